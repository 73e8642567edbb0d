import type { Clock } from '../application/ports/clock.ts';
import { dateInOslo, daysBetween, type PlainDate } from '../domain/calendar/plain-date.ts';

const DAY_MILLISECONDS = 86_400_000;

/** A clock that can be set to another day. Time flows on from there, and the time of day in Norway stays what it is. */
export type TravellingClock = Clock & {
  today(): PlainDate;
  /** Null goes back to real time. */
  travelTo(date: PlainDate | null): void;
  travelled(): boolean;
};

export function createTravellingClock(real: Clock): TravellingClock {
  let offset: number | null = null;
  const now = () => new Date(real.now().getTime() + (offset ?? 0));
  return {
    now,
    today: () => dateInOslo(now()),
    travelTo(date) {
      offset = date === null ? null : offsetTo(date, real.now());
    },
    travelled: () => offset !== null,
  };
}

/** From now to the same time of day on that date, an hour more or less where summer time lies between. */
function offsetTo(date: PlainDate, now: Date): number {
  const offset = daysBetween(dateInOslo(now), date) * DAY_MILLISECONDS;
  const then = new Date(now.getTime() + offset);
  return offset - (aheadOfUtc(then) - aheadOfUtc(now));
}

const osloClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** How many milliseconds clocks in Norway are ahead of UTC at an instant. */
function aheadOfUtc(instant: Date): number {
  const seconds = Math.floor(instant.getTime() / 1000) * 1000;
  return Date.parse(`${osloClock.format(instant).replace(' ', 'T')}Z`) - seconds;
}
