import type { GraphFault } from '../../src/storage/sharepoint/graph/graph-fault.ts';
import { permissionsFor } from './permissions.ts';
import { isByHand, type PartName, remedyByHand, type Step } from './step.ts';
import type { Left } from './work.ts';

const again = 'Run the command again; it goes on from there.';

/** What an administrator can do about what is left. */
export function remedyFor({ part, step, fault }: Left): string {
  if (step && isByHand(step)) return remedyByHand(step);
  if (fault) return remedyForFault(fault, part, step);
  return (step && remediesUnseen[step.name]) ?? `It was done and is not to be seen yet. ${again}`;
}

/** What takes its time, and took too much of it. */
const remediesUnseen: Partial<Record<Step['name'], string>> = {
  'await-team': `Teams is still making it. ${again}`,
  'await-site': `SharePoint has not made the site yet. Open Files in the Team once; some minutes later: ${again}`,
};

/** What to do about a fault of Graph's. */
export function remedyForFault(
  { fault }: GraphFault,
  part: PartName | 'directory',
  step: Step | null = null,
): string {
  switch (fault) {
    case 'sign-in-failed':
      return 'Check TENANT_ID, CLIENT_ID and the secret or certificate; it may have expired.';
    case 'access-denied':
      return `Give your identity ${permissionsFor[part].join(', ')} with an administrator’s consent; it takes some minutes to hold.`;
    case 'not-found':
      return `It may not be known everywhere yet. In a quarter of an hour: ${again}`;
    case 'invalid':
      return (
        remediesRefused[step?.name ?? 'await-team'] ??
        'Graph refused the request itself. Send us the request-id.'
      );
    case 'unavailable':
    case 'throttled':
    case 'locked':
    case 'conflict':
    case 'resync':
    case 'list-missing':
    case 'column-missing':
      return again;
  }
}

/** What Graph may have against a request that is right in itself. */
const remediesRefused: Partial<Record<Step['name'], string>> = {
  'make-group':
    'A deleted group may still hold the alias: restore it (Entra, deleted groups), or remove it for good. Where the tenant has rules for the names of groups, make the Team by hand and give its id as teamId.',
  'make-channel':
    'A channel of that name may have been deleted, and keeps its name for 30 days: restore it in Teams (Manage team, Channels).',
  invite: 'Check the address, and whether the tenant lets guests be invited (Entra, External Identities).',
  'add-owner': 'Check the account: it must not be blocked, and needs a licence for Teams.',
  'add-members': 'Check that the tenant lets guests into Teams, and that the accounts are not blocked.',
  'install-app': 'Check in the Teams admin centre that the app is allowed in this tenant.',
  'pin-tab': 'Check in the Teams admin centre that the app is allowed in this tenant.',
};
