import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { contentHash } from '../../src/application/content-hash.ts';
import { importResponses } from '../../src/application/forms/import-responses.ts';
import { previewResponses } from '../../src/application/forms/preview-responses.ts';
import { createPerformers } from '../../src/application/processes/performers.ts';
import { createProcessRunner } from '../../src/application/processes/process-runner.ts';
import { openTableReader } from '../../src/intake/open-table-reader.ts';
import { storeForWork } from '../../src/application/shielding/shielded-store.ts';
import { openSeededStore } from '../../src/seed/open-seeded-store.ts';
import { formsExport, formsWorkbook } from '../builders/forms-export.ts';

/*
 * Ten thousand responses to a form, from the Excel file to drafts of school plans in the embedded store, and how long
 * others wait meanwhile. Fails where the file takes more than a minute.
 */

const RESPONSES = 10_000;
const AT_MOST = 60_000;
const form = 'skriveramme-fosen';

const folder = mkdtempSync(join(tmpdir(), 'kompetansehjulet-bench-'));
const { store: records, close } = await openSeededStore(join(folder, 'data'), contentHash);
const store = storeForWork(records);
try {
  const clock = { now: () => new Date() };
  const deps = { store, clock };
  const runner = createProcessRunner(deps, createPerformers(deps), ({ error }) => {
    throw error;
  });
  const stored = await store.read('form', form);
  const actor = (await store.read('person', 'coordinator-fosen'))?.state;
  if (!stored || !actor) throw new Error('the demo county has no form');
  const questions = stored.state.questions.map(({ question }) => question);
  const prose = 'Elevene leser godt på småtrinnet, og mange strever med fagtekster fra femte trinn. '.repeat(
    3,
  );
  const file = formsWorkbook(
    formsExport(
      Array.from({ length: RESPONSES }, (_, index) => ({
        id: String(index + 10),
        answers: ['Ørland', `Skole ${index}`, 'H-26 – V-28', ...questions.slice(3).map(() => prose)],
      })),
      { questions },
    ),
  );
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const [table, reading] = await timed(() =>
    openTableReader()({ fileName: 'svar.xlsx', bytes: new Uint8Array(file) }),
  );
  if (table.kind !== 'table') throw new Error(table.code);
  const { rows } = table;
  const [preview, previewing] = await timed(() => previewResponses(deps, actor, { form, rows }));
  if (preview.kind === 'refused') throw new Error(preview.code);
  const [, importing] = await timed(async () => {
    const command = { actor, changeId: 'bench', expected: stored.etag };
    const begun = await importResponses({ ...deps, runner }, command, { form, rows });
    if (begun.kind === 'refused') throw new Error(JSON.stringify(begun));
    await runner.idle();
  });
  const made = (await store.list('school-plan')).filter(({ state }) => state.fromForm).length;
  const megabytes = (file.length / 1_000_000).toFixed(1);
  process.stdout.write(
    `${RESPONSES} responses, ${megabytes} MB: read ${reading} ms, previewed ${previewing} ms, imported ${importing} ms; ` +
      `${made} plans; longest wait of others ${Math.round(delay.max / 1e6)} ms\n`,
  );
  if (made !== RESPONSES || reading + importing > AT_MOST) process.exitCode = 1;
} finally {
  close();
  rmSync(folder, { recursive: true });
}

async function timed<T>(work: () => Promise<T>): Promise<[value: T, milliseconds: number]> {
  const started = performance.now();
  const value = await work();
  return [value, Math.round(performance.now() - started)];
}
