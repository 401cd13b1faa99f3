// The function app on its Flex Consumption plan.
import { secretNames } from 'vault.bicep'

param location string
param tags { *: string }
param token string
param service string
param identityName string
param applicationInsightsName string
param storageAccountName string
param deploymentContainerName string
param vaultName string
param settings appSettings
param hasAuthToken bool
param hasPreviousAuthToken bool
param hasSharedKeys bool
param hasApiKey bool
param hasRepsPins bool
param loginClientId string
param loginTwilioClientId string
param alwaysReadyInstances int
param maximumInstanceCount int
param instanceMemoryMB int

@export()
@description('The owner\'s own sentences: texts, or the URLs of audio files. Each is an app setting if it is given and not empty.')
type callerWords = {
  greeting: string?
  next: string?
  place: string?
  lessThanAMinute: string?
  lessThanMinutes: string?
  offer: string?
  message: string?
  thanks: string?
  noMessage: string?
  busy: string?
  closed: string?
  closedForNow: string?
  goodbye: string?
  consent: string?
  enterPin: string?
  wrongPin: string?
  notAllowed: string?
  paused: string?
  pausedTooLong: string?
  nobodyWaits: string?
  premiumCaller: string?
  regularCaller: string?
  waitedAMinute: string?
  waitedMinutes: string?
}

@export()
@description('Each is an app setting if it is not empty.')
type appSettings = {
  premiumQueue: string
  regularQueue: string
  premiumQueueSid: string
  premiumTimeoutSeconds: string
  regularTimeoutSeconds: string
  premiumIdleTimeoutSeconds: string
  regularIdleTimeoutSeconds: string
  lookBudgetMilliseconds: string
  callbackMethod: string
  regularMaxWaitSeconds: string
  idleReps: string
  repQueue: string
  standTimeoutSeconds: string
  recording: string
  repsNumbers: string
  repsPinFor: string
  repsHangUpOnStar: string
  repsWrapUpSeconds: string
  repsAnnounce: string
  baseUrlOverride: string
  twilioRegion: string
  twilioEdge: string
  waitingEnabled: string
  waitingMusic: string
  waitingMaxSeconds: string
  messagesEnabled: string
  messagesMaxSeconds: string
  hours: string
  timeZone: string
  closed: string
  voice: string
  language: string
  words: callerWords
}

var fromVault = [
  { name: 'Twilio__AuthToken', secret: secretNames.authToken, given: hasAuthToken }
  { name: 'Twilio__PreviousAuthToken', secret: secretNames.previousAuthToken, given: hasPreviousAuthToken }
  { name: 'Twilio__SharedKeys', secret: secretNames.sharedKeys, given: hasSharedKeys }
  { name: 'Twilio__AccountSid', secret: secretNames.accountSid, given: hasApiKey }
  { name: 'Twilio__ApiKeySid', secret: secretNames.apiKeySid, given: hasApiKey }
  { name: 'Twilio__ApiKeySecret', secret: secretNames.apiKeySecret, given: hasApiKey }
  { name: 'CallCenter__Reps__Pins', secret: secretNames.repsPins, given: hasRepsPins }
]
var plain = [
  { name: 'Twilio__Region', value: settings.twilioRegion }
  { name: 'Twilio__Edge', value: settings.twilioEdge }
  { name: 'Twilio__RequestValidation__BaseUrlOverride', value: settings.baseUrlOverride }
  { name: 'CallCenter__PremiumQueue', value: settings.premiumQueue }
  { name: 'CallCenter__RegularQueue', value: settings.regularQueue }
  { name: 'CallCenter__PremiumQueueSid', value: settings.premiumQueueSid }
  { name: 'CallCenter__PremiumTimeoutSeconds', value: settings.premiumTimeoutSeconds }
  { name: 'CallCenter__RegularTimeoutSeconds', value: settings.regularTimeoutSeconds }
  { name: 'CallCenter__PremiumIdleTimeoutSeconds', value: settings.premiumIdleTimeoutSeconds }
  { name: 'CallCenter__RegularIdleTimeoutSeconds', value: settings.regularIdleTimeoutSeconds }
  { name: 'CallCenter__LookBudgetMilliseconds', value: settings.lookBudgetMilliseconds }
  { name: 'CallCenter__CallbackMethod', value: settings.callbackMethod }
  { name: 'CallCenter__RegularMaxWaitSeconds', value: settings.regularMaxWaitSeconds }
  { name: 'CallCenter__IdleReps', value: settings.idleReps }
  { name: 'CallCenter__RepQueue', value: settings.repQueue }
  { name: 'CallCenter__StandTimeoutSeconds', value: settings.standTimeoutSeconds }
  { name: 'CallCenter__Recording', value: settings.recording }
  { name: 'CallCenter__Reps__Numbers', value: settings.repsNumbers }
  { name: 'CallCenter__Reps__PinFor', value: settings.repsPinFor }
  { name: 'CallCenter__Reps__HangUpOnStar', value: settings.repsHangUpOnStar }
  { name: 'CallCenter__Reps__WrapUpSeconds', value: settings.repsWrapUpSeconds }
  { name: 'CallCenter__Reps__Announce', value: settings.repsAnnounce }
  { name: 'CallCenter__Waiting__Enabled', value: settings.waitingEnabled }
  { name: 'CallCenter__Waiting__Music', value: settings.waitingMusic }
  { name: 'CallCenter__Waiting__MaxSeconds', value: settings.waitingMaxSeconds }
  { name: 'CallCenter__Messages__Enabled', value: settings.messagesEnabled }
  { name: 'CallCenter__Messages__MaxSeconds', value: settings.messagesMaxSeconds }
  { name: 'CallCenter__Hours', value: settings.hours }
  { name: 'CallCenter__TimeZone', value: settings.timeZone }
  { name: 'CallCenter__Closed', value: settings.closed }
  { name: 'CallCenter__Voice', value: settings.voice }
  { name: 'CallCenter__Language', value: settings.language }
  { name: 'CallCenter__Words__Greeting', value: settings.words.?greeting ?? '' }
  { name: 'CallCenter__Words__Next', value: settings.words.?next ?? '' }
  { name: 'CallCenter__Words__Place', value: settings.words.?place ?? '' }
  { name: 'CallCenter__Words__LessThanAMinute', value: settings.words.?lessThanAMinute ?? '' }
  { name: 'CallCenter__Words__LessThanMinutes', value: settings.words.?lessThanMinutes ?? '' }
  { name: 'CallCenter__Words__Offer', value: settings.words.?offer ?? '' }
  { name: 'CallCenter__Words__Message', value: settings.words.?message ?? '' }
  { name: 'CallCenter__Words__Thanks', value: settings.words.?thanks ?? '' }
  { name: 'CallCenter__Words__NoMessage', value: settings.words.?noMessage ?? '' }
  { name: 'CallCenter__Words__Busy', value: settings.words.?busy ?? '' }
  { name: 'CallCenter__Words__Closed', value: settings.words.?closed ?? '' }
  { name: 'CallCenter__Words__ClosedForNow', value: settings.words.?closedForNow ?? '' }
  { name: 'CallCenter__Words__Goodbye', value: settings.words.?goodbye ?? '' }
  { name: 'CallCenter__Words__Consent', value: settings.words.?consent ?? '' }
  { name: 'CallCenter__Words__EnterPin', value: settings.words.?enterPin ?? '' }
  { name: 'CallCenter__Words__WrongPin', value: settings.words.?wrongPin ?? '' }
  { name: 'CallCenter__Words__NotAllowed', value: settings.words.?notAllowed ?? '' }
  { name: 'CallCenter__Words__Paused', value: settings.words.?paused ?? '' }
  { name: 'CallCenter__Words__PausedTooLong', value: settings.words.?pausedTooLong ?? '' }
  { name: 'CallCenter__Words__NobodyWaits', value: settings.words.?nobodyWaits ?? '' }
  { name: 'CallCenter__Words__PremiumCaller', value: settings.words.?premiumCaller ?? '' }
  { name: 'CallCenter__Words__RegularCaller', value: settings.words.?regularCaller ?? '' }
  { name: 'CallCenter__Words__WaitedAMinute', value: settings.words.?waitedAMinute ?? '' }
  { name: 'CallCenter__Words__WaitedMinutes', value: settings.words.?waitedMinutes ?? '' }
]
// A reference without a version follows the newest one, so that a token can be rotated in the vault.
var references = map(filter(fromVault, each => each.given), each => {
  name: each.name
  value: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${each.secret})'
})

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: applicationInsightsName
}

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: storageAccountName
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-call-center-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: 'func-call-center-${token}'
  location: location
  // azd deploys to the one app that has its service's name.
  tags: union(tags, empty(service) ? {} : { 'azd-service-name': service })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identity.id
    functionAppConfig: {
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        // "http" is the group of all functions that HTTP triggers.
        alwaysReady: alwaysReadyInstances == 0 ? [] : [{ name: 'http', instanceCount: alwaysReadyInstances }]
        maximumInstanceCount: maximumInstanceCount
        instanceMemoryMB: instanceMemoryMB
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${deploymentContainerName}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
          }
        }
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      appSettings: concat(
        [
          { name: 'AzureWebJobsStorage__accountName', value: storage.name }
          { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
          { name: 'AzureWebJobsStorage__clientId', value: identity.properties.clientId }
          { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
          {
            name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING'
            value: 'ClientId=${identity.properties.clientId};Authorization=AAD'
          }
          // The host refuses a body that is longer, as the app would. Twilio's have a few kilobytes.
          { name: 'FUNCTIONS_REQUEST_BODY_SIZE_LIMIT', value: '1048576' }
        ],
        references,
        filter(plain, each => !empty(each.value))
      )
    }
  }
}

// Off unless both are given: only Twilio, with a token for this app, gets past the platform. The music is fetched by caches that have none.
resource login 'Microsoft.Web/sites/config@2025-03-01' = if (!empty(loginClientId) && !empty(loginTwilioClientId)) {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true }
    globalValidation: {
      requireAuthentication: true
      unauthenticatedClientAction: 'Return401'
      excludedPaths: ['/audio/hold-music.wav']
    }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: loginClientId
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
        }
        validation: {
          allowedAudiences: [loginClientId, 'api://${loginClientId}']
          defaultAuthorizationPolicy: { allowedApplications: [loginTwilioClientId] }
        }
      }
    }
    login: { tokenStore: { enabled: false } }
  }
}

// Deployments log in with Entra ID; the passwords of the publishing profile are of no use.
resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2025-03-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

output name string = app.name
output url string = 'https://${app.properties.defaultHostName}'
