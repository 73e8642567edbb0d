import { z } from 'zod';
import {
  anyId,
  changed,
  institutionId,
  instant,
  line,
  networkId,
  ownerId,
  person,
  plainDate,
  prose,
  requiredLine,
  roundId,
  schemeId,
} from './common.ts';

const count = z.number().int().min(0).max(100_000);
const year = z.number().int().min(1990).max(2100);

const gatheringWhen = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('on'), date: plainDate }),
  z.strictObject({ kind: z.literal('between'), from: plainDate, to: plainDate }),
  z.strictObject({ kind: z.literal('about'), words: requiredLine }),
]);

const gathering = z.strictObject({
  id: anyId,
  /** The track that it is for; null for all of them. */
  track: anyId.nullable(),
  when: gatheringWhen,
  place: line,
  programme: prose,
  betweenWork: prose,
});

const cohort = z.strictObject({
  id: anyId,
  title: requiredLine,
  period: z.string().trim().max(100),
  /** How many people; null for no limit. */
  capacity: count.nullable(),
  stage: z.enum(['open', 'under-way', 'finished']),
  gatherings: z.array(gathering).max(40),
});

/** A joint measure as it is sent: the whole of it but for those who take part. */
export const jointMeasureContent = z.strictObject({
  title: requiredLine,
  description: prose,
  institutions: z.array(institutionId).max(20),
  scheme: schemeId,
  firstYear: year,
  lastYear: year.nullable(),
  tracks: z
    .array(z.strictObject({ id: anyId, title: requiredLine, targetGroup: z.string().trim().max(1000) }))
    .max(20),
  cohorts: z.array(cohort).max(40),
});

const participants = z.strictObject({
  ppt: count,
  kindergarten: count,
  school: count,
  leaders: count,
  others: count,
});
const place = { cohort: anyId, track: anyId, network: networkId };
const why = z.string().trim().min(1).max(4000);

export const joinCohort = z.strictObject({ ...place, participants });
export const askToJoin = z.strictObject({ ...place, owner: ownerId, participants });
export const leaveCohort = z.strictObject({ ...place, owner: ownerId.nullable(), why });
export const answerAsking = z.strictObject({
  ...place,
  owner: ownerId,
  answer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('accepted') }),
    z.strictObject({ kind: z.literal('declined'), why }),
  ]),
});

const cohortState = z.enum(['open', 'full', 'under-way', 'finished']);
const named = z.strictObject({ id: z.string(), name: z.string() });

export const jointMeasureView = z.strictObject({
  id: anyId,
  version: z.number().int(),
  content: jointMeasureContent,
  institutions: z.array(named),
  schemeName: z.string(),
  /** Per cohort, in the content's order: how many places are taken, and how many are left where there is a limit. */
  cohorts: z.array(
    z.strictObject({
      id: anyId,
      state: cohortState,
      taken: z.number().int(),
      left: z.number().int().nullable(),
    }),
  ),
  enrolments: z.array(
    z.strictObject({
      ...place,
      owner: ownerId.nullable(),
      networkName: z.string(),
      ownerName: z.string().nullable(),
      participants,
      headcount: z.number().int(),
      standing: z.enum(['joined', 'asked', 'declined', 'left']),
      why: z.string(),
      by: person,
      at: instant,
    }),
  ),
  changed,
});

export const jointMeasureList = z.strictObject({
  jointMeasures: z.array(
    z.strictObject({
      id: anyId,
      title: z.string(),
      institutions: z.array(z.string()),
      firstYear: z.number().int(),
      lastYear: z.number().int().nullable(),
      tracks: z.array(z.strictObject({ id: anyId, title: z.string() })),
      openCohorts: z.number().int(),
      networks: z.number().int(),
      participants: z.number().int(),
    }),
  ),
});

export const uhCapacityView = z.strictObject({
  semesters: z.array(z.strictObject({ year: z.number().int(), term: z.enum(['spring', 'autumn']) })),
  /** Every institution of the register, and last the asks that name none of them. */
  institutions: z.array(
    z.strictObject({
      institution: institutionId.nullable(),
      name: z.string().nullable(),
      counts: z.array(z.number().int()),
    }),
  ),
  asks: z.array(
    z.strictObject({
      id: z.string(),
      institution: institutionId.nullable(),
      title: z.string(),
      period: z.string(),
      source: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('plan'), network: networkId, networkName: z.string() }),
        z.strictObject({
          kind: z.literal('basis'),
          network: networkId,
          networkName: z.string(),
          round: roundId,
        }),
        z.strictObject({ kind: z.literal('joint-measure'), jointMeasure: anyId }),
      ]),
      semesters: z.array(z.number().int()),
    }),
  ),
});
