import type { Person } from '../../domain/registers/registers.ts';
import {
  documentOf,
  type Thread,
  type ThreadAnchor,
  type ThreadDocument,
  type ThreadFacts,
  threadOf,
} from '../../domain/thread/thread.ts';
import { authorise } from '../authorise.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import type { Aggregates } from '../ports/aggregates.ts';
import { readingRule } from '../reading-rule.ts';
import { reportsOfRound } from '../report/read-reports.ts';

/**
 * The thread through a part of a document, as far as this person may read the documents that it runs through. Whoever
 * may not read the document that the thread is taken hold of in, is refused.
 */
export async function readThread(
  store: AggregateStore,
  actor: Person,
  anchor: ThreadAnchor,
): Promise<Outcome<Thread>> {
  const known = authorise(actor, 'round.read');
  if (known) return known;
  const facts = await factsIn(store);
  const refusals = refusalsIn(facts, actor);
  const refusal = refusals(documentOf(anchor));
  if (refusal) return refusal;
  const thread = threadOf(facts, anchor, (document) => refusals(document) === null);
  return thread ? done(thread) : notFound;
}

async function factsIn(store: AggregateStore): Promise<ThreadFacts> {
  const [rounds, needsReports, plans, keys, bases, recommendations, decisions, letters] = await Promise.all([
    store.list('round'),
    store.list('needs-report'),
    store.list('plan'),
    store.list('key'),
    store.list('basis'),
    store.list('recommendation'),
    store.list('decision'),
    store.list('letter'),
  ]);
  const decided = rounds.filter(({ id }) => letters.some(({ state }) => state.round === id));
  const reports = (await Promise.all(decided.map(({ id }) => reportsOfRound(store, id)))).flat();
  const stateOf = <S>({ state }: { readonly state: S }): S => state;
  return {
    needsReports,
    plans: plans.map(stateOf),
    keys: keys.map(stateOf),
    bases,
    recommendations: recommendations.map(stateOf),
    decisions: decisions.map(stateOf),
    letters: letters.map(stateOf),
    reports: reports.map(({ report, stored }) => ({ begun: stored !== null, state: report })),
  };
}

/** What keeps this person from reading a document of the facts; null where nothing does, and for what is not there. */
function refusalsIn(facts: ThreadFacts, actor: Person) {
  const nameOf = ({ kind, id }: ThreadDocument) => `${kind} ${id}`;
  const ruled = <K extends ThreadDocument['kind']>(kind: K, id: string, state: Aggregates[K]) =>
    [nameOf({ kind, id }), readingRule(kind, state)] as const;
  const rules = new Map([
    ...facts.needsReports.map(({ id, state }) => ruled('needs-report', id, state)),
    ...facts.plans.map((plan) => ruled('plan', plan.network, plan)),
    ...facts.keys.map((key) => ruled('key', key.round, key)),
    ...facts.bases.map(({ id, state }) => ruled('basis', id, state)),
    ...facts.recommendations.map((one) => ruled('recommendation', one.round, one)),
    ...facts.decisions.map((one) => ruled('decision', one.round, one)),
    ...facts.letters.map((one) => ruled('letter', one.id, one)),
    ...facts.reports.map(({ state }) => ruled('report', state.id, state)),
  ]);
  return (document: ThreadDocument) => {
    const rule = rules.get(nameOf(document));
    return rule ? authorise(actor, rule.action, rule.subject) : null;
  };
}
