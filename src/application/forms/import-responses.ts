import { setImmediate } from 'node:timers/promises';
import type { TableRow } from '../../domain/forms/response-table.ts';
import { isSamePlace, receivedIn, type ResponsePlace } from '../../domain/forms/response.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { type Command, conflict, type Dependencies, readAggregate } from '../change-aggregate.ts';
import { contentHash } from '../content-hash.ts';
import { done, fault, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import type { FormRow } from '../ports/form-rows.ts';
import type { ImportProcess } from '../ports/process.ts';
import { createOnce } from '../processes/create-once.ts';
import type { ProcessRunner } from '../processes/process-runner.ts';
import type { PerformStep } from '../processes/run-process.ts';
import { directoryFor } from './directory.ts';
import { formSubject, responseKey } from './form-subject.ts';
import { judgeResponse } from './judge-response.ts';
import { previewResponses, type PreviewRow } from './preview-responses.ts';
import { CHANGED_MEANWHILE, recordResponse } from './record-response.ts';

/** How many responses are one step: so many are done again, without effect, where the service was stopped in the middle. */
const ROWS_OF_STEP = 200;
/** Of the few that a person chooses in the queue, so that one sees how far they have come. */
const CHOSEN_OF_STEP = 20;
/** How often a response is tried where somebody else writes in the same document. */
const TRIES = 3;

/**
 * Begins to import a file, by the version of the form that the preview was made with. What the person has seen to be clear
 * is taken in; what is not waits in the queue; what was refused stays in the file.
 */
export async function importResponses(
  deps: Dependencies & { readonly runner: ProcessRunner },
  { actor, changeId, expected }: Command,
  what: { readonly form: string; readonly rows: readonly TableRow[] },
): Promise<Outcome<Stored<'process'>>> {
  const previewed = await previewResponses(deps, actor, what);
  if (previewed.kind === 'refused') return previewed;
  const { form, undecided, rows } = previewed.value;
  const id = importIdOf(form.id, changeId);
  const begun = await deps.store.read('process', id);
  if (begun) return done(begun);
  if (form.etag !== expected) return conflict(form);
  if (undecided.length > 0) return notReady([fault('questions-undecided')]);
  const kept = rows.flatMap(rowToKeep);
  if (kept.length === 0) return notReady([fault('nothing-to-import')]);
  return done(await begin(deps, actor, { id, form, rows: kept, ofStep: ROWS_OF_STEP }));
}

/** A waiting response that a person has chosen, as it was shown: its version, and whose it would be. */
export type ChosenResponse = {
  readonly response: string;
  readonly etag: string;
  readonly place: ResponsePlace;
};

/**
 * Begins to take in waiting responses of which nothing is unclear, several at once. One that is not as it was shown, or that
 * a person must read first, stays in the queue.
 */
export async function takeInResponses(
  deps: Dependencies & { readonly runner: ProcessRunner },
  { actor, changeId, expected }: Command,
  what: { readonly form: string; readonly chosen: readonly ChosenResponse[] },
): Promise<Outcome<Stored<'process'>>> {
  const found = await readAggregate(deps.store, actor, {
    kind: 'form',
    id: what.form,
    action: 'form-response.take-in',
    subject: (form) => formSubject(form, 'waiting'),
  });
  if (found.kind === 'refused') return found;
  const form = found.value;
  const id = importIdOf(form.id, changeId);
  const begun = await deps.store.read('process', id);
  if (begun) return done(begun);
  if (form.etag !== expected) return conflict(form);
  const directory = await directoryFor(deps, form.state);
  const judging = {
    form: form.state,
    formVersion: form.version,
    directory,
    claims: new Map<string, number>(),
  };
  const rows: FormRow[] = [];
  for (const chosen of what.chosen) {
    await setImmediate();
    const stored = await deps.store.read('form-response', responseKey(form.id, chosen.response));
    if (stored?.state.state !== 'waiting' || stored.etag !== chosen.etag) continue;
    const settled = { place: null, sensitiveTextSeen: false };
    const { taking } = await judgeResponse(deps.store, judging, stored.state, stored.state, settled);
    if (taking && isSamePlace(taking.place, chosen.place)) {
      rows.push({ response: receivedIn(stored.state), place: taking.place, chosen: stored.etag });
    }
  }
  if (rows.length === 0) return notReady([fault('nothing-to-import')]);
  return done(await begin(deps, actor, { id, form, rows, ofStep: CHOSEN_OF_STEP }));
}

function importIdOf(form: string, changeId: string): string {
  return `${form}-import-${contentHash(changeId).slice(0, 16)}`;
}

/** Keeps what is to be taken in, then starts the process that does it. */
async function begin(
  deps: Dependencies & { readonly runner: ProcessRunner },
  actor: Person,
  work: {
    readonly id: string;
    readonly form: Stored<'form'>;
    readonly rows: readonly FormRow[];
    readonly ofStep: number;
  },
): Promise<Stored<'process'>> {
  const { id, form, rows, ofStep } = work;
  const steps: string[] = [];
  for (let first = 0; first < rows.length; first += ofStep) {
    const some = rows.slice(first, first + ofStep);
    const step = `${first + 1}-${first + some.length}`;
    await createOnce(deps, {
      kind: 'form-rows',
      id: rowsId(id, step),
      state: { form: form.id, network: form.state.network, rows: some },
      action: 'form-response.import',
      by: actor.id,
      changeId: `${id}-${step}`,
    });
    steps.push(step);
    await setImmediate();
  }
  return deps.runner.start({
    id,
    type: 'import-responses',
    form: form.id,
    formVersion: form.version,
    network: form.state.network,
    startedBy: actor.id,
    steps: steps.map((key) => ({ key, state: 'pending' })),
  });
}

/** The steps: each takes in its responses one after the other, and lets others have their turn in between. */
export function importResponsesSteps(deps: Dependencies): PerformStep<ImportProcess> {
  return async (process, step) => {
    const [form, batch] = await Promise.all([
      deps.store.readVersion('form', process.form, process.formVersion),
      deps.store.read('form-rows', rowsId(process.id, step)),
    ]);
    if (!form || !batch) throw new Error(`the import ${process.id} has no rows ${step}`);
    const judging = { form: form.state, formVersion: form.version, directory: null };
    for (const row of batch.state.rows) {
      await setImmediate();
      await takeInRow(deps, judging, row, process.startedBy);
    }
  };
}

async function takeInRow(
  deps: Dependencies,
  judging: { readonly form: Stored<'form'>['state']; readonly formVersion: number; readonly directory: null },
  { response, place, chosen }: FormRow,
  by: PersonId,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await deps.store.read('form-response', responseKey(judging.form.id, response.responseId));
    if (chosen !== undefined && stored?.etag !== chosen) return;
    const settled = { place, sensitiveTextSeen: false };
    // Where the document was changed since the preview, it is refused now: then it waits, and the queue says why.
    const judgement = await judgeResponse(deps.store, judging, response, stored?.state ?? null, settled);
    const recording = { judging, received: response, stored, judgement, cameBy: 'file' as const, by };
    if ((await recordResponse(deps, recording)) !== CHANGED_MEANWHILE) return;
  }
  throw new Error(`a response to ${judging.form.id} is never at rest`);
}

/** What of a row is imported: nothing where it is refused, or where all is as it was. */
export function rowToKeep(row: PreviewRow): FormRow[] {
  if (row.kind === 'refused') return [];
  const { verdict, taking, inQueue } = row.judgement;
  if (verdict === 'unchanged' || verdict === 'refused' || (verdict === 'waiting' && inQueue)) return [];
  return [{ response: row.response, place: taking?.place ?? null }];
}

function rowsId(process: string, step: string): string {
  return `${process}-${step}`;
}
