import { z } from 'zod';
import {
  changed,
  composedId,
  instant,
  kroner,
  networkId,
  ownContribution,
  person,
  plainDate,
  prose,
  roundId,
} from './common.ts';

const recipient = z.strictObject({
  kind: z.enum(['network', 'institution', 'group']),
  id: z.string(),
  name: z.string(),
});
const attainment = z.enum(['not', 'partly', 'largely', 'fully']);
const lineId = z.string().min(1).max(300);

const reportedLine = z.strictObject({
  line: lineId,
  used: kroner.nullable(),
  unusedPlan: prose,
  done: prose,
  participants: z.number().int().min(0).max(1_000_000).nullable(),
  attainment: attainment.nullable(),
  effect: prose,
});

export const reportContent = z.strictObject({
  lines: z.array(reportedLine).max(200),
  teacherEducation: prose,
  partnership: prose,
  /** What the owners have added themselves; null where the letter asks for nothing. */
  ownContribution: z.strictObject({ used: kroner.nullable(), shortfall: prose }).nullable().default(null),
});

const source = z.union([
  z.strictObject({ kind: z.literal('basis-measure'), network: networkId, measure: z.string() }),
  z.strictObject({ kind: z.literal('joint-measure'), measure: z.string() }),
  z.strictObject({ kind: z.literal('set-aside'), setAside: z.string() }),
]);

const money = { granted: kroner, used: kroner, unused: kroner, unknown: z.number().int() };

const kind = z.enum(['annual', 'january']);

export const reportSummary = z.strictObject({
  id: composedId,
  kind,
  recipient,
  network: networkId.nullable(),
  state: z.enum(['not-started', 'draft', 'returned', 'submitted', 'approved']),
  deadline: plainDate,
  overdue: z.boolean(),
  late: z.boolean(),
  ...money,
});

export const reportList = z.strictObject({ round: roundId, reports: z.array(reportSummary) });

export const reportView = z.strictObject({
  ...reportSummary.shape,
  round: roundId,
  year: z.number().int(),
  letter: z.string(),
  lines: z.array(
    z.strictObject({ id: lineId, title: z.string(), network: z.string(), amount: kroner, source }),
  ),
  /** Of a group that stands in no register: the county governor writes it, as its secretary. */
  unregistered: z.boolean(),
  /** What the letter asks the owners to add themselves. */
  ownContribution: ownContribution.nullable(),
  content: reportContent,
  returned: z.strictObject({ reason: z.string(), by: person, at: instant }).nullable(),
  submitted: changed.nullable(),
  approved: changed.nullable(),
  figuresAreExamples: z.boolean(),
  changed: changed.nullable(),
});

export const returnReport = z.strictObject({ reason: z.string().trim().min(1).max(4000) });

const attainmentCounts = z.strictObject({
  not: z.number().int(),
  partly: z.number().int(),
  largely: z.number().int(),
  fully: z.number().int(),
});

const reach = { participants: z.number().int(), attainment: attainmentCounts };
const namedReport = z.strictObject({ id: composedId, name: z.string(), kind });

const group = z.strictObject({
  key: z.string(),
  /** Empty for what belongs to no network, no institution or no theme. */
  name: z.string(),
  ...money,
  ...reach,
  reports: z.array(namedReport),
});

export const steeringView = z.strictObject({
  round: roundId,
  year: z.number().int(),
  total: z.strictObject(money),
  ...reach,
  due: z.number().int(),
  delivered: z.number().int(),
  late: z.number().int(),
  /** The reports behind each of the attainments. */
  attainedIn: z.strictObject({
    not: z.array(namedReport),
    partly: z.array(namedReport),
    largely: z.array(namedReport),
    fully: z.array(namedReport),
  }),
  /** What owners add themselves, by network; none where they add nothing. */
  contributions: z.array(
    z.strictObject({
      network: networkId,
      name: z.string(),
      asked: kroner,
      required: kroner,
      reported: kroner.nullable(),
      report: composedId.nullable(),
    }),
  ),
  networks: z.array(group),
  institutions: z.array(group),
  themes: z.array(group),
  /** `name` is the measure's; `network` is empty for what serves no network alone. */
  measures: z.array(group.extend({ network: z.string() })),
  years: z.array(
    z.strictObject({ round: roundId, name: z.string(), year: z.number().int(), ...money, ...reach }),
  ),
  figuresAreExamples: z.boolean(),
});
