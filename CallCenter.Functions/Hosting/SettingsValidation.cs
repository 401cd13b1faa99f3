using Microsoft.Extensions.Options;

namespace CallCenter.Functions.Hosting;

/// <summary>Lets the options system ask a function that lists mistakes.</summary>
/// <typeparam name="T">The type of the options.</typeparam>
/// <param name="mistakes">Lists what is wrong, one sentence a mistake.</param>
internal sealed class SettingsValidation<T>(Func<T, IEnumerable<string>> mistakes) : IValidateOptions<T>
    where T : class
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, T options)
    {
        string[] found = [.. mistakes(options)];
        return found.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }
}
