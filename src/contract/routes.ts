/**
 * Every operation of the API: its method, its path under `/api`, and whether a change must carry the version it
 * was made from (If-Match). Plain data, so that the tab can use it without the schemas.
 */
export const routes = {
  readMe: { method: 'GET', path: '/me' },
  readOverview: { method: 'GET', path: '/overview' },
  listNetworks: { method: 'GET', path: '/networks' },
  listSchemes: { method: 'GET', path: '/schemes' },
  prepareRound: { method: 'POST', path: '/rounds' },
  closeRound: { method: 'POST', path: '/rounds/{round}/close', ifMatch: true },
  previewAllocation: { method: 'POST', path: '/allocation/preview' },
  readKey: { method: 'GET', path: '/rounds/{round}/key' },
  saveKey: { method: 'PUT', path: '/rounds/{round}/key', ifMatch: true },
  decideKey: { method: 'POST', path: '/rounds/{round}/key/decide', ifMatch: true },
  publishFrames: { method: 'POST', path: '/rounds/{round}/frames' },
  readProcess: { method: 'GET', path: '/processes/{process}' },
  resumeProcess: { method: 'POST', path: '/processes/{process}/resume' },
  readPlan: { method: 'GET', path: '/networks/{network}/plan' },
  savePlan: { method: 'PUT', path: '/networks/{network}/plan', ifMatch: true },
  listPlanVersions: { method: 'GET', path: '/networks/{network}/plan/versions' },
  readPlanVersion: { method: 'GET', path: '/networks/{network}/plan/versions/{version}' },
  comparePlanVersions: { method: 'GET', path: '/networks/{network}/plan/versions/{version}/changes' },
  listBases: { method: 'GET', path: '/rounds/{round}/bases' },
  readBasis: { method: 'GET', path: '/rounds/{round}/bases/{network}' },
  saveBasis: { method: 'PUT', path: '/rounds/{round}/bases/{network}', ifMatch: true },
  confirmBasis: { method: 'POST', path: '/rounds/{round}/bases/{network}/confirm', ifMatch: true },
  submitBasis: { method: 'POST', path: '/rounds/{round}/bases/{network}/submit', ifMatch: true },
  returnBasis: { method: 'POST', path: '/rounds/{round}/bases/{network}/return', ifMatch: true },
  readRecommendation: { method: 'GET', path: '/rounds/{round}/recommendation' },
  saveRecommendation: { method: 'PUT', path: '/rounds/{round}/recommendation', ifMatch: true },
  submitRecommendation: { method: 'POST', path: '/rounds/{round}/recommendation/submit', ifMatch: true },
  readDecision: { method: 'GET', path: '/rounds/{round}/decision' },
  saveDecision: { method: 'PUT', path: '/rounds/{round}/decision', ifMatch: true },
  takeDecision: { method: 'POST', path: '/rounds/{round}/decision/take', ifMatch: true },
  listLetters: { method: 'GET', path: '/rounds/{round}/letters' },
  readLetterDocument: { method: 'GET', path: '/letters/{letter}/document' },
  readNeedsOverview: { method: 'GET', path: '/needs/{year}' },
  readNeedsOfNetwork: { method: 'GET', path: '/needs/{year}/{network}' },
  readNeedsReport: { method: 'GET', path: '/needs/{year}/{network}/{owner}' },
  saveNeedsReport: { method: 'PUT', path: '/needs/{year}/{network}/{owner}', ifMatch: true },
  submitNeedsReport: { method: 'POST', path: '/needs/{year}/{network}/{owner}/submit', ifMatch: true },
  reopenNeedsReport: { method: 'POST', path: '/needs/{year}/{network}/{owner}/reopen', ifMatch: true },
  answerNeed: { method: 'POST', path: '/needs/{year}/{network}/{owner}/answer', ifMatch: true },
  readNeedsOfPlan: { method: 'GET', path: '/networks/{network}/plan/needs' },
  readAuditTrail: { method: 'GET', path: '/audit/{kind}/{id}' },
} as const satisfies Record<string, Route>;

type Route = { readonly method: 'GET' | 'POST' | 'PUT'; readonly path: string; readonly ifMatch?: true };

export type OperationId = keyof typeof routes;
