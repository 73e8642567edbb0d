import type { GraphFault } from './graph/graph-fault.ts';

/** What an administrator is doing when SharePoint says no. */
export type Doing = 'reading' | 'writing' | 'making lists';

const roleFor = {
  reading: 'the role write',
  writing: 'the role write',
  'making lists': 'the role manage (or the permission Sites.Manage.All in Entra)',
} as const satisfies Record<Doing, string>;

/** What to do about a fault of Graph's, for an administrator. */
export function remedyFor({ fault, code }: GraphFault, doing: Doing): string {
  switch (fault) {
    case 'sign-in-failed':
      return `Check TENANT_ID, CLIENT_ID and the secret or certificate${code ? ` (Entra said ${code})` : ''}; it may have expired.`;
    case 'access-denied':
      return `Give the application ${roleFor[doing]} on this site; it takes some minutes to hold.`;
    case 'not-found':
      return 'Check the site id; GET https://graph.microsoft.com/v1.0/sites/<host>:/sites/<name> gives it.';
    case 'unavailable':
    case 'throttled':
      return 'Try again in some minutes. Microsoft 365’s service health says whether SharePoint is down.';
    case 'locked':
      return 'Somebody holds the list open. Try again in some minutes.';
    case 'list-missing':
    case 'column-missing':
      return 'Run npm run sharepoint:lists -- --sites sites.json --apply.';
    case 'conflict':
    case 'resync':
      return 'Something else changed it at the same time. Run the command again.';
    case 'invalid':
      return 'Graph refused the request itself. Send us the request-id with the command that you ran.';
  }
}
