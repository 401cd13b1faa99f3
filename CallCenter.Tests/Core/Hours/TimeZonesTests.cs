using CallCenter.Core.Hours;

namespace CallCenter.Tests.Core.Hours;

public sealed class TimeZonesTests
{
    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("UTC")]
    public void KnownName_IsFound(string name)
    {
        Assert.True(TimeZones.TryFind(name, out TimeZoneInfo? zone, out string? mistake));
        Assert.Equal(name, zone.Id);
        Assert.Null(mistake);
    }

    [Theory]
    [InlineData("Europe/Atlantis")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Europe")]
    [InlineData("zone.tab")]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("Europe/Berlin\0")]
    public void UnknownName_IsAMistake(string name)
    {
        Assert.False(TimeZones.TryFind(name, out TimeZoneInfo? zone, out string? mistake));
        Assert.Null(zone);
        Assert.Equal("must be the name of a time zone such as Europe/Berlin or America/New_York, and this machine knows no zone of the name given", mistake);
    }

    [Theory]
    [InlineData(false, "cannot be looked up, since this machine has no time zone data: install the package tzdata, or write UTC")]
    [InlineData(true, "must be a Windows name of a time zone such as \"W. Europe Standard Time\", since this machine does not know names such as Europe/Berlin")]
    public void MachineWithoutNames_IsSaidSo(bool isWindows, string mistake) => Assert.Equal(mistake, TimeZones.Mistake(hasData: false, isWindows));
}
