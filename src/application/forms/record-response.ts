import type { FormResponse, ReceivedResponse } from '../../domain/forms/response.ts';
import type { PersonId } from '../../domain/ids.ts';
import { contentHash } from '../content-hash.ts';
import type { Dependencies } from '../change-aggregate.ts';
import type { AggregateStore, Change, Commit, Stored } from '../ports/aggregate-store.ts';
import { responseKey } from './form-subject.ts';
import type { Judgement, Judging, Taking } from './judge-response.ts';

/** What a person, or a process that a person has started, does with a response. */
export type Recording = {
  readonly judging: Pick<Judging, 'form' | 'formVersion'>;
  readonly received: ReceivedResponse;
  readonly stored: Stored<'form-response'> | null;
  readonly judgement: Judgement;
  readonly cameBy: FormResponse['cameBy'];
  readonly by: PersonId;
};

/** Somebody else changed the document or the response in the same moment. */
export const CHANGED_MEANWHILE = 'changed-meanwhile';

/**
 * Does what was judged: writes the document, then says in the response what became of it. Stopped in between, the next try
 * finds the document as it would write it, and only says so. A response that is to wait is kept.
 */
export async function recordResponse(
  { store, clock }: Dependencies,
  recording: Recording,
): Promise<Stored<'form-response'> | typeof CHANGED_MEANWHILE> {
  const { judging, received, stored, judgement, cameBy, by } = recording;
  const { form, formVersion } = judging;
  if (stored && judgement.verdict === 'unchanged') return stored;
  const at = clock.now().toISOString();
  const from = { form: form.id, network: form.network, cameBy: stored?.state.cameBy ?? cameBy };
  const kept: FormResponse = {
    ...received,
    ...from,
    state: 'waiting',
    takenIn: stored?.state.takenIn ?? null,
    setAside: null,
  };
  const { taking } = judgement;
  if (!taking) {
    return stored && judgement.inQueue
      ? stored
      : keep(store, stored, kept, { action: 'form-response.receive', by, at });
  }
  if ((await write(store, taking, { by, at, received, formVersion })) === CHANGED_MEANWHILE) {
    return CHANGED_MEANWHILE;
  }
  const { place, document, gave } = taking;
  const takenIn = { ...place, document, formVersion, gave, by, at };
  return keep(
    store,
    stored,
    { ...kept, state: 'taken-in', takenIn },
    { action: 'form-response.take-in', by, at },
  );
}

type Act = Pick<Change<'form-response'>, 'action' | 'by' | 'at'>;

async function write(
  store: AggregateStore,
  { write: writing, document }: Taking,
  act: { by: PersonId; at: string; received: ReceivedResponse; formVersion: number },
): Promise<'written' | typeof CHANGED_MEANWHILE> {
  if (!writing) return 'written';
  const { by, at, received, formVersion } = act;
  const terms = {
    action: 'form-response.take-in',
    by,
    at,
    changeId: `take-in-${contentHash([document, received, formVersion, writing.expected])}`,
    reason: '',
  };
  const commit: Commit<'school-plan' | 'needs-report'> =
    writing.kind === 'school-plan'
      ? await store.commit({ ...writing, ...terms })
      : await store.commit({ ...writing, ...terms });
  return commit.kind === 'conflict' ? CHANGED_MEANWHILE : 'written';
}

async function keep(
  store: AggregateStore,
  stored: Stored<'form-response'> | null,
  state: FormResponse,
  act: Act,
): Promise<Stored<'form-response'> | typeof CHANGED_MEANWHILE> {
  const commit = await store.commit({
    kind: 'form-response',
    id: responseKey(state.form, state.responseId),
    expected: stored?.etag ?? null,
    state,
    ...act,
    changeId: `${act.action}-${contentHash([stored?.version ?? 0, state.answers, state.takenIn?.gave ?? ''])}`,
    reason: '',
  });
  return commit.kind === 'conflict' ? CHANGED_MEANWHILE : commit.stored;
}
