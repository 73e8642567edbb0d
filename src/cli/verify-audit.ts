import { parseArgs } from 'node:util';
import { contentHash } from '../application/content-hash.ts';
import { type BrokenTrail, verifyAudit } from '../application/verify-audit.ts';
import { openEmbeddedStoreForReading } from '../storage/embedded/embedded-store.ts';

const faults: Readonly<Record<BrokenTrail['fault'], string>> = {
  'entry-missing': 'the audit entry is missing',
  'entry-changed': 'the audit entry was changed',
  'chain-broken': 'the audit entry does not follow the one before it',
  'state-changed': 'the state is not the one that was committed',
  'head-differs': 'the audit trail does not end where the aggregate does',
};

/** `npm run audit:verify [-- --data <folder>]`: says whether every audit trail holds, or where it first does not. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  const { store, headless, close } = openEmbeddedStoreForReading({
    folder: values.data ?? process.env['DATA_DIR'] ?? '.data',
  });
  try {
    const { checked, broken } = await verifyAudit({ store, hash: contentHash });
    const findings = [
      ...broken.map(({ kind, id, version, fault }) => `${kind} ${id}, version ${version}: ${faults[fault]}`),
      ...(await headless()).map(
        ({ kind, id }) => `${kind} ${id}: the aggregate was removed, its history was not`,
      ),
    ];
    if (findings.length === 0) {
      process.stdout.write(`${checked} ${checked === 1 ? 'trail holds' : 'trails hold'}.\n`);
    } else {
      fail(findings.join('\n'));
    }
  } finally {
    close();
  }
}

function fail(text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
}

await main().catch((error: unknown) => {
  fail(error instanceof Error ? error.message : String(error));
});
