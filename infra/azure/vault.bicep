// The one secret that cannot be an identity: what a flow in Power Automate shows when it brings an answer from Forms.

@minLength(3)
@maxLength(24)
param vaultName string
param location string
param principalId string
@description('A vault that is kept for good cannot be emptied by anybody for 90 days.')
param keepForGood bool

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: vaultName
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: keepForGood ? 90 : 7
    // Azure takes true or nothing at all.
    enablePurgeProtection: keepForGood ? true : null
  }
}

// Key Vault Secrets User
var mayReadSecrets = '4633458b-17de-408a-b874-0445c86b69e6'

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, mayReadSecrets)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', mayReadSecrets)
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

output vaultName string = vault.name
output vaultUri string = vault.properties.vaultUri
