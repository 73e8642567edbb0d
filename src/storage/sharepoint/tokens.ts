import { createPrivateKey, X509Certificate } from 'node:crypto';
import {
  AuthError,
  type AuthenticationResult,
  ConfidentialClientApplication,
  type INetworkModule,
  ManagedIdentityApplication,
  type NetworkRequestOptions,
  type NetworkResponse,
  type NodeAuthOptions,
  ServerError,
} from '@azure/msal-node';
import { askedWait } from './graph/asked-wait.ts';
import { GraphFault } from './graph/graph-fault.ts';
import type { Tokens } from './graph/middleware.ts';
import { realTime, type Time } from './graph/time.ts';

/** How the service proves who it is. */
export type Credential =
  | { readonly kind: 'secret'; readonly secret: string }
  /** A certificate and its private key, both PEM, one after the other. */
  | { readonly kind: 'certificate'; readonly pem: string }
  /** The machine's own identity, or one that it was given, by client id. */
  | { readonly kind: 'managed-identity'; readonly identity: string | null };

export type TokenSettings = {
  readonly tenantId: string;
  readonly clientId: string;
  readonly credential: Credential;
  /** Where Entra is; another than Microsoft's in tests. */
  readonly entraBase?: string;
  readonly time?: Time;
};

export const ENTRA_BASE = 'https://login.microsoftonline.com';
const GRAPH = 'https://graph.microsoft.com';
/** A token is renewed so many milliseconds before it ends, so that none ends on its way. */
const RENEW_EARLY = 5 * 60_000;
const MOST_ATTEMPTS = 3;
const BACKOFF = 500;
const LONGEST_ANSWER = 10_000;
/** Whoever needs a token does not wait longer than this for Entra to want to be asked again, milliseconds. */
const LONGEST_WAIT = 15_000;

/** Entra is throttling, or down, and says for how long it wants to be left alone, milliseconds. */
class EntraBusy extends GraphFault {
  readonly wait: number;
  constructor(wait: number, cause: unknown) {
    super('unavailable', 'Entra', { cause });
    this.wait = wait;
  }
}

/** What was heard on the wire that the library does not hand on. */
type Heard = { wait: number | null };

type Held = { readonly token: string; readonly endsAt: number };

/**
 * Tokens for Graph with the application's own identity: kept, renewed early, and renewed once however many ask. While
 * Entra is away a token that still holds is used. Throws GraphFault `sign-in-failed` or `unavailable`.
 */
export function createTokens(settings: TokenSettings): Tokens {
  const { time = realTime } = settings;
  const acquire = acquirer(settings);
  let held: Held | null = null;
  let renewing: Promise<Held> | null = null;

  async function renewed(): Promise<Held> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await acquire();
      } catch (error) {
        const fault = faultOf(error);
        const wait = fault instanceof EntraBusy ? fault.wait : BACKOFF * attempt;
        if (fault.fault !== 'unavailable' || attempt === MOST_ATTEMPTS || wait > LONGEST_WAIT) throw fault;
        await time.wait(wait);
      }
    }
  }

  async function renew(): Promise<string> {
    renewing ??= renewed().finally(() => {
      renewing = null;
    });
    held = await renewing;
    return held.token;
  }

  return {
    token: async () => {
      const left = held ? held.endsAt - time.now() : 0;
      if (held && left > RENEW_EARLY) return held.token;
      try {
        return await renew();
      } catch (error) {
        if (held && held.endsAt > time.now()) return held.token;
        throw error;
      }
    },
    /** Somebody else may have renewed it since. */
    renew: async (refused) => (held && held.token !== refused ? held.token : renew()),
  };
}

function acquirer({ time = realTime, ...settings }: TokenSettings): () => Promise<Held> {
  const heard: Heard = { wait: null };
  const request = requester(settings, heard);
  return async () => {
    heard.wait = null;
    const result = await request().catch((error: unknown) => {
      throw heard.wait === null ? error : new EntraBusy(heard.wait, error);
    });
    if (!result?.expiresOn) throw new GraphFault('sign-in-failed', 'Entra gave no token');
    return { token: result.accessToken, endsAt: time.now() + (result.expiresOn.getTime() - Date.now()) };
  };
}

/** The library keeps tokens too; it is always asked for a new one, since when to renew is decided here. */
function requester(settings: TokenSettings, heard: Heard): () => Promise<AuthenticationResult | null> {
  const { tenantId, clientId, credential, entraBase = ENTRA_BASE } = settings;
  if (credential.kind === 'managed-identity') {
    const given = credential.identity;
    const identity = new ManagedIdentityApplication(
      given === null ? {} : { managedIdentityIdParams: { userAssignedClientId: given } },
    );
    return () => identity.acquireToken({ resource: GRAPH, forceRefresh: true });
  }
  const application = new ConfidentialClientApplication({
    auth: { clientId, authority: `${ENTRA_BASE}/${tenantId}`, ...proofOf(credential) },
    system: { networkClient: networkTo(entraBase, heard) },
  });
  return () => application.acquireTokenByClientCredential({ scopes: [`${GRAPH}/.default`], skipCache: true });
}

type Proof = Pick<NodeAuthOptions, 'clientSecret' | 'clientCertificate'>;

function proofOf(credential: Exclude<Credential, { kind: 'managed-identity' }>): Proof {
  if (credential.kind === 'secret') return { clientSecret: credential.secret };
  const certificate = new X509Certificate(credential.pem);
  const privateKey = createPrivateKey(credential.pem).export({ type: 'pkcs8', format: 'pem' });
  return {
    clientCertificate: {
      thumbprintSha256: certificate.fingerprint256.replaceAll(':', ''),
      privateKey: privateKey.toString(),
      x5c: certificate.toString(),
    },
  };
}

/** The library insists on Microsoft's https address; here its requests go where they are to. */
function networkTo(entraBase: string, heard: Heard): INetworkModule {
  async function send<T>(
    method: 'GET' | 'POST',
    url: string,
    { headers = {}, body }: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> {
    const target = url.startsWith(`${ENTRA_BASE}/`) ? `${entraBase}${url.slice(ENTRA_BASE.length)}` : url;
    const answer = await fetch(target, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(LONGEST_ANSWER),
    });
    // Throttled, or down: the library would take it for a refusal.
    if (answer.status === 429 || answer.status >= 500) {
      heard.wait = askedWait(Object.fromEntries(answer.headers), Date.now());
      throw new GraphFault('unavailable', 'Entra', { status: answer.status });
    }
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: (await answer.json()) as T,
    };
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

/** Codes of the library's for what is no answer of Entra's. */
const noAnswer = new Set([
  'network_error',
  'no_network_connectivity',
  'endpoints_resolution_error',
  'openid_config_error',
  'untrusted_authority',
  'get_request_failed',
  'post_request_failed',
]);

function faultOf(error: unknown): GraphFault {
  if (error instanceof GraphFault) return error;
  if (!(error instanceof AuthError)) return new GraphFault('unavailable', 'Entra', { cause: error });
  return new GraphFault(noAnswer.has(error.errorCode) ? 'unavailable' : 'sign-in-failed', 'Entra', {
    code: error instanceof ServerError && error.errorNo ? `AADSTS${error.errorNo}` : error.errorCode,
    requestId: error.correlationId,
    cause: error,
  });
}
