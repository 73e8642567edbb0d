import { type AppIdentity, invalidToken, type TokenVerifier } from './access.ts';

/** Which tokens are good: those of a test, and those that the verifier knows. */
export type TokenBook = {
  /** Whose token the header carries; refuses with 401. */
  identify(authorization: string | undefined): Promise<AppIdentity>;
  accept(token: string, identity: AppIdentity): void;
  /** From now on every token that was seen or accepted is too old. */
  expireAll: () => void;
};

export function createTokenBook(verify: TokenVerifier | undefined): TokenBook {
  const accepted = new Map<string, AppIdentity>();
  const seen = new Set<string>();
  const expired = new Set<string>();
  const tooOld = 'Lifetime validation failed, the token is expired.';
  return {
    identify: async (authorization) => {
      const token = authorization?.replace(/^Bearer /iu, '');
      if (!token) throw invalidToken('Access token is empty.');
      if (expired.has(token)) throw invalidToken(tooOld);
      const verified = accepted.get(token) ?? (await verify?.(token)) ?? 'invalid';
      if (verified === 'expired') throw invalidToken(tooOld);
      if (verified === 'invalid') throw invalidToken('CompactToken validation failed.');
      seen.add(token);
      return verified;
    },
    accept: (token, identity) => {
      accepted.set(token, identity);
      expired.delete(token);
    },
    expireAll: () => {
      for (const token of [...seen, ...accepted.keys()]) expired.add(token);
    },
  };
}
