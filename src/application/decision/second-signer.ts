import { dateInOslo, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { countyGovernors } from '../../domain/reminders/duties.ts';
import { FORUM, type Forum } from '../../domain/vote/forum.ts';
import type { Dependencies } from '../change-aggregate.ts';
import type { Refusal } from '../outcome.ts';
import type { AggregateStore } from '../ports/aggregate-store.ts';
import { peopleOn } from '../registers/registers-on.ts';

/** Whoever prepared it may not sign it. */
export const secondPersonNeeded: Refusal = { kind: 'refused', code: 'second-person-needed' };

/** Whether whoever prepares a decision may not sign it. */
export async function wantsSecondSigner({
  store,
  clock,
}: Pick<Dependencies, 'store' | 'clock'>): Promise<boolean> {
  return secondSignerOn(store, dateInOslo(clock.now()));
}

/** The same on a day: as the county has said, and until it has, wherever the register has another who can sign. */
export async function secondSignerOn(store: AggregateStore, date: PlainDate): Promise<boolean> {
  const forum: Forum | undefined = (await store.read('forum', FORUM))?.state;
  return forum?.secondSigner ?? countyGovernors(await peopleOn(store, date)).length > 1;
}
