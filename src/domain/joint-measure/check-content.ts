import { parsePeriod, type PeriodRefusal } from '../plan/period.ts';
import { isStanding } from './enrol.ts';
import { type JointMeasure, type JointMeasureContent, takenIn } from './joint-measure.ts';

/** What is wrong with a joint measure as it is written, and where. */
export type ContentFault = {
  readonly path: string;
  readonly code:
    | 'duplicate-id'
    | 'last-year-before-first'
    | 'no-carriers'
    | 'range-backwards'
    | 'unknown-track'
    | 'cohort-in-use'
    | 'track-in-use'
    | 'capacity-below-taken'
    | `period-${PeriodRefusal}`;
  readonly values?: Readonly<Record<string, string | number>>;
};

/** New content must fit what it says itself, and those who take part already. */
export function contentFaultsOf(content: JointMeasureContent, before: JointMeasure): ContentFault[] {
  return [...ownFaults(content), ...faultsToEnrolled(content, before)];
}

function ownFaults(content: JointMeasureContent): ContentFault[] {
  const tracks = new Set(content.tracks.map(({ id }) => id));
  return [
    ...(content.institutions.length === 0 ? [{ path: 'institutions', code: 'no-carriers' as const }] : []),
    ...(content.lastYear !== null && content.lastYear < content.firstYear
      ? [{ path: 'lastYear', code: 'last-year-before-first' as const }]
      : []),
    ...repeated('institutions', content.institutions),
    ...repeated(
      'tracks',
      content.tracks.map(({ id }) => id),
    ),
    ...repeated(
      'cohorts',
      content.cohorts.map(({ id }) => id),
    ),
    ...content.cohorts.flatMap((cohort, index) => {
      const path = `cohorts.${index}`;
      const period = parsePeriod(cohort.period);
      return [
        ...(period.kind === 'refused'
          ? [{ path: `${path}.period`, code: `period-${period.code}` as const }]
          : []),
        ...repeated(
          `${path}.gatherings`,
          cohort.gatherings.map(({ id }) => id),
        ),
        ...cohort.gatherings.flatMap(({ track, when }, position): ContentFault[] => [
          ...(track !== null && !tracks.has(track)
            ? [{ path: `${path}.gatherings.${position}.track`, code: 'unknown-track' as const }]
            : []),
          ...(when.kind === 'between' && when.to < when.from
            ? [{ path: `${path}.gatherings.${position}.when`, code: 'range-backwards' as const }]
            : []),
        ]),
      ];
    }),
  ];
}

/** Nobody who takes part loses the place by an edit. */
function faultsToEnrolled(content: JointMeasureContent, before: JointMeasure): ContentFault[] {
  const standing = before.enrolments.filter((one) => isStanding(one.standing));
  const isUsed = (field: 'cohort' | 'track', id: string) => standing.some((one) => one[field] === id);
  const gone = <T extends { readonly id: string }>(was: readonly T[], is: readonly T[]) =>
    was.filter(({ id }) => !is.some((one) => one.id === id));
  return [
    ...gone(before.content.tracks, content.tracks)
      .filter(({ id }) => isUsed('track', id))
      .map(({ title }) => ({ path: 'tracks', code: 'track-in-use' as const, values: { title } })),
    ...gone(before.content.cohorts, content.cohorts)
      .filter(({ id }) => isUsed('cohort', id))
      .map(({ title }) => ({ path: 'cohorts', code: 'cohort-in-use' as const, values: { title } })),
    ...content.cohorts.flatMap(({ id, capacity }, index) => {
      const taken = takenIn(before, id);
      return capacity !== null && capacity < taken
        ? [{ path: `cohorts.${index}.capacity`, code: 'capacity-below-taken' as const, values: { taken } }]
        : [];
    }),
  ];
}

function repeated(path: string, ids: readonly string[]): ContentFault[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [{ path: `${path}.${index}`, code: 'duplicate-id' as const }] : [],
  );
}
