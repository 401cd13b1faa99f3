// Built on what the app itself says and on answers with 200, which only a signature gets: not on a status that a stranger can cause.
// Alerts when Twilio's webhooks are refused, fail or are slow, when callers cannot be held in a queue, when one leaves a
// message, and of the reps' side: guessed PINs, refused callers, wakes that fail; asked of the log every five minutes.
param location string
param tags { *: string }
param token string
param workspaceName string
param title string
param email string
param messageEmail string
param webhooks string[]
param slowMilliseconds int

var requests = 'AppRequests | where Name in (\'${join(webhooks, '\', \'')}\')'
// Refused while others are answered, and in no more than two minutes of the window, is "./callcenter check" or a stranger, not Twilio.
// Beyond a hundred in a minute the app writes a count and no lines (event 12).
var refused = '''
let answered = toscalar({0} | where ResultCode == '200' | summarize sum(ItemCount));
AppTraces
| where Message contains ": refused, X-Twilio-Signature is Wrong" or Message contains ": refused, signed by " or Message startswith "refused in one minute"
| parse Message with * " wrong=" Wrong " signer=" Signer " size=" *
| extend Requests = iff(isempty(Wrong), tolong(ItemCount), tolong(Wrong) + tolong(Signer))
| where Requests > 0
| summarize Refused = sum(Requests), Minutes = dcount(bin(TimeGenerated, 1m))
| project Value = iff(answered == 0 or Minutes > 2, Refused, 0)'''
// What docs/operations.md names as the evidence of an app that does not start; code 1 is the app's own.
var notStarted = '''
union isfuzzy=true
    (AppTraces | where Message contains "Exceeded language worker restart retry count" | project TimeGenerated),
    (AppExceptions | where OuterMessage contains "dotnet exited with code 1" or InnermostMessage contains "dotnet exited with code 1" | project TimeGenerated)
| summarize Value = count()'''
// The call of nothing but zeros is that of "./callcenter check" and "./callcenter listen".
// The app hears of these where callers wait with the app's hold document or may leave messages.
var left = 'AppTraces | where Message contains " left the queue, tier=" and Message contains " result={0} " and Message !contains "CallSid=CA00000000000000000000000000000000 " | summarize Value = count()'
// Silence is a recording too; "./callcenter messages" leaves it out as well.
var message = '''
AppTraces
| where Message contains " left a message, tier=" and Message !contains "CallSid=CA00000000000000000000000000000000 "
| parse Message with * ": CallSid=" CallSid " left a message, tier=" Tier " seconds=" Seconds
| where Seconds == "-" or toint(Seconds) >= 2
| summarize Value = count() by CallSid, Tier'''
var wrongPins = 'AppTraces | where Message contains " typed a wrong PIN, try=" and Message !contains "CallSid=CA00000000000000000000000000000000 " | summarize Value = count()'
var refusedReps = 'AppTraces | where Message contains " rang the number of the reps, and is none of " and Message !contains "CallSid=CA00000000000000000000000000000000 " | summarize Value = count()'
var wakes = '''
AppTraces
| where Message contains " wake=" and Message !contains "CallSid=CA00000000000000000000000000000000 "
| parse Message with * " wake=" Wake
| where Wake in ("failed", "resting")
| summarize Value = count()'''
var rules = [
  {
    name: 'refused'
    title: 'webhooks refused'
    severity: 1
    description: 'Twilio\'s requests are refused: the auth token, the shared key or the public URL is not the one that Twilio signs with. Callers hear an error.'
    query: format(refused, requests)
    threshold: 0
  }
  {
    name: 'failed'
    title: 'webhooks failed'
    severity: 1
    description: 'The app fails at webhooks. Callers hear an error.'
    query: 'AppTraces | where Message contains ": failed by " | summarize Value = count()'
    threshold: 0
  }
  {
    name: 'start'
    title: 'app does not start'
    severity: 1
    description: 'The app does not start, and the log names the setting that is wrong. Callers hear an error.'
    query: notStarted
    threshold: 0
  }
  {
    name: 'slow'
    title: 'webhooks slow'
    severity: 2
    description: 'One webhook in 20 takes more than ${slowMilliseconds} ms. Twilio gives up after 15 s.'
    query: '${requests} | where ResultCode == \'200\' | summarize Value = percentilew(DurationMs, ItemCount, 95)'
    threshold: slowMilliseconds
  }
  {
    name: 'queue-full'
    title: 'queue full'
    severity: 2
    description: 'A queue is full, which Twilio warns of as 14207. Callers are asked for a message, or are told that all lines are busy.'
    query: format(left, 'queue-full')
    threshold: 0
  }
  {
    name: 'hold'
    title: 'hold document not played'
    severity: 2
    description: 'Twilio could not play what callers hear while they wait, or its music. They wait with Twilio\'s own music instead.'
    query: format(left, 'error')
    threshold: 0
  }
  {
    name: 'system-error'
    title: 'callers not held in a queue'
    severity: 2
    description: 'Twilio failed to hold more than 4 callers in a queue. A single one may be a caller who hung up at once.'
    query: format(left, 'system-error')
    threshold: 4
  }
  {
    name: 'pins'
    title: 'many wrong PINs'
    severity: 1
    description: 'More than 9 wrong PINs were typed at the number that reps ring: somebody may be guessing.'
    query: wrongPins
    threshold: 9
  }
  {
    name: 'refused-reps'
    title: 'callers refused at the number of the reps'
    severity: 3
    description: 'More than 4 calls to the number that reps ring came from none of CallCenter:Reps:Numbers: strangers, or a rep with a new phone.'
    query: refusedReps
    threshold: 4
  }
  {
    name: 'wakes'
    title: 'waiting reps not woken'
    severity: 3
    description: 'More than 4 times Twilio could not be asked to wake a waiting rep. Each time a caller may wait up to 25 s longer.'
    query: wakes
    threshold: 4
  }
]

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' existing = {
  name: workspaceName
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-call-center-${token}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'call center'
    enabled: true
    emailReceivers: [{ name: 'owner', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource messageReaders 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(messageEmail)) {
  name: 'ag-call-center-messages-${token}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'messages'
    enabled: true
    emailReceivers: [{ name: 'reader', emailAddress: messageEmail, useCommonAlertSchema: true }]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-${rule.name}-${token}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: '${title}: ${rule.title}'
      description: rule.description
      severity: rule.severity
      enabled: true
      autoMitigate: true
      evaluationFrequency: 'PT5M'
      // Longer than the frequency, because lines reach the log minutes late.
      windowSize: 'PT15M'
      scopes: [workspace.id]
      // The tables of a workspace that is a minute old may not exist yet.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Maximum'
            metricMeasureColumn: 'Value'
            operator: 'GreaterThan'
            threshold: rule.threshold
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]

resource messageAlert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = if (!empty(messageEmail)) {
  name: 'alert-message-${token}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: '${title}: message'
    description: 'A caller left a message: "./callcenter messages" lists it.'
    severity: 3
    enabled: true
    autoMitigate: true
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    scopes: [workspace.id]
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: message
          timeAggregation: 'Maximum'
          metricMeasureColumn: 'Value'
          // Each call is looked at by itself, so each message is a mail, and one only.
          dimensions: [
            { name: 'CallSid', operator: 'Include', values: ['*'] }
            { name: 'Tier', operator: 'Include', values: ['*'] }
          ]
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: { actionGroups: [messageReaders.id] }
  }
}

output peopleId string = people.id
