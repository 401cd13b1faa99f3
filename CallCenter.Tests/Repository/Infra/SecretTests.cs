using System.Text.Json;
using System.Text.RegularExpressions;

namespace CallCenter.Tests.Repository.Infra;

/// <summary>Secrets go into the vault and nowhere else.</summary>
public sealed partial class SecretTests(CompiledTemplate template)
{
    private static bool IsSecure(JsonElement parameter) =>
        parameter.TryGetProperty("type", out JsonElement type) && type.GetString() is "securestring" or "secureObject";

    private static string[] SecureNames(JsonElement of) =>
        [.. of.GetProperty("parameters").EnumerateObject().Where(each => IsSecure(each.Value)).Select(each => each.Name)];

    [Fact]
    public void SecureParameters_AreAllThatTwilioGaveTheOwnerAndThePins() => Assert.Equal(
        ["twilioAuthToken", "twilioPreviousAuthToken", "twilioSharedKeys", "twilioAccountSid", "twilioApiKeySid", "twilioApiKeySecret", "repsPins"],
        SecureNames(template.Main));

    [Fact]
    public void SecureParameters_HaveNoDefaultButEmpty() => Assert.All(
        SecureNames(template.Main),
        name => Assert.True(!template.Main.GetProperty("parameters").GetProperty(name).TryGetProperty("defaultValue", out JsonElement value) || value.GetString() == ""));

    [Fact]
    public void Outputs_ReadNoSecret()
    {
        var outputs =
            from each in template.Templates
            where each.TryGetProperty("outputs", out _)
            from output in each.GetProperty("outputs").EnumerateObject()
            select (Expression: (output.Value.TryGetProperty("value", out JsonElement value) ? value : output.Value.GetProperty("copy")).ToString(), Secrets: SecureNames(each), Type: output.Value.GetProperty("type").GetString());

        Assert.NotEmpty(outputs);
        Assert.All(outputs, output =>
        {
            Assert.Contains(output.Type, new[] { "string", "array" });
            Assert.DoesNotMatch(ReadsASecret(), output.Expression);
            Assert.DoesNotContain(output.Secrets, secret => output.Expression.Contains($"'{secret}'", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Modules_TakeASecretAsASecureParameterOrLearnWhetherThereIsOne()
    {
        var handed =
            from module in template.OfType("Microsoft.Resources/deployments")
            from argument in module.At("properties.parameters").EnumerateObject()
            where SecureNames(module.Template).Any(secret => argument.Value.ToString().Contains($"parameters('{secret}')", StringComparison.Ordinal))
            select IsSecure(module.At("properties.template.parameters").GetProperty(argument.Name));

        Assert.Equal(2 * 7, handed.Count());
        Assert.All(handed, Assert.True);
    }

    [Fact]
    public void SecretsOfTheVault_AreTheSecureParameters() => Assert.Equal(
        ["[parameters('twilioAuthToken')]", "[parameters('twilioPreviousAuthToken')]", "[parameters('twilioSharedKeys')]", "[parameters('twilioAccountSid')]", "[parameters('twilioApiKeySid')]", "[parameters('twilioApiKeySecret')]", "[parameters('repsPins')]"],
        template.OfType("Microsoft.KeyVault/vaults/secrets").Select(each => each.Text("properties.value")));

    [Fact]
    public void SecretsThatAreOptional_AreMadeOnlyIfGiven() => Assert.Equal(
        ["[parameters('hasAuthToken')]", "[parameters('hasPreviousAuthToken')]", "[parameters('hasSharedKeys')]", "[parameters('hasApiKey')]", "[parameters('hasApiKey')]", "[parameters('hasApiKey')]", "[parameters('hasRepsPins')]"],
        template.OfType("Microsoft.KeyVault/vaults/secrets").Select(each => each.Json.TryGetProperty("condition", out JsonElement condition) ? condition.GetString() : ""));

    [Fact]
    public void ApiKey_CountsOnlyIfItIsWhole() => Assert.Equal(
        "[and(and(not(empty(parameters('twilioAccountSid'))), not(empty(parameters('twilioApiKeySid')))), not(empty(parameters('twilioApiKeySecret'))))]",
        template.Main.GetProperty("variables").GetProperty("hasApiKey").GetString());

    [Fact]
    public void NeitherTokenNorKeys_StopsTheDeployment() => Assert.Equal(
        "[if(not(empty(parameters('twilioAuthToken'))), true(), if(variables('hasSharedKeys'), false(), fail('Give TWILIO_AUTH_TOKEN or TWILIO_SHARED_KEYS: without either the app does not start.')))]",
        template.Main.GetProperty("variables").GetProperty("hasAuthToken").GetString());

    [GeneratedRegex(@"list\w*\(|connectionstring|instrumentationkey", RegexOptions.IgnoreCase)]
    private static partial Regex ReadsASecret();
}
