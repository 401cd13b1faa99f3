// The app's identity: instead of keys, it is what storage, telemetry and the vault know.
param location string
param tags { *: string }
param token string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-call-center-${token}'
  location: location
  tags: tags
}

output name string = identity.name
output principalId string = identity.properties.principalId
