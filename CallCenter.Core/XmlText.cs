using System.Xml;

namespace CallCenter.Core;

/// <summary>What may stand in a TwiML document.</summary>
internal static class XmlText
{
    /// <summary>Whether a text has only characters that XML can write.</summary>
    /// <param name="text">The text.</param>
    public static bool Is(string text)
    {
        try
        {
            XmlConvert.VerifyXmlChars(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
