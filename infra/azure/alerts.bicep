// When somebody is to be told: the service is away, answers with errors, or says itself that something failed.

param base string
param location string
param siteId string
param workspaceId string
param insightsId string
param actionGroupId string
param publicDomain string

resource reached 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${base}-reached'
  location: location
  kind: 'standard'
  tags: {
    'hidden-link:${insightsId}': 'Resource'
  }
  properties: {
    SyntheticMonitorId: '${base}-reached'
    Name: 'The service is ready'
    Enabled: true
    Frequency: 300
    Timeout: 30
    Kind: 'standard'
    RetryEnabled: true
    // North and West Europe, the United Kingdom.
    Locations: [
      for place in ['emea-gb-db3-azr', 'emea-nl-ams-azr', 'emea-ru-msa-edge']: {
        Id: place
      }
    ]
    Request: {
      HttpVerb: 'GET'
      RequestUrl: 'https://${publicDomain}/readyz'
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 14
    }
  }
}

resource away 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${base}-away'
  location: 'global'
  properties: {
    description: 'Two of three places on the internet find the service not ready.'
    severity: 1
    enabled: true
    scopes: [reached.id, insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: reached.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [
      {
        actionGroupId: actionGroupId
      }
    ]
  }
}

resource failing 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${base}-failing'
  location: 'global'
  properties: {
    description: 'More than five answers in a quarter of an hour said that the service failed.'
    severity: 2
    enabled: true
    scopes: [siteId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'answers'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'Http5xx'
          operator: 'GreaterThan'
          threshold: 5
          timeAggregation: 'Total'
        }
      ]
    }
    actions: [
      {
        actionGroupId: actionGroupId
      }
    ]
  }
}

// The service writes a line of JSON per event; level 50 is an error. docs/operations.md says what each message asks for.
resource saysSo 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${base}-says-so'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: 'The service says that something failed'
    severity: 2
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: 'AppServiceConsoleLogs | extend line = parse_json(ResultDescription) | where toint(line.level) >= 50'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    autoMitigate: true
    actions: {
      actionGroups: [actionGroupId]
    }
  }
}
