import { setImmediate } from 'node:timers/promises';
import type { Form } from '../../domain/forms/form.ts';
import { undecidedIn } from '../../domain/forms/form.ts';
import type { Directory } from '../../domain/forms/match-sender.ts';
import type { FormResponse } from '../../domain/forms/response.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import { type Dependencies, readAggregate } from '../change-aggregate.ts';
import { done, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { directoryFor } from './directory.ts';
import { formSubject } from './form-subject.ts';
import { type Judgement, judgeResponse } from './judge-response.ts';

/** How many responses of the queue are shown at a time, the oldest first; of those that were put aside the latest. */
const MOST_SHOWN = 100;

export type FormStanding = {
  readonly form: Stored<'form'>;
  readonly responses: Readonly<Record<FormResponse['state'], number>>;
};

/** The forms that the reader sees to, by title, with how many responses each has. */
export async function listForms(store: AggregateStore, actor: Person): Promise<Outcome<FormStanding[]>> {
  const refusal = authorise(actor, 'form.read');
  if (refusal?.code === 'not-your-role') return refusal;
  const forms = (await store.list('form')).filter(
    ({ state }) => authorise(actor, 'form.read', formSubject(state)) === null,
  );
  const responses = await responsesOf(
    store,
    forms.map(({ state }) => state),
  );
  return done(
    forms
      .map((form) => ({
        form,
        responses: countByState(responses.filter(({ state }) => state.form === form.id)),
      }))
      .toSorted((a, b) => a.form.state.title.localeCompare(b.form.state.title, 'nb')),
  );
}

/** The responses that wait, with what would become of each; and those that were put aside. */
export type Queue = FormStanding & {
  /** Which of those that wait is the first that is shown: 1 for the oldest. */
  readonly waitingFrom: number;
  readonly waiting: readonly { readonly response: Stored<'form-response'>; readonly judgement: Judgement }[];
  readonly setAside: readonly Stored<'form-response'>[];
  /** Questions of waiting responses that nobody has decided on. */
  readonly undecided: readonly string[];
  /** The file that was imported last, until that is finished. */
  readonly importing: Stored<'process'> | null;
  /** Those whom a response can be said to come from. */
  readonly owners: Directory['owners'];
};

/**
 * A form with its queue.
 * @param after the number of the response that those which are shown come after; null from the oldest on
 */
export async function readForm(
  deps: Dependencies,
  actor: Person,
  id: string,
  after: string | null = null,
): Promise<Outcome<Queue>> {
  const found = await readAggregate(deps.store, actor, {
    kind: 'form',
    id,
    action: 'form.read',
    subject: formSubject,
  });
  if (found.kind === 'refused') return found;
  const form = found.value;
  const [directory, all, importing] = await Promise.all([
    directoryFor(deps, form.state),
    responsesOf(deps.store, [form.state]),
    lastImport(deps.store, form.state),
  ]);
  const ofForm = all.filter(({ state }) => state.form === id).toSorted(byNumber);
  const waiting = ofForm.filter(({ state }) => state.state === 'waiting');
  const judging = { form: form.state, formVersion: form.version, directory };
  const shown: Queue['waiting'][number][] = [];
  const passed = waiting.filter(({ state }) => Number(state.responseId) <= Number(after ?? 0)).length;
  for (const response of waiting.slice(passed, passed + MOST_SHOWN)) {
    await setImmediate();
    const { state } = response;
    const settled = { place: null, sensitiveTextSeen: false };
    shown.push({ response, judgement: await judgeResponse(deps.store, judging, state, state, settled) });
  }
  return done({
    form,
    responses: countByState(ofForm),
    waiting: shown,
    waitingFrom: passed + 1,
    setAside: ofForm.filter(({ state }) => state.state === 'set-aside').slice(-MOST_SHOWN),
    undecided: undecidedIn(
      form.state,
      waiting.flatMap(({ state }) =>
        state.answers.filter(({ answer }) => answer !== '').map(({ question }) => question),
      ),
    ),
    importing,
    owners: directory.owners,
  });
}

async function lastImport(store: AggregateStore, { id, network }: Form): Promise<Stored<'process'> | null> {
  const last = (await store.list('process', { network }))
    .filter(({ state }) => state.type === 'import-responses' && state.form === id)
    .toSorted((a, b) => b.audit.at.localeCompare(a.audit.at))[0];
  return last && last.state.state !== 'finished' ? last : null;
}

/** One network's where they all are that network's: the county has many more. */
function responsesOf(store: AggregateStore, forms: readonly Form[]): Promise<Stored<'form-response'>[]> {
  if (forms.length === 0) return Promise.resolve([]);
  const [network, ...others] = [...new Set(forms.map((form) => form.network))];
  return store.list('form-response', network !== undefined && others.length === 0 ? { network } : {});
}

function countByState(responses: readonly Stored<'form-response'>[]): FormStanding['responses'] {
  const count = (wanted: FormResponse['state']) =>
    responses.filter(({ state }) => state.state === wanted).length;
  return { waiting: count('waiting'), 'taken-in': count('taken-in'), 'set-aside': count('set-aside') };
}

/** As Forms numbers them. */
function byNumber(a: Stored<'form-response'>, b: Stored<'form-response'>): number {
  return Number(a.state.responseId) - Number(b.state.responseId);
}
