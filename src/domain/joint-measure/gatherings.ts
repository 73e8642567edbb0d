import { lastDayOf, type When } from '../calendar/calendar-entry.ts';
import { type PlainDate, toPlainDate } from '../calendar/plain-date.ts';
import { fridayOf, nextFridayOf, parseWeek } from '../calendar/week.ts';
import type { Occurrence } from '../cycle/annual-cycle.ts';
import { parsePeriod } from '../plan/period.ts';
import type { Cohort, Gathering, JointMeasure } from './joint-measure.ts';

/**
 * The gatherings of joint measures between two days, both included, as the annual cycle has what falls in a year. They
 * are read from the measure each time, never copied: a date that is changed there is changed here. One of which only the
 * week is known has an approximate day; one whose time is known in other words has none, and is not among them.
 */
export function gatheringsBetween(
  measures: readonly JointMeasure[],
  from: PlainDate,
  to: PlainDate,
): Occurrence[] {
  const found = measures.flatMap((measure) =>
    measure.content.cohorts.flatMap((cohort) =>
      daysOf(measure, cohort).map(([gathering, when]) => occurrenceOf(measure, cohort, gathering, when)),
    ),
  );
  return found.filter((occurrence) => {
    const day = lastDayOf(occurrence);
    return day >= from && day <= to;
  });
}

function occurrenceOf(measure: JointMeasure, cohort: Cohort, gathering: Gathering, when: When): Occurrence {
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

/** The gatherings that have a day, in the order of the cohort's plan. */
function daysOf(measure: JointMeasure, cohort: Cohort): (readonly [Gathering, When])[] {
  let from = beginningOf(measure, cohort);
  return cohort.gatherings.flatMap((gathering) => {
    const when = dayOf(gathering, from);
    if (!when) return [];
    from = lastDayOf({ when });
    return [[gathering, when] as const];
  });
}

/** A week that names no year is the next one from the gathering before it, or from when the cohort begins. */
function dayOf({ when }: Gathering, from: PlainDate): When | null {
  switch (when.kind) {
    case 'on':
      return when;
    case 'between':
      return { kind: 'range', start: when.from, end: when.to };
    case 'about': {
      const written = parseWeek(when.words);
      if (!written) return null;
      const { week, year } = written;
      const about = year === null ? nextFridayOf(week, from) : fridayOf(week, year);
      return about && { kind: 'approximate', words: when.words, about };
    }
  }
}

/** The first day of the cohort's first semester or year; where that is not said, of the measure's first year. */
function beginningOf({ content }: JointMeasure, { period }: Cohort): PlainDate {
  const parsed = parsePeriod(period);
  const start = parsed.kind === 'period' ? parsed.period.start : null;
  if (start?.kind === 'semester') return firstDay(start.year, start.term === 'spring' ? '01' : '07');
  return firstDay(start?.kind === 'year' ? start.year : content.firstYear, '01');
}

function firstDay(year: number, month: string): PlainDate {
  return toPlainDate(`${String(year).padStart(4, '0')}-${month}-01`);
}
