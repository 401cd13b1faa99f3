using System.ComponentModel.DataAnnotations;
using CallCenter.Core.Reps;

namespace CallCenter.Simulator.Scenarios;

/// <summary>Takes the list of reps and PINs that the app takes.</summary>
internal sealed class RepPinsAttribute : ValidationAttribute
{
    /// <summary>What stands for the value in <c>--help</c>.</summary>
    public const string Syntax = "NAME=PIN;...";

    /// <summary>What is allowed, as the end of a sentence.</summary>
    public const string Rule = "must be names and PINs of 6 to 10 digits, each only once, such as anna=482915; ben=771204";

    /// <inheritdoc/>
    public override bool IsValid(object? value)
    {
        try
        {
            _ = value is string text ? RepPins.Parse(text) : null;
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
