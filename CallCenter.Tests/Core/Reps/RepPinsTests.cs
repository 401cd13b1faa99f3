using CallCenter.Core.Reps;
using CsCheck;

namespace CallCenter.Tests.Core.Reps;

/// <summary>Who the reps are and what they type.</summary>
public sealed class RepPinsTests
{
    private const string List = "anna=482915; ben=7712040033;Carla-2=000000";

    [Theory]
    [InlineData("482915", "anna")]
    [InlineData("7712040033", "ben")]
    [InlineData("000000", "Carla-2")]
    [InlineData("", null)]
    [InlineData("48291", null)]
    [InlineData("4829150", null)]
    [InlineData("77120400331", null)]
    [InlineData("482915#", null)]
    [InlineData("４８２９１５", null)]
    [InlineData("\0\0\0\0\0\0", null)]
    public void Digits_AreOneRepsOrNobodys(string digits, string? rep) => Assert.Equal(rep, RepPins.Parse(List).Find(digits));

    [Theory]
    [InlineData("anna", true)]
    [InlineData("Anna", false)]
    [InlineData("", false)]
    [InlineData("dora", false)]
    public void Name_IsInTheListOrNot(string name, bool isThere) => Assert.Equal(isThere, RepPins.Parse(List).Has(name));

    [Theory]
    [InlineData("", "there is no entry")]
    [InlineData(" ; ", "there is no entry")]
    [InlineData("anna", "entry 1 is no name of letters, digits and hyphens, an equals sign and a PIN of 6 to 10 digits")]
    [InlineData("anna=48291", "entry 1 is no name of letters, digits and hyphens, an equals sign and a PIN of 6 to 10 digits")]
    [InlineData("anna=48291504829", "entry 1 is no name of letters, digits and hyphens, an equals sign and a PIN of 6 to 10 digits")]
    [InlineData("anna=48291x", "entry 1 is no name of letters, digits and hyphens, an equals sign and a PIN of 6 to 10 digits")]
    [InlineData("anna=482915;b_n=482916", "entry 2 is no name of letters, digits and hyphens, an equals sign and a PIN of 6 to 10 digits")]
    [InlineData("anna=482915;=482916", "entry 2 is no name of letters, digits and hyphens, an equals sign and a PIN of 6 to 10 digits")]
    [InlineData("anna=482915;ANNA=482916", "entry 2 has the name of another entry")]
    [InlineData("anna=482915;ben=482915", "entry 2 has the PIN of another entry")]
    public void WrongList_IsToldWithoutAPin(string text, string mistake) => Assert.Equal(mistake, Assert.Throws<FormatException>(() => RepPins.Parse(text)).Message);

    [Fact]
    public void WhateverIsTyped_IsAnswered() => Gen.String.Sample(digits => RepPins.Parse("anna=482915").Find(digits) == (digits == "482915" ? "anna" : null));
}
