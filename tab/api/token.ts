import { authentication } from '@microsoft/teams-js';
import { ownProblem } from './api-problem.ts';

const RENEW_BEFORE_MILLISECONDS = 60_000;

let current: { readonly token: Promise<string>; expires: number } | null = null;

/** The token that says who the reader is. Teams gives it; it is kept until a minute before it expires. */
export function token(): Promise<string> {
  if (!current || Date.now() > current.expires - RENEW_BEFORE_MILLISECONDS) current = ask();
  return current.token;
}

/** Forgets the token, if it is still that one, so that the next call asks Teams for another. */
export async function forgetToken(refused: string): Promise<void> {
  if (current && (await current.token) === refused) current = null;
}

function ask() {
  const asked = { token: askTeams(), expires: Number.POSITIVE_INFINITY };
  void remember(asked);
  return asked;
}

async function remember(asked: { readonly token: Promise<string>; expires: number }): Promise<void> {
  try {
    asked.expires = expiryOf(await asked.token);
  } catch {
    if (current === asked) current = null;
  }
}

async function askTeams(): Promise<string> {
  try {
    return await authentication.getAuthToken();
  } catch (thrown) {
    throw ownProblem('no-token', thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function expiryOf(token: string): number {
  const [, payload = ''] = token.split('.');
  const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
  const hasExpiry = typeof claims === 'object' && claims !== null && 'exp' in claims;
  return hasExpiry ? Number(claims.exp) * 1000 : 0;
}
