import type { CurrentCycle } from '../../application/cycle/read-cycles.ts';
import type { Year } from '../../application/cycle/read-year.ts';
import type { Answer } from '../../contract/operations.ts';
import type { DueDocument } from '../../domain/calendar/calendar-entry.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { markOf } from '../../domain/calendar/working-days.ts';
import { COUNTY_CYCLE, type Occurrence } from '../../domain/cycle/annual-cycle.ts';
import { concerns } from '../../domain/cycle/occurrences.ts';
import type { NetworkId } from '../../domain/ids.ts';
import type { Actor } from '../../domain/policies/policy.ts';
import type { Names } from './names.ts';

type ShownOccurrence = Answer<'readYear'>['occurrences'][number];

/** The page on which each document is made. */
const pageOf: Readonly<Record<DueDocument, ShownOccurrence['page']>> = {
  'needs-report': 'needs',
  'decision-basis': 'basis',
  recommendation: 'recommendation',
  'award-letter': 'decision',
  report: 'reports',
  'institution-report': 'reports',
  'plan-revision': 'plan',
};

/** An annual cycle to read and to edit. */
export async function presentCycle(
  { cycle, stored }: CurrentCycle,
  names: Names,
): Promise<Answer<'readCycle'>> {
  return {
    cycle: cycle.network ?? COUNTY_CYCLE,
    network: cycle.network && (await namedNetwork(cycle.network, names)),
    entries: cycle.entries,
    changed: stored && (await names.changed(stored.audit)),
  };
}

/** A year for its reader. */
export async function presentYear(year: Year, reader: Actor, names: Names): Promise<Answer<'readYear'>> {
  const networks = await Promise.all(year.networks.map((id) => namedNetwork(id, names)));
  return {
    year: year.year,
    today: year.today,
    occurrences: year.occurrences.map((occurrence) => presentOccurrence(occurrence, reader, networks)),
    networks,
  };
}

function presentOccurrence(
  occurrence: Occurrence,
  reader: Actor,
  networks: Answer<'readYear'>['networks'],
): ShownOccurrence {
  const { id, key, track, kind, title, when, due, audience, reminders, rounds, cycle, gathering } =
    occurrence;
  return {
    id,
    key,
    track,
    kind,
    title,
    when,
    due,
    network: networks.find((network) => network.id === cycle) ?? null,
    audience,
    reminders,
    rounds,
    marks: marksOf(when),
    page: due && pageOf[due],
    gathering: gathering
      ? {
          jointMeasure: gathering.jointMeasure,
          place: gathering.place,
          networks: [...(audience.networks ?? [])],
        }
      : null,
    mine: concerns(occurrence, reader),
  };
}

/** Its exact days on which people are not at work; what is only about a day has none. */
function marksOf(when: Occurrence['when']): ShownOccurrence['marks'] {
  const days: PlainDate[] =
    when.kind === 'on' ? [when.date] : when.kind === 'range' ? [...new Set([when.start, when.end])] : [];
  return days.flatMap((date) => {
    const mark = markOf(date);
    return mark ? [{ date, mark }] : [];
  });
}

async function namedNetwork(id: NetworkId, names: Names): Promise<{ id: NetworkId; name: string }> {
  return { id, name: await names.network(id) };
}
