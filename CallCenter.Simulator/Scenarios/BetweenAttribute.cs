using System.ComponentModel.DataAnnotations;

namespace CallCenter.Simulator.Scenarios;

/// <summary>The limits of a number. A plain <see cref="RangeAttribute"/> takes 1 and 100 for limits of whole numbers, and rounds what it compares with them.</summary>
internal class BetweenAttribute : RangeAttribute
{
    /// <summary>Limits a number.</summary>
    /// <param name="least">The least.</param>
    /// <param name="most">The most.</param>
    /// <param name="rule">What is allowed, as the end of a sentence, with {1} for the least and {2} for the most.</param>
    public BetweenAttribute(double least, double most, string rule) : base(least, most) => ErrorMessage = rule;

    /// <summary>What stands for the value in <c>--help</c>.</summary>
    public string Syntax { get; init; } = "NUMBER";
}
