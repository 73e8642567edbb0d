import { z } from 'zod';
import { changed, composedId, instant, kroner, networkId, plainDate, roundId, schemeId } from './common.ts';

export const roundState = z.enum(['preparing', 'frames-published', 'decided', 'closed']);

export const roundSummary = z.strictObject({
  id: roundId,
  scheme: schemeId,
  schemeName: z.string(),
  year: z.number().int(),
  state: roundState,
  version: z.number().int(),
  etag: z.string(),
});

export const track = z.enum(['schools', 'network', 'forum']);
export const entryKind = z.enum(['meeting', 'deadline', 'milestone']);
export const dueDocument = z.enum([
  'needs-report',
  'decision-basis',
  'recommendation',
  'award-letter',
  'report',
  'institution-report',
  'plan-revision',
]);

export const calendarEntry = z.strictObject({
  id: z.string(),
  track,
  kind: entryKind,
  title: z.string(),
  when: z.union([
    z.strictObject({ kind: z.literal('on'), date: plainDate }),
    z.strictObject({ kind: z.literal('range'), start: plainDate, end: plainDate }),
    z.strictObject({ kind: z.literal('approximate'), words: z.string(), about: plainDate }),
    z.strictObject({ kind: z.literal('if-needed'), words: z.string(), about: plainDate }),
  ]),
  due: dueDocument.nullable(),
});

/** A network's state in a round, at a glance. What the reader may not see yet is null. */
export const networkStatus = z.strictObject({
  network: networkId,
  name: z.string(),
  stage: z.enum([
    'no-frame',
    'not-started',
    'in-progress',
    'returned',
    'ready',
    'submitted',
    'submitted-late',
    'decided',
  ]),
  confirmedByOwner: z.boolean(),
  confirmedByPartner: z.boolean(),
  deadline: plainDate.nullable(),
  overdue: z.boolean(),
  frame: kroner.nullable(),
  asked: kroner.nullable(),
  recommended: kroner.nullable(),
  decided: kroner.nullable(),
  planChanged: changed.nullable(),
});

/** What the reader has to do next. `network` is null for what concerns the whole county. */
export const task = z.strictObject({
  code: z.enum([
    'decide-key',
    'publish-frames',
    'finish-basis',
    'confirm-basis-as-owner',
    'confirm-basis-as-partner',
    'submit-basis',
    'write-recommendation',
    'take-decision',
    'read-letter',
    'cast-vote',
    'write-report',
    'resume-process',
  ]),
  network: networkId.nullable(),
  due: plainDate.nullable(),
});

export const processView = z.strictObject({
  id: composedId,
  type: z.enum(['publish-frames', 'issue-letters', 'import-responses']),
  state: z.enum(['running', 'failed', 'cancelled', 'finished']),
  steps: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      state: z.enum(['pending', 'done', 'failed']),
      code: z.string().nullable(),
      traceId: z.string().nullable(),
    }),
  ),
});

/** Why something waits that stands in no annual cycle. */
export const waitingFor = z.enum(['hearing-statement', 'signature', 'joining-answer', 'form-queue']);

export const overview = z.strictObject({
  today: plainDate,
  rounds: z.array(roundSummary),
  /** Null in a county without rounds. */
  round: roundSummary.nullable(),
  calendar: z.array(calendarEntry),
  next: calendarEntry.nullable(),
  figuresAreExamples: z.boolean(),
  networks: z.array(networkStatus),
  tasks: z.array(task),
  /** What waits for the reader outside the round; `title` is the name of what it is about. */
  waiting: z.array(
    z.strictObject({
      occurrence: z.string(),
      waiting: waitingFor,
      title: z.string(),
      day: plainDate,
      page: z.string(),
    }),
  ),
  process: processView.nullable(),
});

export const prepareRound = z.strictObject({ scheme: schemeId, year: z.number().int().min(2020).max(2100) });

export const auditTrail = z.strictObject({
  entries: z.array(
    z.strictObject({
      version: z.number().int(),
      action: z.string(),
      by: z.string(),
      at: instant,
      reason: z.string(),
      hash: z.string(),
    }),
  ),
  /** Whether there are entries before these. */
  earlier: z.boolean(),
  holds: z.boolean(),
});
