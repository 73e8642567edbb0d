import { type AwardLetter, numberOf } from '../../domain/decision/award-letter.ts';
import type { Subject } from '../../domain/policies/policy.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import { readAggregate } from '../change-aggregate.ts';
import { done, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';

/** The letters of a round that this person may read: the county governor all, the others their own. */
export async function listLetters(
  store: AggregateStore,
  actor: Person,
  round: string,
): Promise<Outcome<Stored<'letter'>[]>> {
  const refusal = authorise(actor, 'round.read');
  if (refusal) return refusal;
  const letters = await store.list('letter', { round });
  return done(
    letters
      .filter(({ state }) => authorise(actor, 'letter.read', letterSubject(state)) === null)
      .toSorted(
        (a, b) =>
          a.state.recipient.name.localeCompare(b.state.recipient.name, 'nb') ||
          numberOf(a.state) - numberOf(b.state),
      ),
  );
}

/** One award letter. */
export function readLetter(
  store: AggregateStore,
  actor: Person,
  id: string,
): Promise<Outcome<Stored<'letter'>>> {
  return readAggregate(store, actor, { kind: 'letter', id, action: 'letter.read', subject: letterSubject });
}

export function letterSubject({ recipient }: AwardLetter): Subject {
  switch (recipient.kind) {
    case 'network':
      return { network: recipient.id };
    case 'institution':
      return { institution: recipient.id };
    case 'group':
      return { group: recipient.id };
  }
}
