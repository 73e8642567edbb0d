import type { Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import type { AggregateKind } from '../ports/aggregates.ts';
import { votesOf } from '../vote/votes-of-round.ts';
import { refuseAllHistory, refuseHistory } from './history-access.ts';

/** A case (sak): a round with all that was written in it, or a network (a group) with its plan, needs and annual cycle. */
export type HistoryOf = { readonly round: string } | { readonly network: string };

const kindsOfCase = [
  'round',
  'key',
  'basis',
  'recommendation',
  'vote',
  'decision',
  'letter',
  'report',
  'network',
  'group',
  'plan',
  'needs-report',
  'cycle',
] as const satisfies readonly AggregateKind[];

/** A document of a case as it stands, with what was done to it last. */
export type CaseDocument = {
  readonly [K in (typeof kindsOfCase)[number]]: Stored<K>;
}[(typeof kindsOfCase)[number]];

/** The documents of a case whose history this person may read, the last changed first. */
export async function readHistory(
  store: AggregateStore,
  actor: Person,
  of: HistoryOf,
): Promise<Outcome<CaseDocument[]>> {
  const refusal = refuseAllHistory(actor) ?? refuseOtherNetwork(actor, of);
  if (refusal) return refusal;
  const documents = await ('round' in of
    ? documentsOfRound(store, of.round)
    : documentsOfNetwork(store, of.network));
  if (documents.length === 0) return notFound;
  return done(
    documents
      .filter(({ kind, state }) => refuseHistory(actor, kind, state) === null)
      .toSorted((a, b) => b.audit.at.localeCompare(a.audit.at) || a.id.localeCompare(b.id)),
  );
}

/** A network's case is its own people's. */
function refuseOtherNetwork(actor: Person, of: HistoryOf) {
  return 'round' in of ? null : authorise(actor, 'history.read', { network: of.network });
}

async function documentsOfRound(store: AggregateStore, round: string): Promise<CaseDocument[]> {
  const [single, bases, votes, letters, reports] = await Promise.all([
    Promise.all([
      store.read('round', round),
      store.read('key', round),
      store.read('recommendation', round),
      store.read('decision', round),
    ]),
    store.list('basis', { round }),
    votesOf(store, round),
    store.list('letter', { round }),
    store.list('report', { round }),
  ]);
  return [...single.filter((one) => one !== null), ...bases, ...votes, ...letters, ...reports];
}

async function documentsOfNetwork(store: AggregateStore, network: string): Promise<CaseDocument[]> {
  const [registered, group, plan, cycle, needs] = await Promise.all([
    store.read('network', network),
    store.read('group', network),
    store.read('plan', network),
    store.read('cycle', network),
    store.list('needs-report', { network }),
  ]);
  return [...[registered, group, plan, cycle].filter((one) => one !== null), ...needs];
}
