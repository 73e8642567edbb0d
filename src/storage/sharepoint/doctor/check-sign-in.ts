import { parsedBody, propertyOf } from '../graph/answer.ts';
import type { Tokens } from '../graph/middleware.ts';
import { type Check, checked, type Problem } from './check.ts';

const LONGEST_ANSWER = 10_000;

/** Whether Entra gives the application a token, and whether that has any permission in it. */
export function checkToken(tokens: Tokens): Promise<Check> {
  return checked('Entra signs the application in', 'reading', async () => {
    const roles = rolesIn(await tokens.token());
    if (roles === null || roles.length > 0) return [];
    return [
      {
        says: 'the token has no permission in it',
        remedy:
          'Add Microsoft Graph → Application → Sites.Selected to the registration, and grant admin consent.',
      },
    ];
  });
}

/** The permissions in a token; null where it cannot be read, which only Graph itself has a right to. */
function rolesIn(token: string): string[] | null {
  const [, payload = ''] = token.split('.');
  const claims = parsedBody(Buffer.from(payload, 'base64url').toString());
  if (typeof claims !== 'object') return null;
  const roles = propertyOf(claims, 'roles');
  return Array.isArray(roles) ? roles.map(String) : [];
}

/** Whether the keys can be had that people's tokens are verified with. */
export async function checkKeys(address: string): Promise<Check> {
  const what = 'the keys that people’s tokens are verified with can be had';
  const remedy = `The service must reach ${address}: check TENANT_ID, ENTRA_BASE_URL and the firewall.`;
  const problems: Problem[] = [];
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(LONGEST_ANSWER) });
    const keys = propertyOf(parsedBody(await answer.text()), 'keys');
    if (!answer.ok) problems.push({ says: `Entra answered ${answer.status}`, remedy });
    else if (!Array.isArray(keys) || !keys.some(isKey)) problems.push({ says: 'there are no keys', remedy });
  } catch (error) {
    problems.push({ says: `no answer: ${error instanceof Error ? error.message : String(error)}`, remedy });
  }
  return { what, problems };
}

function isKey(key: unknown): boolean {
  return typeof propertyOf(key, 'kid') === 'string' && typeof propertyOf(key, 'kty') === 'string';
}
