namespace CallCenter.Benchmarks.Strangers;

/// <summary>What somebody does to the app who is not Twilio.</summary>
internal enum StrangerKind
{
    /// <summary>Posts 1 MiB of junk fields, the most that the app reads, with a well-formed signature that is wrong.</summary>
    Junk,

    /// <summary>Posts 22 MB.</summary>
    LargeBody,

    /// <summary>Sends a body a byte a second, with a well-formed signature.</summary>
    SlowBody,

    /// <summary>Sends the head of a request a byte a second.</summary>
    SlowHead,

    /// <summary>Sends 10,000 headers.</summary>
    ManyHeaders,

    /// <summary>Closes its side of the connection in the middle of a body, and waits.</summary>
    HalfClosed,

    /// <summary>Connects and says nothing.</summary>
    Silent,
}
