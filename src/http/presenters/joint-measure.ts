import { enrolmentsFor } from '../../application/joint-measure/read-joint-measures.ts';
import type { AggregateStore, Stored } from '../../application/ports/aggregate-store.ts';
import { networksWithAllOwners } from '../../application/registers/registers-on.ts';
import type { Answer } from '../../contract/operations.ts';
import { headcount, placesLeft, stateOfCohort, takenIn } from '../../domain/joint-measure/joint-measure.ts';
import type { UhCapacity } from '../../domain/joint-measure/uh-capacity.ts';
import type { Institution, Person } from '../../domain/registers/registers.ts';
import type { Names } from './names.ts';

/** A joint measure with its places counted, and those who take part as far as the reader may see them. */
export async function presentJointMeasure(
  { id, version, state, audit }: Stored<'joint-measure'>,
  actor: Person,
  names: Names,
  store: AggregateStore,
): Promise<Answer<'readJointMeasure'>> {
  const { content } = state;
  const [scheme, networks] = await Promise.all([
    store.read('scheme', content.scheme),
    networksWithAllOwners(store),
  ]);
  const networkOf = (network: string) => networks.find((one) => one.id === network);
  return {
    id,
    version,
    content,
    institutions: await Promise.all(
      content.institutions.map(async (one) => ({ id: one, name: await names.institution(one) })),
    ),
    schemeName: scheme?.state.name ?? content.scheme,
    cohorts: content.cohorts.map((cohort) => ({
      id: cohort.id,
      state: stateOfCohort(state, cohort),
      taken: takenIn(state, cohort.id),
      left: placesLeft(state, cohort),
    })),
    enrolments: await Promise.all(
      enrolmentsFor(state, actor).map(async ({ standing, participants, ...place }) => {
        const network = networkOf(place.network);
        return {
          ...place,
          networkName: network?.name ?? place.network,
          ownerName:
            place.owner && (network?.owners.find((owner) => owner.id === place.owner)?.name ?? place.owner),
          participants,
          headcount: headcount(participants),
          standing: standing.kind,
          why: 'why' in standing ? standing.why : '',
          by: await names.person(standing.by),
          at: standing.at,
        };
      }),
    ),
    changed: await names.changed(audit),
  };
}

export async function presentJointMeasures(
  measures: readonly Stored<'joint-measure'>[],
  names: Names,
): Promise<Answer<'listJointMeasures'>> {
  return {
    jointMeasures: await Promise.all(
      measures.map(async ({ id, state }) => {
        const { title, institutions, firstYear, lastYear, tracks, cohorts } = state.content;
        const joined = state.enrolments.filter(({ standing }) => standing.kind === 'joined');
        return {
          id,
          title,
          institutions: await Promise.all(institutions.map((one) => names.institution(one))),
          firstYear,
          lastYear,
          tracks: tracks.map((track) => ({ id: track.id, title: track.title })),
          openCohorts: cohorts.filter((cohort) => stateOfCohort(state, cohort) === 'open').length,
          networks: new Set(joined.map(({ network }) => network)).size,
          participants: joined.reduce((sum, { participants }) => sum + headcount(participants), 0),
        };
      }),
    ),
  };
}

/** Institutions by name; the asks that name none come last, and only where there are any. */
export async function presentUhCapacity(
  { semesters, asks, institutions }: UhCapacity & { readonly institutions: readonly Institution[] },
  names: Names,
): Promise<Answer<'readUhCapacity'>> {
  const countsOf = (id: string | null) => {
    const own = asks.filter(({ institution }) => institution === id);
    return semesters.map((_, index) => own.filter((ask) => ask.semesters.includes(index)).length);
  };
  const hasUnnamed = asks.some(({ institution }) => institution === null);
  return {
    semesters,
    institutions: [
      ...institutions.map(({ id, name }) => ({ institution: id, name, counts: countsOf(id) })),
      ...(hasUnnamed ? [{ institution: null, name: null, counts: countsOf(null) }] : []),
    ],
    asks: await Promise.all(
      asks.map(async ({ source, ...ask }) => ({
        ...ask,
        source:
          source.kind === 'joint-measure'
            ? source
            : { ...source, networkName: await names.network(source.network) },
      })),
    ),
  };
}
