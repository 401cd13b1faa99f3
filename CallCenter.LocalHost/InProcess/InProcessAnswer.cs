namespace CallCenter.LocalHost.InProcess;

/// <summary>A function's answer to a request that was made in the process.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers that the function and the host set; a server would add its own, such as <c>Date</c>.</param>
/// <param name="Body">The body.</param>
public readonly record struct InProcessAnswer(int Status, IHeaderDictionary Headers, ReadOnlyMemory<byte> Body);
