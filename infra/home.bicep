// One home of the call center: the app in a region, and all that it needs there. Nothing of it depends on another home.
import { appSettings } from 'app.bicep'

param location string
param tags { *: string }
@description('What makes the names of this home\'s resources its own.')
param token string
@description('What its alerts, tests and workbook are called in mails and lists.')
param title string
@description('The service of azure.yaml whose code azd deploys here. Empty: none.')
param service string
@description('What it means for callers that it does not answer, as a sentence.')
param outage string

@secure()
param twilioAuthToken string
@secure()
param twilioPreviousAuthToken string
@secure()
param twilioSharedKeys string
@secure()
param twilioAccountSid string
@secure()
param twilioApiKeySid string
@secure()
param twilioApiKeySecret string
@secure()
param repsPins string
param hasAuthToken bool
param hasPreviousAuthToken bool
param hasSharedKeys bool
param hasApiKey bool
param hasRepsPins bool
param settings appSettings
param loginClientId string
param loginTwilioClientId string
param alwaysReadyInstances int
param maximumInstanceCount int
param instanceMemoryMB int
param alertEmail string
param messageEmail string
param slowWebhookMilliseconds int
param webhooks string[]

module identity 'identity.bicep' = {
  params: {
    location: location
    tags: tags
    token: token
  }
}

module monitoring 'monitoring.bicep' = {
  params: {
    location: location
    tags: tags
    token: token
    principalId: identity.outputs.principalId
  }
}

module storage 'storage.bicep' = {
  params: {
    location: location
    tags: tags
    token: token
    principalId: identity.outputs.principalId
  }
}

module vault 'vault.bicep' = {
  params: {
    location: location
    tags: tags
    token: token
    principalId: identity.outputs.principalId
    twilioAuthToken: twilioAuthToken
    twilioPreviousAuthToken: twilioPreviousAuthToken
    twilioSharedKeys: twilioSharedKeys
    twilioAccountSid: twilioAccountSid
    twilioApiKeySid: twilioApiKeySid
    twilioApiKeySecret: twilioApiKeySecret
    repsPins: repsPins
    hasAuthToken: hasAuthToken
    hasPreviousAuthToken: hasPreviousAuthToken
    hasSharedKeys: hasSharedKeys
    hasApiKey: hasApiKey
    hasRepsPins: hasRepsPins
  }
}

// It names the outputs of all modules that grant it something, so it starts only when every role is assigned.
module app 'app.bicep' = {
  params: {
    location: location
    tags: tags
    token: token
    service: service
    identityName: identity.outputs.name
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    storageAccountName: storage.outputs.name
    deploymentContainerName: storage.outputs.containerName
    vaultName: vault.outputs.name
    settings: settings
    hasAuthToken: hasAuthToken
    hasPreviousAuthToken: hasPreviousAuthToken
    hasSharedKeys: hasSharedKeys
    hasApiKey: hasApiKey
    hasRepsPins: hasRepsPins
    loginClientId: loginClientId
    loginTwilioClientId: loginTwilioClientId
    alwaysReadyInstances: alwaysReadyInstances
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
  }
}

module workbook 'workbook.bicep' = {
  params: {
    location: location
    tags: tags
    token: token
    workspaceName: monitoring.outputs.workspaceName
    title: title
  }
}

module alerts 'alerts.bicep' = {
  params: {
    location: location
    tags: tags
    token: token
    workspaceName: monitoring.outputs.workspaceName
    title: title
    email: alertEmail
    messageEmail: messageEmail
    webhooks: webhooks
    slowMilliseconds: slowWebhookMilliseconds
  }
}

module availability 'availability.bicep' = {
  params: {
    location: location
    tags: tags
    token: token
    applicationInsightsName: monitoring.outputs.applicationInsightsName
    url: app.outputs.url
    title: title
    outage: outage
    webhooks: webhooks
    refusal: !empty(loginClientId) && !empty(loginTwilioClientId) ? 401 : 403
    peopleId: alerts.outputs.peopleId
  }
}

output name string = app.outputs.name
output url string = app.outputs.url
output vaultName string = vault.outputs.name
