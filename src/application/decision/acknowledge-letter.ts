import { acknowledge, receiptOf } from '../../domain/decision/award-letter.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import { changeAggregate, type Dependencies } from '../change-aggregate.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { letterSubject } from './read-letters.ts';

/** How often it looks anew when other readers say so at the same time. */
const MOST_TRIES = 5;

/** A recipient says that the letter has been read. It takes no version: whatever others have said, this may be said too. */
export async function acknowledgeLetter(
  deps: Dependencies,
  command: { readonly actor: Person; readonly changeId: string },
  id: string,
): Promise<Outcome<Stored<'letter'>>> {
  const { actor } = command;
  for (let tries = 1; ; tries++) {
    const letter = await deps.store.read('letter', id);
    if (!letter) return authorise(actor, 'letter.acknowledge') ?? notFound;
    const denied = authorise(actor, 'letter.acknowledge', letterSubject(letter.state));
    if (denied) return denied;
    if (receiptOf(letter.state, actor.id)) return done(letter);
    const outcome = await changeAggregate(
      deps,
      { ...command, expected: letter.etag },
      {
        kind: 'letter',
        id,
        action: 'letter.acknowledge',
        subject: letterSubject,
        transition: (state, at) => acknowledge(state, { by: actor.id, at }),
      },
    );
    if (outcome.kind === 'done' || outcome.code !== 'conflict' || tries === MOST_TRIES) return outcome;
  }
}
