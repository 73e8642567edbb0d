import { parseArgs } from 'node:util';
import { contentHash } from '../application/content-hash.ts';
import { type BrokenTrail, verifyAudit } from '../application/verify-audit.ts';
import { openEmbeddedStoreForReading } from '../storage/embedded/embedded-store.ts';
import { openSharePointStore } from '../storage/sharepoint/sharepoint-store.ts';
import { fail, graphAsAdministrator, messageOf, say, Stopped } from './administrator.ts';

const faults: Readonly<Record<BrokenTrail['fault'], string>> = {
  'entry-missing': 'the audit entry is missing',
  'entry-changed': 'the audit entry was changed',
  'chain-broken': 'the audit entry does not follow the one before it',
  'state-changed': 'the state is not the one that was committed',
  'head-differs': 'the audit trail does not end where the aggregate does',
};

type Opened = Pick<ReturnType<typeof openEmbeddedStoreForReading>, 'store' | 'headless'> & {
  readonly close: () => void | Promise<void>;
};

/**
 * `npm run audit:verify [-- --data <folder>]`: says whether every audit trail holds, or where it first does not. With
 * STORE=sharepoint it looks at the tenant's lists.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  const isSharePoint = values.data === undefined && process.env['STORE'] === 'sharepoint';
  const { store, headless, close }: Opened = isSharePoint
    ? openTenant()
    : openEmbeddedStoreForReading({ folder: values.data ?? process.env['DATA_DIR'] ?? '.data' });
  try {
    const { checked, broken } = await verifyAudit({ store, hash: contentHash });
    const findings = [
      ...broken.map(({ kind, id, version, fault }) => `${kind} ${id}, version ${version}: ${faults[fault]}`),
      ...(await headless()).map(
        ({ kind, id }) => `${kind} ${id}: the aggregate was removed, its history was not`,
      ),
    ];
    if (findings.length === 0) {
      say(`${checked} ${checked === 1 ? 'trail holds' : 'trails hold'}.`);
    } else {
      fail(findings.join('\n'));
    }
  } finally {
    await close();
  }
}

/** The tenant's lists. An aggregate that was removed there is in the site's recycle bin; the lists do not tell of it. */
function openTenant(): Opened {
  const forumSiteId = process.env['FORUM_SITE_ID'];
  if (!forumSiteId) throw new Stopped('FORUM_SITE_ID is needed with STORE=sharepoint.');
  const opened = openSharePointStore({
    graph: graphAsAdministrator(forumSiteId),
    forumSiteId,
    hash: contentHash,
    onFault: (error) => say(`Will be mended by the service: ${messageOf(error)}`, process.stderr),
  });
  return { ...opened, headless: async () => [] };
}

await main().catch((error: unknown) => {
  fail(error instanceof Error ? error.message : String(error));
});
