import { z } from 'zod';
import { processView } from './round.ts';
import { anyId, changed, composedId, instant, networkId, ownerId, requiredLine } from './common.ts';

const question = z.string().trim().min(1).max(1000);
const field = z.enum([
  'owner',
  'theme',
  'subTheme',
  'grounds',
  'involved',
  'targetGroups',
  'school',
  'period',
  'situation',
  'goals',
  'measures',
  'organisation',
  'assessment',
]);

/** Short, since the ids of its responses are made from it. */
export const formId = anyId.max(40);

/** The number that Forms gives a response. */
export const responseNumber = z.string().regex(/^[1-9]\d{0,9}$/);

export const formSettings = z.strictObject({
  title: requiredLine,
  /** Null for the whole county's form. */
  network: networkId.nullable(),
  purpose: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('needs-report'), year: z.number().int().min(2020).max(2100) }),
    z.strictObject({ kind: z.literal('school-plan') }),
  ]),
  /** A question without a field is kept with the response, and used for nothing. */
  questions: z.array(z.strictObject({ question, field: field.nullable() })).max(200),
});

const count = z.number().int();
const standing = {
  id: formId,
  ...formSettings.omit({ questions: true }).shape,
  networkName: z.string().nullable(),
  /** How many responses wait, were taken in, and were put aside. */
  responses: z.strictObject({ waiting: count, 'taken-in': count, 'set-aside': count }),
  changed,
};

export const formList = z.strictObject({ forms: z.array(z.strictObject(standing)) });

/** Why a response is not taken in, or what should be known of it. The words for a code stand in the tab's texts. */
const reason = z.strictObject({
  code: z.enum([
    'field-missing',
    'field-too-long',
    'period-unreadable',
    'period-end-before-start',
    'period-year-out-of-range',
    'choices-unknown',
    'plan-exists',
    'plan-shared',
    'report-submitted',
    'report-full',
    'document-changed',
    'stands-elsewhere',
    'national-identity-number',
    'sensitive-text',
    'questions-undecided',
    'sender-unknown',
    'sender-ambiguous',
    'sender-contradicts',
  ]),
  field: field.nullable(),
  question: z.string().nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

const candidate = z.strictObject({
  owner: ownerId,
  ownerName: z.string(),
  network: networkId,
  networkName: z.string(),
  signs: z.array(z.enum(['owner-named', 'school-known', 'email-known', 'looks-like'])),
});

const judged = {
  verdict: z.enum(['made', 'changed', 'unchanged', 'waiting', 'refused']),
  reasons: z.array(reason),
  notes: z.array(reason),
  /** The likeliest first; where it is taken in, whose it becomes. */
  candidates: z.array(candidate),
};

const answers = z.array(z.strictObject({ question: z.string(), answer: z.string() }));
const response = {
  id: composedId,
  etag: z.string(),
  responseId: z.string(),
  submittedAt: instant.nullable(),
  email: z.string(),
  name: z.string(),
  answers,
};

export const formView = z.strictObject({
  ...standing,
  version: count,
  questions: formSettings.shape.questions,
  /** The file that was imported last, until that is finished. */
  importing: processView.nullable(),
  /** Questions of waiting responses that nobody has decided on. */
  undecided: z.array(z.string()),
  /** Some of those that wait, the oldest first, with what would become of each. */
  waiting: z.array(
    z.strictObject({
      ...response,
      /** What the response is about: a school, or a theme. */
      about: z.string(),
      ...judged,
    }),
  ),
  /** Which of those that wait is the first of these: 1 for the oldest. */
  waitingFrom: count,
  setAside: z.array(z.strictObject({ ...response, why: z.string() })),
  owners: z.array(
    z.strictObject({ owner: ownerId, ownerName: z.string(), network: networkId, networkName: z.string() }),
  ),
});

/** What a file would do, before anything is kept. */
export const responsesPreview = z.strictObject({
  undecided: z.array(z.string()),
  counts: z.strictObject({ made: count, changed: count, unchanged: count, waiting: count, refused: count }),
  /** How many would be done something with: none where the file was imported before. */
  toImport: count,
  rows: z.array(
    z.strictObject({
      /** As the file numbers it. */
      row: count,
      responseId: z.string(),
      /** What the response is about: a school, or a theme. */
      about: z.string(),
      ...judged,
      /** Why the row is no response. */
      rowFault: z.enum(['response-id-missing', 'response-id-wrong', 'response-twice']).nullable(),
      /** Whether it waits in the queue already, just as it is. */
      inQueue: z.boolean(),
    }),
  ),
});

/** Which of the queue: those after the response with that number. */
export const queueFilter = z.strictObject({ after: responseNumber.optional() });

/** Responses as they were shown; those that are so no longer stay in the queue. */
export const takeInResponses = z.strictObject({
  responses: z
    .array(
      z.strictObject({
        response: responseNumber,
        etag: z.string().max(200),
        owner: ownerId,
        network: networkId,
      }),
    )
    .min(1)
    .max(100),
});
export const takeInResponse = z.strictObject({ owner: ownerId, network: networkId });
export const setAsideResponse = z.strictObject({ why: requiredLine });
/** A response after it was taken in, set aside or restored. */
export const responseState = z.strictObject({
  id: composedId,
  state: z.enum(['waiting', 'taken-in', 'set-aside']),
});

/** What the flow sends: each question as it is asked, with its answer. */
export const deliveredResponse = z.strictObject({
  responseId: z.union([z.string(), z.number().int()]).transform(String).pipe(responseNumber),
  submittedAt: z.string().max(60).nullish(),
  email: z.string().max(320).nullish(),
  name: z.string().max(400).nullish(),
  answers: z
    .record(z.string().trim().min(1).max(1000), z.string().max(20_000).nullable())
    .refine((given) => Object.keys(given).length <= 200, { params: { code: 'too-large' } }),
});

export const receivedResponse = z.strictObject({ id: composedId });
