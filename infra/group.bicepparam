// For "az deployment group create": values come from the environment, so that no secret stands on a command line.
using 'group.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'prod')
param location = readEnvironmentVariable('AZURE_LOCATION')
param otherLocations = readEnvironmentVariable('OTHER_LOCATIONS', '')
param alertEmail = readEnvironmentVariable('ALERT_EMAIL')
param twilioAuthToken = readEnvironmentVariable('TWILIO_AUTH_TOKEN', '')
param twilioPreviousAuthToken = readEnvironmentVariable('TWILIO_PREVIOUS_AUTH_TOKEN', '')
param twilioSharedKeys = readEnvironmentVariable('TWILIO_SHARED_KEYS', '')
param twilioAccountSid = readEnvironmentVariable('TWILIO_ACCOUNT_SID', '')
param twilioApiKeySid = readEnvironmentVariable('TWILIO_API_KEY_SID', '')
param twilioApiKeySecret = readEnvironmentVariable('TWILIO_API_KEY_SECRET', '')
