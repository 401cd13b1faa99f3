// The secrets of the Twilio account, and the reps' PINs. The app reads them through Key Vault references; RBAC decides who else may.
param location string
param tags { *: string }
param token string
param principalId string

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

@export()
var secretNames = {
  authToken: 'twilio-auth-token'
  previousAuthToken: 'twilio-previous-auth-token'
  sharedKeys: 'twilio-shared-keys'
  accountSid: 'twilio-account-sid'
  apiKeySid: 'twilio-api-key-sid'
  apiKeySecret: 'twilio-api-key-secret'
  repsPins: 'reps-pins'
}

// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/security
var keyVaultSecretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

// Deleted secrets stay for a week. Purge protection would keep the vault's name from being used again after a teardown, and a token
// that is lost can be made anew in Twilio's console.
resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: 'kv-cc-${token}'
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 7
  }
}

resource authToken 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (hasAuthToken) {
  parent: vault
  name: secretNames.authToken
  properties: { value: twilioAuthToken }
}

resource previousAuthToken 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (hasPreviousAuthToken) {
  parent: vault
  name: secretNames.previousAuthToken
  properties: { value: twilioPreviousAuthToken }
}

resource sharedKeys 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (hasSharedKeys) {
  parent: vault
  name: secretNames.sharedKeys
  properties: { value: twilioSharedKeys }
}

resource accountSid 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (hasApiKey) {
  parent: vault
  name: secretNames.accountSid
  properties: { value: twilioAccountSid }
}

resource apiKeySid 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (hasApiKey) {
  parent: vault
  name: secretNames.apiKeySid
  properties: { value: twilioApiKeySid }
}

resource apiKeySecret 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (hasApiKey) {
  parent: vault
  name: secretNames.apiKeySecret
  properties: { value: twilioApiKeySecret }
}

resource pins 'Microsoft.KeyVault/vaults/secrets@2025-05-01' = if (hasRepsPins) {
  parent: vault
  name: secretNames.repsPins
  properties: { value: repsPins }
}

resource readSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, keyVaultSecretsUser)
  scope: vault
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsUser)
  }
}

output name string = vault.name
