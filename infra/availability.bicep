// Asks each webhook from outside, as a stranger would: an app that is up refuses it. Twilio's own requests are not needed to notice that it is down.
param location string
param tags { *: string }
param token string
param applicationInsightsName string
param url string
param title string
@description('What it means for callers that the app does not answer.')
param outage string
param webhooks string[]
@description('What a request without a signature is answered: 403 by the app, 401 by the platform\'s login.')
param refusal int
param peopleId string

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource tests 'Microsoft.Insights/webtests@2022-06-15' = [
  for webhook in webhooks: {
    name: 'test-${webhook}-${token}'
    location: location
    tags: union(tags, { 'hidden-link:${insights.id}': 'Resource' })
    kind: 'standard'
    properties: {
      SyntheticMonitorId: 'test-${webhook}-${token}'
      Name: '${title}: ${webhook}'
      Kind: 'standard'
      Enabled: true
      // Each run costs; three places every quarter of an hour find an outage before the hour is over.
      Frequency: 900
      // As long as Twilio waits, and a second attempt.
      Timeout: 15
      RetryEnabled: true
      Locations: [{ Id: 'us-va-ash-azr' }, { Id: 'emea-nl-ams-azr' }, { Id: 'apac-sg-sin-azr' }]
      Request: {
        RequestUrl: '${url}/${webhook}'
        HttpVerb: 'GET'
        ParseDependentRequests: false
      }
      ValidationRules: {
        ExpectedHttpStatusCode: refusal
        SSLCheck: true
        SSLCertRemainingLifetimeCheck: 7
      }
    }
  }
]

resource unavailable 'Microsoft.Insights/metricAlerts@2018-03-01' = [
  for (webhook, index) in webhooks: {
    name: 'alert-unavailable-${webhook}-${token}'
    location: 'global'
    tags: tags
    properties: {
      description: '${webhook} does not answer from two places. ${outage}'
      severity: 1
      enabled: true
      autoMitigate: true
      evaluationFrequency: 'PT5M'
      windowSize: 'PT30M'
      scopes: [tests[index].id, insights.id]
      criteria: {
        'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
        webTestId: tests[index].id
        componentId: insights.id
        failedLocationCount: 2
      }
      actions: [{ actionGroupId: peopleId }]
    }
  }
]
