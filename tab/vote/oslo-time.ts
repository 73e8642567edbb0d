const osloClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});
const HOUR = 3_600_000;

/** The instant at which clocks in Norway show this, such as `2027-03-12T14:00`; null where they never do. */
export function instantInOslo(local: string): string | null {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return null;
  for (const offset of [2, 1]) {
    const instant = new Date(asUtc - offset * HOUR);
    if (osloClock.format(instant) === local.replace('T', ' ')) return instant.toISOString();
  }
  return null;
}
