import { createLocalJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import type { TokenVerifier } from '../graph/access.ts';
import { type Outgoing, startLoopbackServer } from '../graph/loopback-server.ts';
import { credentialFault, type RegisteredClient } from './client-credentials.ts';
import { createSigningKeys } from './signing-keys.ts';
import { type AadstsCode, stsError } from './sts-error.ts';

export type EntraFakeOptions = {
  readonly tenantId: string;
  readonly clients: readonly RegisteredClient[];
  /** The audience of user tokens: the client id of the tab's application. */
  readonly audience: string;
};

/** What happens to token requests instead of a token. */
export type EntraFault =
  | { readonly kind: 'refuse'; readonly code: AadstsCode; readonly retryAfter?: string }
  /** What a proxy in front says. */
  | { readonly kind: 'html'; readonly status: 500 | 502 | 503 | 504 }
  | { readonly kind: 'drop' };

export type EntraFake = {
  /** `http://127.0.0.1:<port>`, in the place of `https://login.microsoftonline.com`. */
  readonly url: string;
  /**
   * A token of a user for the tab, v2.0. Claims replace the fake's own; undefined takes one away.
   */
  issue(claims: { readonly oid: string } & Readonly<Record<string, unknown>>): Promise<string>;
  /** The same, signed by somebody else under the name of a published key. */
  forge(claims: { readonly oid: string } & Readonly<Record<string, unknown>>): Promise<string>;
  /** Signs with a new key from now on; the old ones stay published until they are retired. */
  rotateKeys(): Promise<void>;
  retireOldKeys(): void;
  /** How long tokens for applications live from now on. */
  setLifetime(seconds: number): void;
  /** Requests to the token endpoint and to the keys, refused ones too. */
  readonly tokenRequests: number;
  readonly keyRequests: number;
  /** What people were sent here with, to sign in and consent. */
  readonly signIns: readonly Readonly<Record<string, string>>[];
  /** The next one who is to sign in says no, or cannot. */
  refuseNextSignIn(error: string): void;
  readonly faults: { next(fault: EntraFault, times?: number): void; always(fault: EntraFault | null): void };
  /** Whose token it is: for the Graph fake. */
  readonly verifyToken: TokenVerifier;
  close(): Promise<void>;
};

const authority = 'https://login.microsoftonline.com';
const graphAudience = 'https://graph.microsoft.com';
/** The desktop and mobile clients of Teams. */
const teamsClient = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';

/** Microsoft Entra ID, as far as one tenant's keys and application tokens go, on a loopback port. */
export async function startEntraFake(options: EntraFakeOptions): Promise<EntraFake> {
  const { tenantId, clients, audience } = options;
  const keys = await createSigningKeys();
  const faults: EntraFault[] = [];
  let everyTime: EntraFault | null = null;
  let lifetime = 3599;
  let tokenRequests = 0;
  let keyRequests = 0;
  let tokens = 0;
  const signIns: Readonly<Record<string, string>>[] = [];
  const refusedSignIns: string[] = [];

  const now = (): number => Math.floor(Date.now() / 1000);
  /** Makes every token another one, as Entra's do. */
  const unique = (): string => Buffer.from(`token-${(tokens += 1)}`).toString('base64url');

  const appToken = (client: RegisteredClient): Promise<string> =>
    keys.sign({
      aud: graphAudience,
      iss: `https://sts.windows.net/${tenantId}/`,
      iat: now(),
      nbf: now(),
      exp: now() + lifetime,
      appid: client.clientId,
      appidacr: client.secret === undefined ? '2' : '1',
      idtyp: 'app',
      oid: '5e1f0000-0000-4000-8000-000000000cc0',
      roles: [...(client.roles ?? ['Sites.Selected'])],
      tid: tenantId,
      uti: unique(),
      ver: '1.0',
    });

  const userClaims = (claims: Readonly<Record<string, unknown>>): JWTPayload => {
    const all: Record<string, unknown> = {
      aud: audience,
      iss: `${authority}/${tenantId}/v2.0`,
      iat: now(),
      nbf: now(),
      exp: now() + 4500,
      azp: teamsClient,
      azpacr: '0',
      name: 'Koordinator, Fosen',
      preferred_username: 'koordinator@example.org',
      scp: 'access_as_user',
      sub: `pairwise-${String(claims['oid'])}`,
      tid: tenantId,
      uti: unique(),
      ver: '2.0',
      ...claims,
    };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  };

  const answerToken = async (form: URLSearchParams): Promise<Outgoing> => {
    if (form.get('grant_type') !== 'client_credentials') return stsError(70003);
    const client = clients.find(({ clientId }) => clientId === form.get('client_id'));
    if (!client) return stsError(700016);
    if (form.get('scope') !== `${graphAudience}/.default`) return stsError(70011);
    const audiences = [`${authority}/${tenantId}/v2.0`, `${authority}/${tenantId}/oauth2/v2.0/token`];
    const wrong = await credentialFault(client, form, audiences);
    if (wrong !== null) return stsError(wrong);
    return {
      status: 200,
      body: {
        token_type: 'Bearer',
        expires_in: lifetime,
        ext_expires_in: lifetime,
        access_token: await appToken(client),
      },
    };
  };

  /** Everybody signs in and consents without being asked anything. */
  const answerSignIn = (query: URLSearchParams): Outgoing => {
    const asked = Object.fromEntries(query);
    const { client_id, response_type, redirect_uri, scope, state } = asked;
    const client = clients.find(({ clientId }) => clientId === client_id);
    if (!client) return stsError(700016);
    // An application that asks for itself must name itself by its id.
    if (scope !== `${client.clientId}/access_as_user`) return stsError(70011);
    if (response_type !== 'code' || redirect_uri === undefined || state === undefined) return stsError(70011);
    signIns.push(asked);
    const error = refusedSignIns.shift();
    const to = new URL(redirect_uri);
    to.search = new URLSearchParams({ ...(error ? { error } : { code: unique() }), state }).toString();
    return { status: 302, headers: { location: to.href }, body: '' };
  };

  const answer = async (method: string, url: URL, body: string): Promise<Outgoing | 'drop'> => {
    const [, tenant, ...rest] = url.pathname.split('/');
    const endpoint = `${method} ${rest.join('/')}`;
    if (endpoint === 'GET discovery/instance') return { status: 200, body: instanceMetadata(tenantId) };
    if (tenant !== tenantId) return stsError(90002);
    if (endpoint === 'GET v2.0/.well-known/openid-configuration') {
      return { status: 200, body: openidConfiguration(tenantId) };
    }
    if (endpoint === 'GET discovery/v2.0/keys') {
      keyRequests += 1;
      const issuer = `${authority}/${tenantId}/v2.0`;
      return { status: 200, body: { keys: keys.published().map((key) => ({ ...key, issuer })) } };
    }
    if (endpoint === 'GET oauth2/v2.0/authorize') return answerSignIn(url.searchParams);
    if (endpoint !== 'POST oauth2/v2.0/token') return { status: 404, body: 'Not found' };
    tokenRequests += 1;
    const fault = faults.shift() ?? everyTime;
    if (fault?.kind === 'drop') return 'drop';
    if (fault?.kind === 'html') return { status: fault.status, body: '<html>Service unavailable</html>' };
    if (fault)
      return stsError(fault.code, fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter });
    return answerToken(new URLSearchParams(body));
  };

  const server = await startLoopbackServer(({ method, url, text }) =>
    answer(method, new URL(url, 'http://127.0.0.1'), text),
  );

  return {
    url: server.origin,
    issue: (claims) => keys.sign(userClaims(claims)),
    forge: (claims) => keys.forge(userClaims(claims)),
    rotateKeys: () => keys.rotate(),
    retireOldKeys: () => keys.retireOld(),
    setLifetime: (seconds) => {
      lifetime = seconds;
    },
    get tokenRequests() {
      return tokenRequests;
    },
    get keyRequests() {
      return keyRequests;
    },
    signIns,
    refuseNextSignIn: (error) => void refusedSignIns.push(error),
    faults: {
      next: (fault, times = 1) => faults.push(...Array.from({ length: times }, () => fault)),
      always: (fault) => {
        everyTime = fault;
      },
    },
    verifyToken: async (token) => {
      try {
        const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: [...keys.published()] }), {
          audience: graphAudience,
          issuer: `https://sts.windows.net/${tenantId}/`,
        });
        return { appId: String(payload['appid']), roles: payload['roles'] as string[] };
      } catch (error) {
        return error instanceof errors.JWTExpired ? 'expired' : 'invalid';
      }
    },
    close: server.close,
  };
}

function openidConfiguration(tenantId: string): Record<string, unknown> {
  const own = `${authority}/${tenantId}`;
  return {
    token_endpoint: `${own}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: `${own}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${own}/v2.0`,
    authorization_endpoint: `${own}/oauth2/v2.0/authorize`,
    end_session_endpoint: `${own}/oauth2/v2.0/logout`,
    tenant_region_scope: 'EU',
    cloud_instance_name: 'microsoftonline.com',
  };
}

function instanceMetadata(tenantId: string): Record<string, unknown> {
  return {
    tenant_discovery_endpoint: `${authority}/${tenantId}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [
      {
        preferred_network: 'login.microsoftonline.com',
        preferred_cache: 'login.windows.net',
        aliases: ['login.microsoftonline.com', 'login.windows.net', 'login.microsoft.com', 'sts.windows.net'],
      },
    ],
  };
}
