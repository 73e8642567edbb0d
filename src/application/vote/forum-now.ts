import { FORUM, type Forum, forumFromRegister } from '../../domain/vote/forum.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';

/** The forum as it is now: as it was saved, or as the register has it until somebody saves it. */
export async function forumNow(
  store: AggregateStore,
): Promise<{ readonly stored: Stored<'forum'> | null; readonly forum: Forum }> {
  const stored = await store.read('forum', FORUM);
  return { stored, forum: stored?.state ?? (await unsavedForum(store)) };
}

/** The forum that nobody has saved yet. */
export async function unsavedForum(store: AggregateStore): Promise<Forum> {
  const [networks, institutions, people] = await Promise.all([
    store.list('network'),
    store.list('institution'),
    store.list('person'),
  ]);
  return forumFromRegister({
    networks: networks.map(({ state }) => state),
    institutions: institutions.map(({ state }) => state),
    people: people.map(({ state }) => state),
  });
}
