// All that the call center needs on Azure, in one region or in several. Plain resources: it compiles without a network.
import { callerWords } from 'app.bicep'

targetScope = 'subscription'

@description('Names the environment, such as prod; the resource group is called rg- and this name.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Where the app runs; "az functionapp list-flexconsumption-locations" lists the regions that can.')
@metadata({ azd: { type: 'location' } })
param location string

@description('Other regions in which the same app runs, with commas between them, such as northeurope: second homes, to which calls go while the first is down. Empty: none.')
param otherLocations string = ''

@description('The account\'s primary auth token, which signs Twilio\'s requests. Empty: none, where shared keys sign them all.')
@secure()
param twilioAuthToken string = ''

@description('A second token that is accepted while tokens are rotated. Empty: none.')
@secure()
param twilioPreviousAuthToken string = ''

@description('The shared keys that sign Twilio\'s requests, as the setting Twilio:SharedKeys has them. Empty: none.')
@secure()
param twilioSharedKeys string = ''

@description('The account\'s SID. It and the API key count only if all three are given.')
@secure()
param twilioAccountSid string = ''

@description('The SID of an API key of the account.')
@secure()
param twilioApiKeySid string = ''

@description('The secret of that API key.')
@secure()
param twilioApiKeySecret string = ''

@description('The region of the account\'s data, whose own credentials the others are. Empty: US1.')
@allowed(['', 'us1', 'ie1', 'au1'])
param twilioRegion string = ''

@description('The edge location by which Twilio\'s REST is reached. Empty: the region\'s own.')
param twilioEdge string = ''

@description('The reps and their PINs, such as anna=482915; ben=771204. Empty: nobody is asked for a PIN.')
@secure()
param repsPins string = ''

@description('The settings CallCenter:... that differ from the app\'s defaults, and the public base URL if a proxy hides it. Empty: the default.')
param premiumQueue string = ''
param regularQueue string = ''
param premiumQueueSid string = ''
param premiumTimeoutSeconds string = ''
param regularTimeoutSeconds string = ''
param premiumIdleTimeoutSeconds string = ''
param regularIdleTimeoutSeconds string = ''
param lookBudgetMilliseconds string = ''
param callbackMethod string = ''
param regularMaxWaitSeconds string = ''
param idleReps string = ''
param repQueue string = ''
param standTimeoutSeconds string = ''
param recording string = ''
param repsNumbers string = ''
param repsPinFor string = ''
param repsHangUpOnStar string = ''
param repsWrapUpSeconds string = ''
param repsAnnounce string = ''
param baseUrlOverride string = ''
param waitingEnabled string = ''
param waitingMusic string = ''
param waitingMaxSeconds string = ''
param messagesEnabled string = ''
param messagesMaxSeconds string = ''
param hours string = ''
param timeZone string = ''
param closed string = ''
param voice string = ''
param language string = ''
param words callerWords = {}

@description('A login that the platform demands before a request reaches the app: the client ID of the app\'s registration in Microsoft Entra, and that of the one by which Twilio gets its tokens. Empty: none.')
param loginClientId string = ''
param loginTwilioClientId string = ''

@description('Instances that always run. Twilio gives up after 15 s, and the first request to an app without one can take longer. Each costs money around the clock.')
@minValue(0)
@maxValue(20)
param alwaysReadyInstances int = 1

@description('The same for each of the other regions. 0 costs next to nothing while no call comes, and the first call may come too late for it.')
@minValue(0)
@maxValue(20)
param otherAlwaysReadyInstances int = alwaysReadyInstances

@description('How many instances may run at once.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Memory of an instance in MB. It also sets the share of a processor.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 512

@description('The address of who hears of alerts.')
@minLength(3)
param alertEmail string

@description('Who hears of each message that a caller leaves. Empty: nobody.')
param messageEmail string = ''

@description('Alert when a webhook takes longer than this, in milliseconds, for 1 request in 20.')
@minValue(100)
@maxValue(15000)
param slowWebhookMilliseconds int = 5000

var tags = { 'azd-env-name': environmentName }
// Named as azd names regions, each once; the first stays as it is written, for the names of its resources come of it.
var others = filter(
  map(split(otherLocations, ','), each => toLower(replace(each, ' ', ''))),
  each => !empty(each) && each != toLower(replace(location, ' ', ''))
)
var places = union([location], others)
var hasSharedKeys = !empty(twilioSharedKeys)
var hasAuthToken = !empty(twilioAuthToken)
  ? true
  : hasSharedKeys ? false : fail('Give TWILIO_AUTH_TOKEN or TWILIO_SHARED_KEYS: without either the app does not start.')
var hasPreviousAuthToken = !empty(twilioPreviousAuthToken)
var hasApiKey = !empty(twilioAccountSid) && !empty(twilioApiKeySid) && !empty(twilioApiKeySecret)
var hasRepsPins = !empty(repsPins)
var webhooks = ['premium-enqueue', 'regular-enqueue', 'rep-call-complete']

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module homes 'home.bicep' = [
  for (place, index) in places: {
    scope: group
    params: {
      location: place
      tags: tags
      token: uniqueString(subscription().id, environmentName, place)
      title: index == 0 ? 'Call center' : 'Call center in ${place}'
      service: index == 0 ? 'call-center' : ''
      outage: length(places) == 1
        ? 'Callers hear an error.'
        : index == 0
            ? 'Calls go to the other home, if the fallback URLs of the numbers name it.'
            : 'Calls have no other home until it does.'
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
      settings: {
        twilioRegion: twilioRegion
        twilioEdge: twilioEdge
        premiumQueue: premiumQueue
        regularQueue: regularQueue
        premiumQueueSid: premiumQueueSid
        premiumTimeoutSeconds: premiumTimeoutSeconds
        regularTimeoutSeconds: regularTimeoutSeconds
        premiumIdleTimeoutSeconds: premiumIdleTimeoutSeconds
        regularIdleTimeoutSeconds: regularIdleTimeoutSeconds
        lookBudgetMilliseconds: lookBudgetMilliseconds
        callbackMethod: callbackMethod
        regularMaxWaitSeconds: regularMaxWaitSeconds
        idleReps: idleReps
        repQueue: repQueue
        standTimeoutSeconds: standTimeoutSeconds
        recording: recording
        repsNumbers: repsNumbers
        repsPinFor: repsPinFor
        repsHangUpOnStar: repsHangUpOnStar
        repsWrapUpSeconds: repsWrapUpSeconds
        repsAnnounce: repsAnnounce
        // A proxy's URL is that of one home.
        baseUrlOverride: index == 0 ? baseUrlOverride : ''
        waitingEnabled: waitingEnabled
        waitingMusic: waitingMusic
        waitingMaxSeconds: waitingMaxSeconds
        messagesEnabled: messagesEnabled
        messagesMaxSeconds: messagesMaxSeconds
        hours: hours
        timeZone: timeZone
        closed: closed
        voice: voice
        language: language
        words: words
      }
      loginClientId: loginClientId
      loginTwilioClientId: loginTwilioClientId
      alwaysReadyInstances: index == 0 ? alwaysReadyInstances : otherAlwaysReadyInstances
      maximumInstanceCount: maximumInstanceCount
      instanceMemoryMB: instanceMemoryMB
      alertEmail: alertEmail
      messageEmail: messageEmail
      slowWebhookMilliseconds: slowWebhookMilliseconds
      webhooks: webhooks
    }
  }
]

// azd keeps these for its later steps; the webhooks are what Twilio's numbers are set to.
output AZURE_LOCATION string = location
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP_NAME string = homes[0].outputs.name
output AZURE_KEY_VAULT_NAME string = homes[0].outputs.vaultName
output CALL_CENTER_URL string = homes[0].outputs.url
output PREMIUM_ENQUEUE_URL string = '${homes[0].outputs.url}/${webhooks[0]}'
output REGULAR_ENQUEUE_URL string = '${homes[0].outputs.url}/${webhooks[1]}'
output REP_CALL_COMPLETE_URL string = '${homes[0].outputs.url}/${webhooks[2]}'

// Of all homes, the first one's first.
output CALL_CENTER_URLS string[] = [for (place, index) in places: homes[index].outputs.url]
output AZURE_FUNCTION_APP_NAMES string[] = [for (place, index) in places: homes[index].outputs.name]
