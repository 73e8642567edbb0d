/**
 * `npm run migrate -- --from embedded --to sharepoint --plan` compares a trial's data with the tenant's lists, version by
 * version; `--apply` moves what is not there, and compares again. It deletes and overwrites nothing, and may be stopped
 * anywhere and run again. See docs/operations.md.
 */
import { parseArgs } from 'node:util';
import { contentHash } from '../application/content-hash.ts';
import { fileHash } from '../application/file-hash.ts';
import { filesMissing, filesOf, moveFiles } from '../application/move-in/move-files.ts';
import { type KindMove, MoveFailed, moveIn, planMove } from '../application/move-in/move-in.ts';
import { verifyAudit } from '../application/verify-audit.ts';
import type { FileStore } from '../application/ports/file-store.ts';
import { openEmbeddedFiles } from '../storage/embedded/embedded-files.ts';
import { openEmbeddedStoreForReading } from '../storage/embedded/embedded-store.ts';
import { graphFaultIn } from '../storage/sharepoint/graph/graph-fault.ts';
import { remedyFor } from '../storage/sharepoint/remedies.ts';
import { openSharePointFiles } from '../storage/sharepoint/sharepoint-files.ts';
import { openSharePointStore } from '../storage/sharepoint/sharepoint-store.ts';
import { fail, graphAsAdministrator, messageOf, say, Stopped, whyItStopped } from './administrator.ts';
import { tableOf } from './table.ts';

const USAGE =
  'Usage: npm run migrate -- --from embedded --to sharepoint --plan|--apply [--data <folder>], with FORUM_SITE_ID set';
/** How an id of Entra looks: people of a trial with local sign-in have none. */
const OBJECT_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

async function main(): Promise<void> {
  const { folder, apply, forum } = readArguments();
  const source = openEmbeddedStoreForReading({ folder });
  const graph = graphAsAdministrator(forum);
  const files = {
    from: openEmbeddedFiles(folder, fileHash),
    to: openSharePointFiles({ graph, forumSiteId: forum, hash: fileHash }),
  };
  const opened = openSharePointStore({
    graph,
    forumSiteId: forum,
    hash: contentHash,
    onFault: (error) => say(`Will be mended by the service: ${messageOf(error)}`, process.stderr),
  });
  try {
    const { broken } = await verifyAudit({ store: source.store, hash: contentHash });
    if (broken.length > 0) {
      throw new Stopped('The trial has audit trails that do not hold. npm run audit:verify names them.');
    }
    if (apply) await moveAll(source.store, opened.store, files);
    const keys = await filesOf(source.store);
    const missing = await filesMissing(keys, files.to);
    await tellWhatIsLeft(await planMove(source.store, opened.store), source.store, {
      all: keys.length,
      missing,
    });
  } finally {
    await opened.close();
    source.close();
  }
}

type Source = ReturnType<typeof openEmbeddedStoreForReading>['store'];
type Target = ReturnType<typeof openSharePointStore>['store'];

function readArguments(): { folder: string; apply: boolean; forum: string } {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      data: { type: 'string' },
      plan: { type: 'boolean' },
      apply: { type: 'boolean' },
    },
  });
  const { from, to, plan = false, apply = false } = values;
  const forum = process.env['FORUM_SITE_ID'];
  if (from !== 'embedded' || to !== 'sharepoint' || plan === apply || !forum) throw new Stopped(USAGE);
  return { folder: values.data ?? process.env['DATA_DIR'] ?? '.data', apply, forum };
}

async function moveAll(
  source: Source,
  target: Target,
  files: { readonly from: FileStore; readonly to: FileStore },
): Promise<void> {
  await moveFiles(await filesOf(source), files.from, files.to);
  let moved = 0;
  await moveIn(source, target, (kind, id) => {
    moved += 1;
    say(`${String(moved).padStart(5)}  ${kind} ${id}`);
  });
  // What the last commits left to follow is looked at as well.
  await target.catchUp();
}

async function tellWhatIsLeft(
  kinds: readonly KindMove[],
  source: Source,
  files: { readonly all: number; readonly missing: number },
): Promise<void> {
  const number = (value: number) => String(value).padStart(8);
  const rows = kinds
    .filter(({ aggregates, besides }) => aggregates + besides > 0)
    .map(({ kind, aggregates, versions, toMove, besides }) => [
      kind,
      ...[aggregates, versions, versions - toMove, toMove, besides].map(number),
    ]);
  say(tableOf(['kind', 'in trial', 'versions', 'the same', 'to move', 'besides'], rows));
  if (files.all > 0) say(`\n${files.all} files, of which ${files.missing} to move.`);
  const strangers = (await source.list('person')).filter(({ id }) => !OBJECT_ID.test(id)).length;
  if (strangers > 0) {
    say(
      `\n${strangers} people of the trial have no account in Entra. They are moved, so that one can read who did what; ` +
        'end their roles under Register, and register the people with their accounts.',
    );
  }
  const differing = kinds.flatMap(({ kind, differing: those }) => those.map((one) => ({ kind, ...one })));
  for (const { kind, id, version } of differing) {
    fail(`${kind} ${id}: was changed in SharePoint in version ${version}, so it was left alone.`);
  }
  const left = kinds.reduce((sum, { toMove }) => sum + toMove, 0);
  if (left + files.missing > 0) say(`\n${left} versions to move with --apply. Nothing was written.`);
  else if (differing.length === 0)
    say('\nEverything is there, every version with the hash of what it holds.');
}

await main().catch((error: unknown) => {
  const fault = graphFaultIn(error);
  const why = error instanceof MoveFailed ? error.message : whyItStopped(error, USAGE);
  if (fault) fail(`${fault.message}\n${remedyFor(fault, 'writing')}`);
  else fail(why ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)));
});
