import { errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

/** What a token must say to be let in. The same checks for Entra's tokens and for the local issuer's. */
export type TokenRules = {
  readonly issuer: string;
  readonly tenantId: string;
  /** Entra names the client id in tokens of version 2, the address of the API in some registrations. */
  readonly audiences: readonly string[];
  readonly scope: string;
  readonly authorisedClients: readonly string[];
  readonly keys: JWTVerifyGetKey;
};

/** Who the token says the caller is. A person is known by object id, never by e-mail. */
export type Caller = { readonly objectId: string };

/** The token is missing, forged, expired, or meant for somebody else. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
}

/** Nobody can be let in just now: the tenant's keys cannot be reached. */
export class SignInUnavailable extends Error {
  override readonly name = 'SignInUnavailable';
}

const claims = z.object({
  oid: z.string().min(1),
  tid: z.string(),
  ver: z.literal('2.0'),
  azp: z.string(),
  scp: z.string(),
});

/**
 * Verifies an access token in full: signature, issuer, audience, expiry, tenant, version, scope and client.
 * Throws {@link NotSignedIn} on any fault of the token, {@link SignInUnavailable} where it cannot be decided.
 * @param now the time that expiry is judged by
 */
export async function verifyToken(token: string, rules: TokenRules, now: Date): Promise<Caller> {
  const { payload } = await jwtVerify(token, rules.keys, {
    issuer: rules.issuer,
    audience: [...rules.audiences],
    algorithms: ['RS256', 'ES256'],
    requiredClaims: ['exp', 'iat'],
    clockTolerance: 60,
    currentDate: now,
  }).catch((error: unknown) => {
    if (isFaultOfToken(error)) throw new NotSignedIn(error.code, { cause: error });
    throw new SignInUnavailable('the keys that tokens are verified with cannot be had', { cause: error });
  });
  const parsed = claims.safeParse(payload);
  if (!parsed.success) throw new NotSignedIn('claims-missing');
  const { oid, tid, azp, scp } = parsed.data;
  if (tid !== rules.tenantId) throw new NotSignedIn('other-tenant');
  if (!rules.authorisedClients.includes(azp)) throw new NotSignedIn('unknown-client');
  if (!scp.split(' ').includes(rules.scope)) throw new NotSignedIn('scope-missing');
  return { objectId: oid };
}

/** Faults that lie in the token; all others lie in getting the keys. */
const faultsOfToken = [
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
];

function isFaultOfToken(error: unknown): error is errors.JOSEError {
  return faultsOfToken.some((fault) => error instanceof fault);
}

/** The token of an `Authorization: Bearer …` header. Throws {@link NotSignedIn} where there is none. */
export function bearerToken(header: string | undefined): string {
  const match = /^Bearer ([\w.~+/-]+=*)$/i.exec(header ?? '');
  if (!match?.[1]) throw new NotSignedIn('token-missing');
  return match[1];
}
