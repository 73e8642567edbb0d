import { daysBetween, type PlainDate, toPlainDate } from '../../src/domain/calendar/plain-date.ts';
import { lastDayOf, type Track } from '../../src/domain/calendar/calendar-entry.ts';
import type { Occurrence } from './cycle-types.ts';

/** The rings from the outside in: what happens at the schools, in the networks, in the forum. */
export const rings: readonly { readonly track: Track; readonly radius: number }[] = [
  { track: 'schools', radius: 208 },
  { track: 'network', radius: 160 },
  { track: 'forum', radius: 112 },
];
export const RING_HALF_WIDTH = 24;
/** Where the rings end, the innermost first. */
export const ringEdges: readonly number[] = [88, 136, 184, 232];

/** Where within its ring a mark may stand, the middle first: marks that would cover each other stand beside each other. */
const lanes = [0, 16, -16];
/** The least distance between the middles of two marks in a lane. */
const CLEARANCE = 22;

export type Point = { readonly x: number; readonly y: number };

/** A mark in the wheel; `from` is the angle at which a range begins. */
export type Placed = {
  readonly occurrence: Occurrence;
  readonly angle: number;
  readonly from: number | null;
  readonly radius: number;
};

/** The angle of a day in its year, in radians clockwise from the top: 1 January is at the top. */
export function angleOf(date: PlainDate): number {
  const year = Number(date.slice(0, 4));
  const days = daysBetween(firstDay(year), firstDay(year + 1));
  return (2 * Math.PI * daysBetween(firstDay(year), date)) / days;
}

export function pointAt(radius: number, angle: number): Point {
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

/** A piece of a circle, clockwise. */
export function arcPath(radius: number, from: number, to: number): string {
  const start = pointAt(radius, from);
  const end = pointAt(radius, to);
  const isLarge = to - from > Math.PI ? 1 : 0;
  return `M ${round(start.x)} ${round(start.y)} A ${radius} ${radius} 0 ${isLarge} 1 ${round(end.x)} ${round(end.y)}`;
}

/** Places what falls in the year, in the order of its days. */
export function placeMarks(occurrences: readonly Occurrence[]): Placed[] {
  const last = new Map<string, number>();
  return occurrences.map((occurrence) => {
    const ring = rings.find(({ track }) => track === occurrence.track)?.radius ?? 0;
    const angle = angleOf(lastDayOf(occurrence));
    const distanceIn = (lane: number) =>
      (angle - (last.get(`${occurrence.track} ${lane}`) ?? -Infinity)) * (ring + lane);
    const free = lanes.find((lane) => distanceIn(lane) >= CLEARANCE);
    const lane = free ?? lanes.reduce((best, other) => (distanceIn(other) > distanceIn(best) ? other : best));
    last.set(`${occurrence.track} ${lane}`, angle);
    return { occurrence, angle, from: startOf(occurrence, angle), radius: ring + lane };
  });
}

/** Where a range begins; one that begins in the year before, at the top. */
function startOf({ when }: Occurrence, angle: number): number | null {
  if (when.kind !== 'range') return null;
  const start = angleOf(when.start);
  return start > angle ? 0 : start;
}

function firstDay(year: number): PlainDate {
  return toPlainDate(`${year}-01-01`);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
