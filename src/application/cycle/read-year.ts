import { dateInOslo, type PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Occurrence } from '../../domain/cycle/annual-cycle.ts';
import { occurrencesIn } from '../../domain/cycle/occurrences.ts';
import type { NetworkId } from '../../domain/ids.ts';
import type { Person } from '../../domain/registers/registers.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { done, type Outcome } from '../outcome.ts';
import { cyclesFor } from './read-cycles.ts';

/** What the annual cycles bring in a year. */
export type Year = {
  readonly year: number;
  readonly today: PlainDate;
  readonly occurrences: readonly Occurrence[];
  /** The networks whose own cycles are among them. */
  readonly networks: readonly NetworkId[];
};

/** A year for somebody: the county's cycle and those of the networks that the person may see. This year by default. */
export async function readYear(
  { store, clock }: Dependencies,
  actor: Person,
  asked: number | undefined,
): Promise<Outcome<Year>> {
  const cycles = await cyclesFor(store, actor);
  if (cycles.kind === 'refused') return cycles;
  const today = dateInOslo(clock.now());
  const year = asked ?? Number(today.slice(0, 4));
  const rounds = (await store.list('round')).map(({ state }) => state);
  const visible = cycles.value.map(({ cycle }) => cycle);
  return done({
    year,
    today,
    occurrences: occurrencesIn(visible, rounds, year),
    networks: visible.flatMap(({ network }) => network ?? []),
  });
}
