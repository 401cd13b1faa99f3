using CallCenter.Core.Settings;
using CallCenter.Core.Signatures;
using CsCheck;

namespace CallCenter.Tests.Core.Signatures;

/// <summary>What Twilio signs of a form, against a signer that has nothing in common with the app.</summary>
public sealed class SignedFormTests
{
    private const string Token = "0123456789abcdef0123456789abcdef";
    private const string Url = "https://calls.example.com/rep-call-complete";

    private static readonly SignatureVerifier Verifier = new(new TwilioOptions { AuthToken = Token });

    private static readonly Gen<string> Word = Gen.OneOf(Gen.OneOf("a", "A", "aa", "From", "", "é", "📞", " ", "=", "&", "\0"), Gen.String);

    // Lone surrogates cannot be sent.
    private static readonly Gen<(string Name, string Value)[]> Fields = Gen.Select(Word, Word)
        .Where(field => IsText(field.Item1) && IsText(field.Item2))
        .Array[1, 12];

    [Fact]
    public void AnyForm_IsSignedAsTwilioSignsIt() => Fields.Sample(fields =>
        Verifier.Verify(TwilioSigner.Sign(Token, Url, fields), Url, Encode(fields)) is SignatureResult.Valid);

    [Fact]
    public void AnyOtherForm_IsWrong() => Gen.Select(Fields, Fields).Where(pair => !pair.Item1.ToHashSet().SetEquals(pair.Item2)).Sample(
        (signed, sent) => TwilioSigner.Sign(Token, Url, signed) == TwilioSigner.Sign(Token, Url, sent)
            || Verifier.Verify(TwilioSigner.Sign(Token, Url, signed), Url, Encode(sent)) is SignatureResult.Wrong);

    private static bool IsText(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string Encode(IEnumerable<(string Name, string Value)> fields) =>
        string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));
}
