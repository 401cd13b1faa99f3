using Microsoft.Azure.Functions.Worker.Http;
using SameSite = Microsoft.Azure.Functions.Worker.Http.SameSite;

namespace CallCenter.LocalHost.Http;

/// <summary>The cookies of an answer.</summary>
internal sealed class LocalHttpCookies : HttpCookies
{
    private readonly List<IHttpCookie> _cookies = [];

    /// <inheritdoc/>
    public override void Append(string name, string value) => Append(new HttpCookie(name, value));

    /// <inheritdoc/>
    public override void Append(IHttpCookie cookie) => _cookies.Add(cookie);

    /// <inheritdoc/>
    public override IHttpCookie CreateNew() => new HttpCookie(string.Empty, string.Empty);

    /// <summary>Writes the cookies to a response.</summary>
    /// <param name="response">The response's cookies.</param>
    public void AppendTo(IResponseCookies response)
    {
        foreach (IHttpCookie cookie in _cookies)
        {
            response.Append(cookie.Name, cookie.Value, new CookieOptions
            {
                Domain = cookie.Domain,
                Expires = cookie.Expires,
                HttpOnly = cookie.HttpOnly ?? false,
                MaxAge = cookie.MaxAge is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                Path = cookie.Path,
                SameSite = cookie.SameSite switch
                {
                    SameSite.Lax => SameSiteMode.Lax,
                    SameSite.Strict => SameSiteMode.Strict,
                    SameSite.ExplicitNone => SameSiteMode.None,
                    _ => SameSiteMode.Unspecified,
                },
                Secure = cookie.Secure ?? false,
            });
        }
    }
}
