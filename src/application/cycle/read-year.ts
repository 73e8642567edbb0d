import { dateInOslo, type PlainDate, toPlainDate } from '../../domain/calendar/plain-date.ts';
import type { Occurrence } from '../../domain/cycle/annual-cycle.ts';
import { byDayThenKey, concerns, occurrencesIn } from '../../domain/cycle/occurrences.ts';
import type { NetworkId } from '../../domain/ids.ts';
import { gatheringsBetween } from '../../domain/joint-measure/gatherings.ts';
import { may } from '../../domain/policies/policy.ts';
import type { Person } from '../../domain/registers/registers.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { done, type Outcome } from '../outcome.ts';
import { cyclesFor } from './read-cycles.ts';

/** What the annual cycles bring in a year, and the gatherings of joint measures. */
export type Year = {
  readonly year: number;
  readonly today: PlainDate;
  readonly occurrences: readonly Occurrence[];
  /** The networks that something of it is the own of: of their cycles, or of a joint measure that they take part in. */
  readonly networks: readonly NetworkId[];
};

/**
 * A year for somebody: the county's cycle, those of the networks that the person may see, and the gatherings of joint
 * measures that concern the person. This year by default.
 */
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
  const gatherings = gatheringsBetween(
    (await store.list('joint-measure')).map(({ state }) => state),
    toPlainDate(`${year}-01-01`),
    toPlainDate(`${year}-12-31`),
  ).filter((gathering) => concerns(gathering, actor));
  const ofCycles = visible.flatMap(({ network }) => network ?? []);
  const takingPart = gatherings
    .flatMap(({ audience }) => audience.networks ?? [])
    .filter((network) => may(actor, 'network-cycle.read', { network }).allowed);
  return done({
    year,
    today,
    occurrences: [...occurrencesIn(visible, rounds, year), ...gatherings].toSorted(byDayThenKey),
    networks: [...new Set([...ofCycles, ...takingPart])],
  });
}
