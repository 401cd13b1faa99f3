// The workbook that shows the queries of docs/operations.md, kept with the workspace that has the log.
param location string
param tags { *: string }
param token string
param workspaceName string
param title string

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' existing = {
  name: workspaceName
}

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  // The name of a workbook is a GUID; this one stays the same from deployment to deployment.
  name: guid(workspace.id, token, 'call-center')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: title
    description: 'Waits by tier, callers who gave up or left a message, busiest hours, refused and slow webhooks.'
    category: 'workbook'
    sourceId: workspace.id
    version: 'Notebook/1.0'
    // Opened from elsewhere than the workspace, it asks the workspace too.
    serializedData: string(union(loadJsonContent('workbook.json'), { fallbackResourceIds: [workspace.id] }))
  }
}
