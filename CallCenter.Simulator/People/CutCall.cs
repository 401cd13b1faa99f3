namespace CallCenter.Simulator.People;

/// <summary>Whose call ended because a home of the app was out.</summary>
internal enum CutCall
{
    /// <summary>A caller's whom nobody has answered.</summary>
    OfLostCaller,

    /// <summary>A caller's who has talked, or was told something.</summary>
    OfCaller,

    /// <summary>A rep's.</summary>
    OfRep,

    /// <summary>A rep's who rang and did not come in.</summary>
    OfRepInVain,
}
