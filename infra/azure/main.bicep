// Everything that Kompetansehjulet needs in Azure, in one resource group. docs/operations.md tells how it is used.
// Nothing here has a password: the service proves who it is with one managed identity.
targetScope = 'resourceGroup'

@description('What the resources are called after.')
@minLength(3)
@maxLength(16)
param name string = 'kompetanse'

@allowed(['test', 'production'])
param environment string

@description('Norway East: what the messages say of people stays in the country.')
param location string = 'norwayeast'

@description('The host name that people use, once its DNS record points here. Empty: the one that Azure gives.')
param customDomain string = ''

@description('The registration in Entra that people sign in to.')
param signInClientId string

@description('The app in Teams, as its manifest names it.')
param teamsAppId string

@description('The site of the collaboration forum. Empty until the Teams are made: the service then waits stopped.')
param forumSiteId string = ''

@description('Who is county governor before anybody is registered: object ids, with commas between.')
param governorObjectIds string = ''

@description('The county governor as letters and e-mail call it.')
param countyGovernorName string

@description('The mailbox that e-mail is sent from. Empty: none is sent.')
param mailSender string = ''

@description('Whether the secret forms-webhook-secret lies in the vault, so that answers from Forms may come in.')
param formsWebhook bool = false

@description('Whether forms-webhook-secret-next lies there too, while the secret is changed: then both are good.')
param formsWebhookNext bool = false

@description('App Service plan. Two slots need at least S1.')
param planSku string

@description('How few and how many machines the service runs on.')
@minValue(1)
param fewestInstances int
@maxValue(10)
param mostInstances int

@description('Who hears of trouble, and of the money spent.')
param alertEmails string[]

@description('What a month may cost before somebody hears of it, in the currency of the subscription.')
param monthlyBudget int

@description('The first day of the month that the budget counts from. It cannot be changed afterwards.')
param budgetStart string

var suffix = uniqueString(resourceGroup().id)
var base = '${name}-${environment}'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${base}-identity'
  location: location
}

module observe 'observe.bicep' = {
  name: 'observe'
  params: {
    base: base
    location: location
    alertEmails: alertEmails
  }
}

module storage 'storage.bicep' = {
  name: 'storage'
  params: {
    accountName: take('${replace(name, '-', '')}${suffix}', 24)
    location: location
    principalId: identity.properties.principalId
  }
}

module vault 'vault.bicep' = {
  name: 'vault'
  params: {
    vaultName: take('${name}-${suffix}', 24)
    location: location
    principalId: identity.properties.principalId
    keepForGood: environment == 'production'
  }
}

module app 'app.bicep' = {
  name: 'app'
  params: {
    base: base
    siteName: '${base}-${suffix}'
    location: location
    planSku: planSku
    fewestInstances: fewestInstances
    mostInstances: mostInstances
    identityId: identity.id
    identityClientId: identity.properties.clientId
    workspaceId: observe.outputs.workspaceId
    storageAccountName: storage.outputs.accountName
    vaultUri: vault.outputs.vaultUri
    customDomain: customDomain
    signInClientId: signInClientId
    teamsAppId: teamsAppId
    forumSiteId: forumSiteId
    governorObjectIds: governorObjectIds
    countyGovernorName: countyGovernorName
    mailSender: mailSender
    formsWebhook: formsWebhook
    formsWebhookNext: formsWebhookNext
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    botName: '${base}-bot-${suffix}'
    displayName: environment == 'production' ? 'Kompetansehjulet' : 'Kompetansehjulet (${environment})'
    sku: environment == 'production' ? 'S1' : 'F0'
    endpoint: 'https://${app.outputs.publicDomain}/api/messages'
    identityId: identity.id
    identityClientId: identity.properties.clientId
  }
}

module alerts 'alerts.bicep' = {
  name: 'alerts'
  params: {
    base: base
    location: location
    siteId: app.outputs.siteId
    workspaceId: observe.outputs.workspaceId
    insightsId: observe.outputs.insightsId
    actionGroupId: observe.outputs.actionGroupId
    publicDomain: app.outputs.publicDomain
  }
}

module budget 'budget.bicep' = {
  name: 'budget'
  params: {
    base: base
    amount: monthlyBudget
    startDate: budgetStart
    emails: alertEmails
  }
}

// teamsapp.yml writes these into the environment file.
output publicDomain string = app.outputs.publicDomain
output siteId string = app.outputs.siteId
output siteName string = app.outputs.siteName
output vaultName string = vault.outputs.vaultName
output identityClientId string = identity.properties.clientId
output identityObjectId string = identity.properties.principalId
