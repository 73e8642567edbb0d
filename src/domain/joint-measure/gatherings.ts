import { lastDayOf, type When } from '../calendar/calendar-entry.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Occurrence } from '../cycle/annual-cycle.ts';
import type { Cohort, Gathering, JointMeasure } from './joint-measure.ts';

/**
 * The gatherings of joint measures between two days, both included, as the annual cycle has what falls in a year. They
 * are read from the measure each time, never copied: a date that is changed there is changed here. One whose time is
 * only known in words has no day, and is not among them.
 */
export function gatheringsBetween(
  measures: readonly JointMeasure[],
  from: PlainDate,
  to: PlainDate,
): Occurrence[] {
  const found = measures.flatMap((measure) =>
    measure.content.cohorts.flatMap((cohort) =>
      cohort.gatherings.flatMap((gathering) => occurrenceOf(measure, cohort, gathering) ?? []),
    ),
  );
  return found.filter((occurrence) => {
    const day = lastDayOf(occurrence);
    return day >= from && day <= to;
  });
}

function occurrenceOf(measure: JointMeasure, cohort: Cohort, gathering: Gathering): Occurrence | null {
  const when = dayOf(gathering);
  if (!when) return null;
  const taking = measure.enrolments.filter(
    (one) =>
      one.standing.kind === 'joined' &&
      one.cohort === cohort.id &&
      (gathering.track === null || gathering.track === one.track),
  );
  const networks = [...new Set(taking.map(({ network }) => network))].toSorted();
  return {
    id: gathering.id,
    key: `joint-measure.${measure.id}.${cohort.id}.${gathering.id}`,
    year: Number(lastDayOf({ when }).slice(0, 4)),
    cycle: null,
    track: 'network',
    kind: 'meeting',
    title: `${measure.content.title}: ${cohort.title}`,
    when,
    due: null,
    audience: { roles: ['coordinator', 'representative', 'deputy', 'partner', 'owner'], networks },
    except: [],
    reminders: null,
    rounds: [],
    gathering: {
      jointMeasure: measure.id,
      place: gathering.place,
      institutions: measure.content.institutions,
      places: taking.map(({ network, owner }) => ({ network, owner })),
    },
  };
}

function dayOf({ when }: Gathering): When | null {
  switch (when.kind) {
    case 'on':
      return when;
    case 'between':
      return { kind: 'range', start: when.from, end: when.to };
    case 'about':
      return null;
  }
}
