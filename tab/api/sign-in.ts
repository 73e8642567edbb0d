import { authentication } from '@microsoft/teams-js';

const WINDOW = { width: 600, height: 640 };

/**
 * Opens the window in which one consents, or confirms who one is: Teams can get the token silently afterwards. Gives
 * what went wrong in Teams' or our own words, or null when all is well. Only a click may open a window.
 */
export async function signIn(): Promise<string | null> {
  try {
    await authentication.authenticate({ url: `${location.origin}/sign-in/start`, ...WINDOW });
    return null;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

/** Why there is no token, as far as it makes a difference to the reader. */
export type Refusal = 'consent' | 'confirm' | 'cancelled' | 'refused' | 'other';

/** Teams and Entra name refusals in many ways. */
export function refusalNamed(said: string): Refusal {
  if (/consent|invalid_grant/i.test(said)) return 'consent';
  if (/mfa|interaction|claims|compliant/i.test(said)) return 'confirm';
  if (/cancel/i.test(said)) return 'cancelled';
  return said === 'refused' ? 'refused' : 'other';
}
