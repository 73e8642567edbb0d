/** A refusal of the token endpoint, as Entra words it. */
export type StsError = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
};

type Said = {
  readonly status: number;
  readonly error: string;
  readonly text: string;
  readonly suberror?: string;
  readonly claims?: string;
};

/** What the fake refuses with, by AADSTS code. */
const said = {
  7000215: {
    status: 401,
    error: 'invalid_client',
    text: 'Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID.',
  },
  7000218: {
    status: 401,
    error: 'invalid_client',
    text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  },
  7000222: { status: 401, error: 'invalid_client', text: 'The provided client secret keys are expired.' },
  700016: { status: 400, error: 'unauthorized_client', text: 'Application was not found in the directory.' },
  700024: {
    status: 401,
    error: 'invalid_client',
    text: 'Client assertion is not within its valid time range.',
  },
  700027: {
    status: 401,
    error: 'invalid_client',
    text: 'The certificate with identifier used to sign the client assertion is not registered on application.',
  },
  700023: {
    status: 401,
    error: 'invalid_client',
    text: 'Client assertion audience claim does not match Realm issuer.',
  },
  70003: {
    status: 400,
    error: 'unsupported_grant_type',
    text: 'The app requested an unsupported grant type.',
  },
  70011: {
    status: 400,
    error: 'invalid_scope',
    text: 'The provided request must include a scope input parameter that is valid.',
  },
  90002: { status: 400, error: 'invalid_request', text: 'Tenant not found.' },
  65001: {
    status: 400,
    error: 'invalid_grant',
    suberror: 'consent_required',
    text: 'The user or administrator has not consented to use the application.',
  },
  50076: {
    status: 400,
    error: 'interaction_required',
    suberror: 'basic_action',
    claims:
      '{"access_token":{"capolids":{"essential":true,"values":["5e1f0000-0000-4000-8000-000000000001"]}}}',
    text: 'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.',
  },
  90033: {
    status: 503,
    error: 'temporarily_unavailable',
    text: 'A transient error has occurred. Please try again.',
  },
  90055: { status: 429, error: 'temporarily_unavailable', text: 'There are too many incoming requests.' },
} satisfies Record<number, Said>;

export type AadstsCode = keyof typeof said;

export function stsError(code: AadstsCode, headers: Record<string, string> = {}): StsError {
  const { status, error, text, suberror, claims }: Said = said[code];
  const timestamp = new Date()
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/u, 'Z');
  const trace = '5e1f0000-0000-4000-8000-0000000000aa';
  const correlation = '5e1f0000-0000-4000-8000-0000000000bb';
  return {
    status,
    headers,
    body: {
      error,
      error_description: `AADSTS${code}: ${text} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
      ...(suberror ? { suberror } : {}),
      ...(claims ? { claims } : {}),
    },
  };
}
