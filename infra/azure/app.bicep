// The service itself: a plan, the site that people use, the slot where the next version warms up, and how many machines.

param base string
@maxLength(60)
param siteName string
param location string
param planSku string
param fewestInstances int
param mostInstances int
param identityId string
param identityClientId string
param workspaceId string
param storageAccountName string
param vaultUri string
param customDomain string
param signInClientId string
param teamsAppId string
param forumSiteId string
param governorObjectIds string
param countyGovernorName string
param mailSender string
param formsWebhook bool
param formsWebhookNext bool

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: '${base}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: planSku
    capacity: fewestInstances
  }
  properties: {
    reserved: true
  }
}

var identity = {
  type: 'UserAssigned'
  userAssignedIdentities: {
    '${identityId}': {}
  }
}

var site = {
  serverFarmId: plan.id
  httpsOnly: true
  // No machine knows anything that another does not, so nobody is tied to one.
  clientAffinityEnabled: false
  keyVaultReferenceIdentity: identityId
  siteConfig: {
    linuxFxVersion: 'NODE|24-lts'
    appCommandLine: 'node --max-semi-space-size=4 src/main.ts'
    alwaysOn: true
    healthCheckPath: '/healthz'
    ftpsState: 'Disabled'
    http20Enabled: true
    minTlsVersion: '1.2'
    scmMinTlsVersion: '1.2'
  }
}

resource production 'Microsoft.Web/sites@2024-04-01' = {
  name: siteName
  location: location
  kind: 'app,linux'
  identity: identity
  properties: site
}

resource staging 'Microsoft.Web/sites/slots@2024-04-01' = {
  parent: production
  name: 'staging'
  location: location
  kind: 'app,linux'
  identity: identity
  properties: site
}

var publicDomain = empty(customDomain) ? production.properties.defaultHostName : customDomain

// src/config.ts says what each means.
var always = {
  NODE_ENV: 'production'
  HOST: '0.0.0.0'
  LOCAL_SIGN_IN: 'off'
  STORE: 'sharepoint'
  TENANT_ID: tenant().tenantId
  CLIENT_ID: signInClientId
  API_AUDIENCE: signInClientId
  MANAGED_IDENTITY_CLIENT_ID: identityClientId
  FORUM_SITE_ID: forumSiteId
  PUBLIC_URL: 'https://${publicDomain}'
  BOT_ID: identityClientId
  BOT_TYPE: 'UserAssignedMSI'
  TEAMS_APP_ID: teamsAppId
  COUNTY_GOVERNOR: countyGovernorName
  AZURE_STORAGE_ACCOUNT: storageAccountName
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  WEBSITE_SWAP_WARMUP_PING_PATH: '/readyz'
  WEBSITE_SWAP_WARMUP_PING_STATUSES: '200'
}
var settings = union(
  always,
  empty(governorObjectIds) ? {} : { GOVERNOR_OBJECT_IDS: governorObjectIds },
  empty(mailSender) ? {} : { MAIL_SENDER: mailSender },
  formsWebhook
    ? { FORMS_WEBHOOK_SECRET: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/forms-webhook-secret)' }
    : {},
  formsWebhookNext
    ? { FORMS_WEBHOOK_SECRET_NEXT: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/forms-webhook-secret-next)' }
    : {}
)

resource productionSettings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: production
  name: 'appsettings'
  properties: settings
}

resource stagingSettings 'Microsoft.Web/sites/slots/config@2024-04-01' = {
  parent: staging
  name: 'appsettings'
  properties: settings
}

// Nobody puts code here with a password.
resource productionPublishing 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = [
  for way in ['ftp', 'scm']: {
    parent: production
    name: way
    properties: {
      allow: false
    }
  }
]

resource stagingPublishing 'Microsoft.Web/sites/slots/basicPublishingCredentialsPolicies@2024-04-01' = [
  for way in ['ftp', 'scm']: {
    parent: staging
    name: way
    properties: {
      allow: false
    }
  }
]

// What the service writes, and what Azure does with it. Not its list of requests: that has people's addresses in it.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: production
  properties: {
    workspaceId: workspaceId
    logs: [
      for category in ['AppServiceConsoleLogs', 'AppServicePlatformLogs']: {
        category: category
        enabled: true
      }
    ]
  }
}

resource scaling 'Microsoft.Insights/autoscaleSettings@2022-10-01' = {
  name: '${base}-scaling'
  location: location
  properties: {
    enabled: true
    targetResourceUri: plan.id
    profiles: [
      {
        name: 'by load'
        capacity: {
          minimum: string(fewestInstances)
          maximum: string(mostInstances)
          default: string(fewestInstances)
        }
        rules: [
          {
            metricTrigger: {
              metricName: 'CpuPercentage'
              metricResourceUri: plan.id
              timeGrain: 'PT1M'
              statistic: 'Average'
              timeWindow: 'PT5M'
              timeAggregation: 'Average'
              operator: 'GreaterThan'
              threshold: 70
            }
            scaleAction: {
              direction: 'Increase'
              type: 'ChangeCount'
              value: '1'
              cooldown: 'PT5M'
            }
          }
          {
            metricTrigger: {
              metricName: 'CpuPercentage'
              metricResourceUri: plan.id
              timeGrain: 'PT1M'
              statistic: 'Average'
              timeWindow: 'PT15M'
              timeAggregation: 'Average'
              operator: 'LessThan'
              threshold: 30
            }
            scaleAction: {
              direction: 'Decrease'
              type: 'ChangeCount'
              value: '1'
              cooldown: 'PT15M'
            }
          }
        ]
      }
    ]
  }
}

output siteId string = production.id
output siteName string = production.name
output publicDomain string = publicDomain
