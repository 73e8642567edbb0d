import { createHash, createPublicKey, X509Certificate } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { AadstsCode } from './sts-error.ts';

/** An application that is registered in the tenant. */
export type RegisteredClient = {
  readonly clientId: string;
  readonly secret?: string;
  /** PEM of a certificate, or of a bare public key: then the thumbprint in the assertion is not looked at. */
  readonly certificatePem?: string;
  /** Application permissions that an administrator consented to. */
  readonly roles?: readonly string[];
};

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Null when the credential is right, else the code of the refusal. */
export async function credentialFault(
  client: RegisteredClient,
  form: URLSearchParams,
  audiences: readonly string[],
): Promise<AadstsCode | null> {
  const assertion = form.get('client_assertion');
  if (assertion !== null) {
    if (form.get('client_assertion_type') !== assertionType) return 7000218;
    return assertionFault(client, assertion, audiences);
  }
  const secret = form.get('client_secret');
  if (secret === null) return 7000218;
  return client.secret !== undefined && secret === client.secret ? null : 7000215;
}

async function assertionFault(
  { clientId, certificatePem }: RegisteredClient,
  assertion: string,
  audiences: readonly string[],
): Promise<AadstsCode | null> {
  if (certificatePem === undefined || !namesCertificate(assertion, certificatePem)) return 700027;
  try {
    await jwtVerify(assertion, createPublicKey(certificatePem), {
      algorithms: ['RS256', 'PS256'],
      issuer: clientId,
      subject: clientId,
      audience: [...audiences],
      requiredClaims: ['jti', 'exp'],
    });
    return null;
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 700024;
    if (error instanceof errors.JWTClaimValidationFailed) return error.claim === 'aud' ? 700023 : 700027;
    return 700027;
  }
}

/** Whether the assertion's header names the certificate by its thumbprint, as Entra insists. */
function namesCertificate(assertion: string, pem: string): boolean {
  let header: ReturnType<typeof decodeProtectedHeader>;
  try {
    header = decodeProtectedHeader(assertion);
    decodeJwt(assertion);
  } catch {
    return false;
  }
  if (!pem.includes('BEGIN CERTIFICATE')) return true;
  const { raw } = new X509Certificate(pem);
  const thumbprint = (algorithm: string): string => createHash(algorithm).update(raw).digest('base64url');
  return header['x5t#S256'] === thumbprint('sha256') || header.x5t === thumbprint('sha1');
}
