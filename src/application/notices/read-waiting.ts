import { decisionFaults } from '../../domain/decision/decision.ts';
import { keyOfOrganisation } from '../../domain/county-plan/statement.ts';
import type { PersonId } from '../../domain/ids.ts';
import { dateInOslo, type PlainDate } from '../../domain/calendar/plain-date.ts';
import type { FormQueue, OpenHearing, Unsigned, WaitingFacts } from '../../domain/reminders/waiting.ts';
import { statementsOn } from '../county-plan/statements-on.ts';
import { secondSignerOn } from '../decision/second-signer.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { availableUnder } from '../recommendation/asked-lines.ts';

/** How everything stands that may wait for somebody outside the annual cycles. */
export async function readWaiting(
  store: AggregateStore,
  today: PlainDate,
): Promise<Pick<WaitingFacts, 'hearings' | 'unsigned' | 'jointMeasures' | 'formQueues'>> {
  const [hearings, unsigned, measures, formQueues] = await Promise.all([
    openHearings(store),
    unsignedDecisions(store, today),
    store.list('joint-measure'),
    queuesOfForms(store),
  ]);
  return { hearings, unsigned, jointMeasures: measures.map(({ state }) => state), formQueues };
}

/** A response waits from the day that it came, or came to wait again. */
async function queuesOfForms(store: AggregateStore): Promise<FormQueue[]> {
  const forms = await store.list('form');
  if (forms.length === 0) return [];
  const waiting = await store.list('form-response', { state: 'waiting' });
  return forms.flatMap(({ id, state: { title, network } }) => {
    const [first] = waiting
      .filter(({ state }) => state.form === id)
      .map(({ audit }) => audit.at)
      .toSorted();
    return first === undefined ? [] : [{ form: id, title, network, since: dateInOslo(new Date(first)) }];
  });
}

async function openHearings(store: AggregateStore): Promise<OpenHearing[]> {
  const plans = await store.list('county-plan');
  const open = plans.flatMap(({ id, state }) =>
    state.state === 'hearing' ? [{ plan: id, hearing: state.hearing }] : [],
  );
  return Promise.all(
    open.map(async ({ plan, hearing }) => ({
      plan,
      title: hearing.content.title,
      hearing,
      heard: (await statementsOn(store, { plan, hearing: hearing.number })).map(({ state }) =>
        keyOfOrganisation(state.organisation),
      ),
    })),
  );
}

async function unsignedDecisions(store: AggregateStore, today: PlainDate): Promise<Unsigned[]> {
  const [rounds, second] = await Promise.all([store.list('round'), secondSignerOn(store, today)]);
  const found = await Promise.all(
    rounds.map(async ({ id, state }) => {
      if (state.state === 'decided') return unsignedAmendments(store, id, second);
      return state.state === 'frames-published' && second ? unsignedDraft(store, id) : [];
    }),
  );
  return found.flat();
}

/** New decisions on single letters wait for their signature from the moment they are prepared. */
async function unsignedAmendments(
  store: AggregateStore,
  round: string,
  second: boolean,
): Promise<Unsigned[]> {
  const decision = (await store.read('decision', round))?.state;
  if (decision?.state !== 'decided') return [];
  const pending = (decision.amendments ?? []).filter(({ signed }) => signed === null);
  return Promise.all(
    pending.map(async ({ letter, preparedAt, preparedBy }) => ({
      id: letter,
      round: decision.round,
      title: (await store.read('letter', letter))?.state.recipient.name ?? letter,
      since: dateInOslo(new Date(preparedAt)),
      preparedBy: second ? preparedBy : null,
    })),
  );
}

/** The draft of a decision waits once it could be taken as it was saved. */
async function unsignedDraft(store: AggregateStore, round: string): Promise<Unsigned[]> {
  const [decision, recommendation, key] = await Promise.all([
    store.read('decision', round),
    store.read('recommendation', round),
    store.read('key', round),
  ]);
  if (decision?.state.state !== 'draft' || recommendation?.state.state !== 'submitted' || !key) return [];
  const { content } = decision.state;
  const faults = decisionFaults(content, recommendation.state, availableUnder(key.state).networks);
  if (faults.length > 0 || content.caseNumber === '') return [];
  return [
    {
      id: round,
      round: decision.state.round,
      title: await titleOf(store, decision),
      since: dateInOslo(new Date(decision.audit.at)),
      preparedBy: decision.audit.by as PersonId,
    },
  ];
}

async function titleOf(store: AggregateStore, { state }: Stored<'decision'>): Promise<string> {
  const round = (await store.read('round', state.round))?.state;
  const scheme = round && (await store.read('scheme', round.scheme));
  return round ? `${scheme?.state.name ?? round.scheme} ${round.year}` : state.round;
}
