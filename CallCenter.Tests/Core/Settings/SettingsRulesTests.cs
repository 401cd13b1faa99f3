using CallCenter.Core.Settings;

namespace CallCenter.Tests.Core.Settings;

public sealed class SettingsRulesTests
{
    private const string Account = "AC0123456789abcdefABCDEF0123456789";
    private const string Key = "SK0123456789abcdefABCDEF0123456789";
    private const string SharedKeyId = "webhooks_sharedkey_01k5abcdefghjkmnpqrstvwxyz";
    private const string OtherSharedKeyId = "webhooks_sharedkey_01k6abcdefghjkmnpqrstvwxyz";

    private static readonly string LongestName = new('q', 63);

    public static TheoryData<string, Action<CallCenterOptions>> GoodCallCenter => new()
    {
        { "defaults", _ => { } },
        { "longest name", options => options.PremiumQueue = LongestName },
        { "one letter", options => options.RegularQueue = "q" },
        { "inner blank", options => options.RegularQueue = "all callers" },
        { "beyond ASCII", options => options.RegularQueue = "súpport ☎ 💬" },
        { "SID", options => options.PremiumQueueSid = "QU0123456789abcdefABCDEF0123456789" },
        { "shortest timeouts", options => (options.PremiumTimeoutSeconds, options.RegularTimeoutSeconds) = (1, 1) },
        { "longest timeouts", options => (options.PremiumTimeoutSeconds, options.RegularTimeoutSeconds) = (600, 600) },
        { "idle timeouts", options => (options.PremiumIdleTimeoutSeconds, options.RegularIdleTimeoutSeconds) = (1, 600) },
        { "shortest budget", options => options.LookBudgetMilliseconds = 50 },
        { "longest budget", options => options.LookBudgetMilliseconds = 5000 },
        { "POST", options => options.CallbackMethod = "POST" },
    };

    public static TheoryData<string, Action<CallCenterOptions>> BadCallCenter => new()
    {
        { "CallCenter:PremiumQueue must be 1 to 63 characters without control characters and without blanks at its ends.", options => options.PremiumQueue = "" },
        { "CallCenter:PremiumQueue must be 1 to 63 characters without control characters and without blanks at its ends.", options => options.PremiumQueue = LongestName + "q" },
        { "CallCenter:PremiumQueue must be 1 to 63 characters without control characters and without blanks at its ends.", options => options.PremiumQueue = " vip" },
        { "CallCenter:RegularQueue must be 1 to 63 characters without control characters and without blanks at its ends.", options => options.RegularQueue = "all\t" },
        { "CallCenter:RegularQueue must be 1 to 63 characters without control characters and without blanks at its ends.", options => options.RegularQueue = "a\nb" },
        { "CallCenter:RegularQueue must be 1 to 63 characters without control characters and without blanks at its ends.", options => options.RegularQueue = "a\uFFFEb" },
        { "CallCenter:RegularQueue must be 1 to 63 characters without control characters and without blanks at its ends.", options => options.RegularQueue = "a\uD800b" },
        { "CallCenter:PremiumQueue and CallCenter:RegularQueue must be two different names, and letter case alone is no difference.", options => options.PremiumQueue = "Customers" },
        { "CallCenter:PremiumQueueSid must be QU and 32 hexadecimal digits, or be left out.", options => options.PremiumQueueSid = "QU123" },
        { "CallCenter:PremiumQueueSid must be QU and 32 hexadecimal digits, or be left out.", options => options.PremiumQueueSid = "CA0123456789abcdef0123456789abcdef" },
        { "CallCenter:PremiumQueueSid must be QU and 32 hexadecimal digits, or be left out.", options => options.PremiumQueueSid = "QU0123456789abcdef0123456789abcdeg" },
        { "CallCenter:PremiumTimeoutSeconds must be a whole number of seconds from 1 to 600.", options => options.PremiumTimeoutSeconds = 0 },
        { "CallCenter:RegularTimeoutSeconds must be a whole number of seconds from 1 to 600.", options => options.RegularTimeoutSeconds = 601 },
        { "CallCenter:PremiumIdleTimeoutSeconds must be a whole number of seconds from 1 to 600.", options => options.PremiumIdleTimeoutSeconds = 0 },
        { "CallCenter:RegularIdleTimeoutSeconds must be a whole number of seconds from 1 to 600.", options => options.RegularIdleTimeoutSeconds = 601 },
        { "CallCenter:LookBudgetMilliseconds must be a whole number of milliseconds from 50 to 5000.", options => options.LookBudgetMilliseconds = 49 },
        { "CallCenter:LookBudgetMilliseconds must be a whole number of milliseconds from 50 to 5000.", options => options.LookBudgetMilliseconds = 5001 },
        { "CallCenter:CallbackMethod must be GET or POST.", options => options.CallbackMethod = "PUT" },
    };

    public static TheoryData<string, bool, Action<TwilioOptions>> GoodTwilio => new()
    {
        { "token", false, options => options.AuthToken = "secret" },
        { "both tokens", false, options => (options.AuthToken, options.PreviousAuthToken) = ("secret", "older") },
        { "shared key without token", false, options => options.SharedKeys = $"{SharedKeyId}=secret" },
        { "shared keys beside the token", false, options => (options.AuthToken, options.SharedKeys) = ("secret", $"{SharedKeyId}=a=b;{OtherSharedKeyId}=c") },
        { "off in development", true, options => options.RequestValidation.Enabled = false },
        { "REST credentials", false, options => (options.AuthToken, options.AccountSid, options.ApiKeySid, options.ApiKeySecret) = ("secret", Account, Key, "secret") },
        { "base URL", true, options => (options.AuthToken, options.RequestValidation.BaseUrlOverride) = ("secret", "https://calls.example.com") },
        { "region", false, options => (options.AuthToken, options.Region) = ("secret", "au1") },
        { "edge", false, options => (options.AuthToken, options.Region, options.Edge) = ("secret", "us1", "sao-paulo") },
        { "base URL with path", true, options => (options.AuthToken, options.RequestValidation.BaseUrlOverride) = ("secret", "http://gw.example.com:8080/phone/") },
    };

    public static TheoryData<string, bool, Action<TwilioOptions>> BadTwilio
    {
        get
        {
            const string Required = "Twilio:AuthToken is required unless Twilio:SharedKeys is given; it must be the auth token of your Twilio account, which the Twilio console shows.";
            const string SharedKeys = "Twilio:SharedKeys must be one or more keys with ; between them, each its id, = and its secret: webhooks_sharedkey_ and 26 letters or digits, no id twice, no blanks in a secret; or be left out.";
            const string BaseUrl = "Twilio:RequestValidation:BaseUrlOverride must be an absolute http or https URL without user name, query or fragment, such as https://calls.example.com, or be left out.";
            var data = new TheoryData<string, bool, Action<TwilioOptions>>
            {
                { Required, false, options => options.AuthToken = null },
                { Required, true, options => options.AuthToken = null },
                { Required, true, options => options.AuthToken = " " },
                { "Twilio:AuthToken must not contain blanks or line breaks.", false, options => options.AuthToken = "secret\n" },
                { "Twilio:PreviousAuthToken must not contain blanks or line breaks.", false, options => (options.AuthToken, options.PreviousAuthToken) = ("secret", " older") },
                { "Twilio:AuthToken must not contain blanks or line breaks.", false, options => (options.AuthToken, options.SharedKeys) = (" ", $"{SharedKeyId}=secret") },
                { "Twilio:RequestValidation:Enabled must be true or false.", true, options => options.RequestValidation.Enabled = null },
                {
                    "Twilio:RequestValidation:Enabled may be false only where the environment is Development; anywhere else it must be true or be left out.",
                    false,
                    options => options.RequestValidation.Enabled = false
                },
            };
            data.Add(Required[..^1] + " for each region: take that of region IE1.", false, options => options.Region = "ie1");
            foreach (string region in (string[])["ie", "IE1", "us2", "https://x", " ie1"])
            {
                data.Add("Twilio:Region must be us1, ie1 or au1, or be left out.", false, options => (options.AuthToken, options.Region) = ("secret", region));
            }

            foreach (string edge in (string[])["dublin.", "a.b", "x/y", "-dublin", "dublin-", "évry", "@evil", new string('a', 64)])
            {
                data.Add("Twilio:Edge must be the name of an edge location, such as dublin, or be left out.", false, options => (options.AuthToken, options.Edge) = ("secret", edge));
            }

            string[] badKeys = [" ", ";", "secret", SharedKeyId, $"{SharedKeyId}=", $"{SharedKeyId}=a b", $"{SharedKeyId[..^1]}=a", $"{SharedKeyId}0=a", $"{SharedKeyId[..^1]}-=a", $"{SharedKeyId}=a;b", $"{SharedKeyId}=a;{SharedKeyId}=b"];
            foreach (string keys in badKeys)
            {
                data.Add(SharedKeys, false, options => options.SharedKeys = keys);
            }

            string[] badUrls = ["calls.example.com", "/phone", "ftp://calls.example.com", "https://calls.example.com?a=1", "https://calls.example.com/#a", "https://me:pw@calls.example.com", "https:calls.example.com", "https://"];
            foreach (string url in badUrls)
            {
                data.Add(BaseUrl, true, options => (options.AuthToken, options.RequestValidation.BaseUrlOverride) = ("secret", url));
            }

            return data;
        }
    }

    public static TheoryData<string?, string?, string?, string> BadRest => new()
    {
        { "AC1", Key, "secret", "Twilio:AccountSid must be AC and 32 hexadecimal digits, or be left out." },
        { Account, Account, "secret", "Twilio:ApiKeySid must be SK and 32 hexadecimal digits, or be left out." },
        { Account, Key, "secret ", "Twilio:ApiKeySecret must not contain blanks or line breaks." },
        { null, Key, "secret", "Twilio:AccountSid, Twilio:ApiKeySid and Twilio:ApiKeySecret must all be given or all be left out; missing: Twilio:AccountSid." },
        { Account, null, "secret", "Twilio:AccountSid, Twilio:ApiKeySid and Twilio:ApiKeySecret must all be given or all be left out; missing: Twilio:ApiKeySid." },
        { Account, Key, null, "Twilio:AccountSid, Twilio:ApiKeySid and Twilio:ApiKeySecret must all be given or all be left out; missing: Twilio:ApiKeySecret." },
        { Account, null, null, "Twilio:AccountSid, Twilio:ApiKeySid and Twilio:ApiKeySecret must all be given or all be left out; missing: Twilio:ApiKeySid, Twilio:ApiKeySecret." },
    };

    [Theory]
    [MemberData(nameof(BadRest))]
    public void BadRestCredentials_AreOneSentence(string? account, string? key, string? secret, string sentence) => Assert.Equal(
        [sentence],
        SettingsRules.Mistakes(new TwilioOptions { AuthToken = "token", AccountSid = account, ApiKeySid = key, ApiKeySecret = secret }, isDevelopment: false));

    [Theory]
    [MemberData(nameof(GoodCallCenter), DisableDiscoveryEnumeration = true)]
    public void GoodCallCenterSetting_IsNoMistake(string value, Action<CallCenterOptions> set)
    {
        var options = new CallCenterOptions();
        set(options);

        Assert.True(!SettingsRules.Mistakes(options).Any(), value);
    }

    [Theory]
    [MemberData(nameof(BadCallCenter), DisableDiscoveryEnumeration = true)]
    public void BadCallCenterSetting_IsOneSentence(string sentence, Action<CallCenterOptions> set)
    {
        var options = new CallCenterOptions();
        set(options);

        Assert.Equal([sentence], SettingsRules.Mistakes(options));
    }

    [Theory]
    [MemberData(nameof(GoodTwilio), DisableDiscoveryEnumeration = true)]
    public void GoodTwilioSetting_IsNoMistake(string value, bool isDevelopment, Action<TwilioOptions> set)
    {
        var options = new TwilioOptions();
        set(options);

        Assert.True(!SettingsRules.Mistakes(options, isDevelopment).Any(), value);
    }

    [Theory]
    [MemberData(nameof(BadTwilio), DisableDiscoveryEnumeration = true)]
    public void BadTwilioSetting_IsOneSentence(string sentence, bool isDevelopment, Action<TwilioOptions> set)
    {
        var options = new TwilioOptions();
        set(options);

        Assert.Equal([sentence], SettingsRules.Mistakes(options, isDevelopment));
    }
}
