import type { PlainDate } from './plain-date.ts';

/** Norway's offsets from UTC in minutes, summer first: of two instants with the same clock time, the first is meant. */
const offsets = [120, 60] as const;

const osloClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * The UTC instant at which the clock in Norway shows that time on that date. A time that the clock skips in spring is
 * the one an hour later; a time that it shows twice in autumn is the first.
 */
export function instantAt(date: PlainDate, hour: number, minute: number): string {
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const asUtc = Date.parse(`${date}T${clock}:00Z`);
  const instants = offsets.map((offset) => new Date(asUtc - offset * 60_000));
  const shown = instants.find((instant) => osloClock.format(instant) === `${date} ${clock}`);
  return (shown ?? new Date(asUtc - 60 * 60_000)).toISOString();
}
