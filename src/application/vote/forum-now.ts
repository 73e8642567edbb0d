import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { FORUM, type Forum, forumFromRegister } from '../../domain/vote/forum.ts';
import { networksOn, peopleOn } from '../registers/registers-on.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';

/** The forum as it is now: as it was saved, or as the register has it until somebody saves it. */
export async function forumNow(
  store: AggregateStore,
  today: PlainDate,
): Promise<{ readonly stored: Stored<'forum'> | null; readonly forum: Forum }> {
  const stored = await store.read('forum', FORUM);
  return { stored, forum: stored?.state ?? (await unsavedForum(store, today)) };
}

/** The forum that nobody has saved yet: the networks and people of the day. */
export async function unsavedForum(store: AggregateStore, today: PlainDate): Promise<Forum> {
  const [networks, institutions, people] = await Promise.all([
    networksOn(store, today),
    store.list('institution'),
    peopleOn(store, today),
  ]);
  return forumFromRegister({
    networks,
    institutions: institutions.map(({ state }) => state),
    people,
  });
}
