import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import { FORUM, type Forum, type ForumFault, forumFaults } from '../../domain/vote/forum.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { fault, type Fault, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { peopleOn } from '../registers/registers-on.ts';
import { unsavedForum } from './forum-now.ts';

/** Saves the forum's seats, rule and quorum. Votes that are open keep those they were opened with. */
export function saveForum(
  deps: Dependencies,
  command: Command,
  forum: Forum,
): Promise<Outcome<Stored<'forum'>>> {
  return changeAggregate(deps, command, {
    kind: 'forum',
    id: FORUM,
    action: 'forum.edit',
    subject: () => ({}),
    unsaved: () => unsavedForum(deps.store, dateInOslo(deps.clock.now())),
    transition: async (_, at) => {
      const registered = await peopleOn(deps.store, dateInOslo(new Date(at)));
      const people = new Map(registered.map((person) => [person.id, person]));
      const faults = forumFaults(forum, people);
      return faults.length > 0 ? notReady(faults.map(forumFault)) : forum;
    },
  });
}

function forumFault(found: ForumFault): Fault {
  const path =
    found.code === 'no-seats'
      ? 'seats'
      : found.code === 'quorum-out-of-range'
        ? 'quorum'
        : `seats.${found.seat}`;
  return fault(found.code, {}, path);
}
