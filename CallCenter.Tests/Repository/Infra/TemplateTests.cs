using System.Text.Json;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository.Infra;

/// <summary>What the template promises, read from what Azure gets.</summary>
public sealed class TemplateTests(CompiledTemplate template)
{
    private TemplateResource Single(string type) => Assert.Single(template.OfType(type));

    [Theory]
    [InlineData("Microsoft.Web/serverfarms", "sku.name", "FC1")]
    [InlineData("Microsoft.Web/serverfarms", "sku.tier", "FlexConsumption")]
    [InlineData("Microsoft.Web/serverfarms", "properties.reserved", "True")]
    [InlineData("Microsoft.Web/sites", "kind", "functionapp,linux")]
    [InlineData("Microsoft.Web/sites", "identity.type", "UserAssigned")]
    [InlineData("Microsoft.Web/sites", "properties.httpsOnly", "True")]
    [InlineData("Microsoft.Web/sites", "properties.siteConfig.minTlsVersion", "1.2")]
    [InlineData("Microsoft.Web/sites", "properties.siteConfig.scmMinTlsVersion", "1.2")]
    [InlineData("Microsoft.Web/sites", "properties.siteConfig.ftpsState", "Disabled")]
    [InlineData("Microsoft.Web/sites", "properties.functionAppConfig.runtime.name", "dotnet-isolated")]
    [InlineData("Microsoft.Web/sites", "properties.functionAppConfig.runtime.version", "10.0")]
    [InlineData("Microsoft.Web/sites", "properties.functionAppConfig.deployment.storage.type", "blobContainer")]
    [InlineData("Microsoft.Web/sites", "properties.functionAppConfig.deployment.storage.authentication.type", "UserAssignedIdentity")]
    [InlineData("Microsoft.Web/sites", "properties.functionAppConfig.scaleAndConcurrency.maximumInstanceCount", "[parameters('maximumInstanceCount')]")]
    [InlineData("Microsoft.Web/sites", "properties.functionAppConfig.scaleAndConcurrency.instanceMemoryMB", "[parameters('instanceMemoryMB')]")]
    [InlineData("Microsoft.Storage/storageAccounts", "properties.allowSharedKeyAccess", "False")]
    [InlineData("Microsoft.Storage/storageAccounts", "properties.allowBlobPublicAccess", "False")]
    [InlineData("Microsoft.Storage/storageAccounts", "properties.supportsHttpsTrafficOnly", "True")]
    [InlineData("Microsoft.Storage/storageAccounts", "properties.minimumTlsVersion", "TLS1_2")]
    [InlineData("Microsoft.Insights/components", "properties.DisableLocalAuth", "True")]
    [InlineData("Microsoft.KeyVault/vaults", "properties.enableRbacAuthorization", "True")]
    [InlineData("Microsoft.KeyVault/vaults", "properties.enableSoftDelete", "True")]
    public void Resource_IsAsPromised(string type, string path, string value) => Assert.Equal(value, Single(type).Text(path));

    [Fact]
    public void AlwaysReadyInstances_AreOneUnlessToldOtherwiseAndServeHttp()
    {
        string alwaysReady = Single("Microsoft.Web/sites").Text("properties.functionAppConfig.scaleAndConcurrency.alwaysReady");

        Assert.Equal(1, template.Main.GetProperty("parameters").GetProperty("alwaysReadyInstances").GetProperty("defaultValue").GetInt32());
        Assert.Contains("createObject('name', 'http', 'instanceCount', parameters('alwaysReadyInstances'))", alwaysReady, StringComparison.Ordinal);
    }

    [Fact]
    public void Instance_HasTheLeastMemoryUnlessToldOtherwise() =>
        Assert.Equal(512, template.Main.GetProperty("parameters").GetProperty("instanceMemoryMB").GetProperty("defaultValue").GetInt32());

    /// <summary>Whoever has a resource group and no rights on the subscription deploys the same. What differs is what this replaces.</summary>
    [Fact]
    public void TemplateOfAGroupThatExists_IsTheTemplateWithoutTheGroup()
    {
        string main = File.ReadAllText(Path.Combine(BicepCompiler.Folder, "main.bicep"));
        int group = main.IndexOf("resource group '", StringComparison.Ordinal);
        string without = main[..group] + main[(main.IndexOf("\n}\n\n", group, StringComparison.Ordinal) + "\n}\n\n".Length)..];

        Assert.Equal(
            without
                .Replace("in one region or in several.", "in one region or in several, in a resource group that exists: main.bicep without the group, as a test sees to.", StringComparison.Ordinal)
                .Replace("targetScope = 'subscription'\n\n", "", StringComparison.Ordinal)
                .Replace("; the resource group is called rg- and this name", "", StringComparison.Ordinal)
                .Replace("    scope: group\n", "", StringComparison.Ordinal)
                .Replace("group.name", "resourceGroup().name", StringComparison.Ordinal)
                .Replace("subscription().id", "resourceGroup().id", StringComparison.Ordinal),
            File.ReadAllText(Path.Combine(BicepCompiler.Folder, "group.bicep")));
    }

    [Fact]
    public void LoginBeforeTheApp_IsOffUnlessBothOfItsApplicationsAreGiven()
    {
        TemplateResource login = Single("Microsoft.Web/sites/config");

        Assert.Equal("[and(not(empty(parameters('loginClientId'))), not(empty(parameters('loginTwilioClientId'))))]", login.Json.GetProperty("condition").GetString());
        Assert.Equal("", template.Main.GetProperty("parameters").GetProperty("loginClientId").GetProperty("defaultValue").GetString());
        Assert.Equal("Return401", login.Text("properties.globalValidation.unauthenticatedClientAction"));
        Assert.Equal("True", login.Text("properties.globalValidation.requireAuthentication"));
    }

    [Theory]
    [InlineData("scm")]
    [InlineData("ftp")]
    public void Passwords_CannotPublish(string channel)
    {
        TemplateResource policy = Assert.Single(
            template.OfType("Microsoft.Web/sites/basicPublishingCredentialsPolicies"), each => each.Text("name").EndsWith($"'{channel}')]", StringComparison.Ordinal));

        Assert.Equal("False", policy.Text("properties.allow"));
    }

    /// <summary>The roles and their GUIDs: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles.</summary>
    [Theory]
    [InlineData("Microsoft.Storage/storageAccounts", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b")] // Storage Blob Data Owner
    [InlineData("Microsoft.Insights/components", "3913510d-42f4-4e42-8a64-420c390055eb")] // Monitoring Metrics Publisher
    [InlineData("Microsoft.KeyVault/vaults", "4633458b-17de-408a-b874-0445c86b69e6")] // Key Vault Secrets User
    public void Identity_HasOneRoleOnEachResourceThatItUses(string type, string role)
    {
        TemplateResource assignment = Assert.Single(
            template.OfType("Microsoft.Authorization/roleAssignments"), each => each.Text("scope").StartsWith($"[resourceId('{type}'", StringComparison.Ordinal));

        Assert.Equal(role, assignment.Variable("properties.roleDefinitionId").GetString());
        Assert.Equal("[parameters('principalId')]", assignment.Text("properties.principalId"));
    }

    [Fact]
    public void Identity_HasNoOtherRole() => Assert.Equal(3, template.OfType("Microsoft.Authorization/roleAssignments").Count);

    [Fact]
    public void Identity_IsTheOneThatAllRolesAndTheAppUse()
    {
        string[] principals = [.. template.OfType("Microsoft.Resources/deployments")
            .Where(each => each.At("properties.parameters").TryGetProperty("principalId", out _))
            .Select(each => each.Text("properties.parameters.principalId.value"))];
        TemplateResource site = Single("Microsoft.Web/sites");

        Assert.Equal(3, principals.Length);
        Assert.All(principals, each => Assert.Equal("[reference('identity').outputs.principalId.value]", each));
        Assert.Equal(site.Text("properties.keyVaultReferenceIdentity"), site.Text("properties.functionAppConfig.deployment.storage.authentication.userAssignedIdentityResourceId"));
    }

    [Fact]
    public void ServiceOfAzureYaml_IsTheTagOfTheApp()
    {
        string yaml = File.ReadAllText(Path.Combine(Run.Root, "azure.yaml"));

        Assert.Contains("createObject('azd-service-name', parameters('service'))", Single("Microsoft.Web/sites").Text("tags"), StringComparison.Ordinal);
        Assert.Contains("'call-center'", template.OfType("Microsoft.Resources/deployments")[0].Text("properties.parameters.service"), StringComparison.Ordinal);
        Assert.Contains("services:\n  call-center:\n    project: ./CallCenter.Functions\n    language: dotnet\n    host: function\n", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void AzureYaml_ChecksWhatItHasDeployed()
    {
        string yaml = File.ReadAllText(Path.Combine(Run.Root, "azure.yaml"));
        string script = File.ReadAllText(Path.Combine(BicepCompiler.Folder, "after-deploy.sh"));

        Assert.Contains("hooks:\n  postdeploy:\n    posix:\n      shell: sh\n      run: ./infra/after-deploy.sh\n", yaml, StringComparison.Ordinal);
        Assert.Contains("/config/configreferences/appsettings\"", script, StringComparison.Ordinal);
        Assert.Contains("./callcenter check --url \"$@\"", script, StringComparison.Ordinal);
    }

    [Fact]
    public void ParametersOfAzd_AreThoseOfTheTemplate()
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Path.Combine(BicepCompiler.Folder, "main.parameters.json")));

        Assert.Equal(
            template.Main.GetProperty("parameters").EnumerateObject().Select(each => each.Name).Order(StringComparer.Ordinal),
            file.RootElement.GetProperty("parameters").EnumerateObject().Select(each => each.Name).Order(StringComparer.Ordinal));
    }
}
