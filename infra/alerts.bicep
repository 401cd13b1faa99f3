// Alerts when Twilio's webhooks are refused, fail or are slow, asked of the log every five minutes.
param location string
param tags { *: string }
param token string
param workspaceName string
param email string
param webhooks string[]
param slowMilliseconds int

var requests = 'AppRequests | where Name in (\'${join(webhooks, '\', \'')}\')'
// Refused while others are answered, and in no more than two minutes of the window, is "./callcenter check" or a stranger, not Twilio.
var refused = '''
let answered = toscalar({0} | where ResultCode == '200' | summarize sum(ItemCount));
AppTraces | where Message contains 'refused, X-Twilio-Signature is Wrong'
| summarize Refused = sum(ItemCount), Minutes = dcount(bin(TimeGenerated, 1m))
| project Value = iff(answered == 0 or Minutes > 2, Refused, 0)'''
var rules = [
  {
    name: 'refused'
    severity: 1
    description: 'Twilio\'s requests are refused: the auth token or the public URL is not the one that Twilio signs with. Callers hear an error.'
    query: format(refused, requests)
    threshold: 0
  }
  {
    name: 'failed'
    severity: 1
    description: 'Webhooks fail. Callers hear an error.'
    query: '${requests} | where toint(ResultCode) >= 500 | summarize Value = sum(ItemCount)'
    threshold: 0
  }
  {
    name: 'slow'
    severity: 2
    description: 'One webhook in 20 takes more than ${slowMilliseconds} ms. Twilio gives up after 15 s.'
    query: '${requests} | summarize Value = percentilew(DurationMs, ItemCount, 95)'
    threshold: slowMilliseconds
  }
]

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' existing = {
  name: workspaceName
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(email)) {
  name: 'ag-call-center-${token}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'call center'
    enabled: true
    emailReceivers: [{ name: 'owner', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-${rule.name}-${token}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'Call center: webhooks ${rule.name}'
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
      actions: { actionGroups: empty(email) ? [] : [people.id] }
    }
  }
]
