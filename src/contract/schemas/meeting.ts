import { z } from 'zod';
import {
  anyId,
  changed,
  composedId,
  instant,
  line,
  networkId,
  person,
  plainDate,
  prose,
  requiredLine,
  roundId,
} from './common.ts';

const kind = z.enum(['forum', 'seminar']);
const state = z.enum(['planned', 'called', 'held', 'minutes-sent', 'approved']);
const requiredProse = z.string().trim().min(1).max(4000);

const paper = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('page'),
    page: z.enum(['key', 'bases', 'recommendation', 'reports', 'steering']),
    round: roundId,
  }),
  z.strictObject({ kind: z.literal('link'), title: requiredLine, url: z.string().trim().min(1).max(2000) }),
]);

const meetingCase = z.strictObject({
  id: anyId,
  title: line,
  type: z.enum(['approval', 'information', 'discussion', 'decision']),
  papers: z.array(paper).max(20),
  vote: composedId.nullable(),
  notes: z.string().max(20_000),
  conclusion: prose,
});

const present = z.enum(['representative', 'deputy', 'absent']);

export const planMeeting = z.strictObject({
  kind,
  title: requiredLine,
  from: plainDate,
  to: plainDate,
  place: line,
});

export const meetingContent = z.strictObject({
  title: requiredLine,
  from: plainDate,
  to: plainDate,
  place: line,
  cases: z.array(meetingCase).max(60),
  other: z.array(z.strictObject({ id: anyId, title: line, notes: z.string().max(20_000) })).max(60),
  attendance: z.array(z.strictObject({ seat: anyId, present })).max(100),
  observers: z.array(z.strictObject({ role: requiredLine, organisation: line })).max(100),
  presentations: z.array(z.strictObject({ network: networkId, slot: line })).max(60),
  registrationDeadline: plainDate.nullable(),
});

/** What a step has no use for is null or empty. */
export const advanceMeeting = z.strictObject({
  step: z.enum(['send-agenda', 'hold', 'send-minutes', 'take-back-minutes', 'approve-minutes']),
  /** The meeting whose case approved the minutes. */
  in: composedId.nullable(),
  reason: prose,
});

export const presentNetwork = z.strictObject({ network: networkId, text: prose });
export const commentPresentation = z.strictObject({ network: networkId, words: requiredProse });
export const answerComment = z.strictObject({ comment: anyId, words: requiredProse });

const participants = z
  .array(
    z.strictObject({
      role: requiredLine,
      organisation: requiredLine,
      count: z.number().int().min(1).max(10_000),
    }),
  )
  .max(100);
export const registerParticipants = z.strictObject({ network: networkId, participants });

const verdict = z.enum(['approve', 'remark']);
export const removeCaseFile = z.strictObject({ file: anyId, reason: requiredProse });
export const answerMinutes = z.strictObject({ seat: anyId, verdict, words: prose });

export const meetingSummary = z.strictObject({
  id: z.string(),
  kind,
  state,
  title: z.string(),
  from: plainDate,
  to: plainDate,
  place: z.string(),
});

export const meetingList = z.strictObject({ meetings: z.array(meetingSummary) });

const fileVersion = z.strictObject({ name: z.string(), size: z.number().int(), by: person, at: instant });
const caseFile = z.strictObject({
  id: z.string(),
  case: z.string(),
  /** The first to the newest, by number from 1. */
  versions: z.array(fileVersion),
  removed: z.strictObject({ by: person, at: instant, reason: z.string() }).nullable(),
});

const voteResult = z.strictObject({
  vote: z.string(),
  rule: z.enum(['consensus', 'simple-majority', 'two-thirds']),
  outcome: z.enum(['adopted', 'rejected', 'tie', 'no-quorum', 'no-consensus', 'called-off']),
  counts: z.strictObject({
    approve: z.number().int(),
    approveWithRemark: z.number().int(),
    reject: z.number().int(),
    abstain: z.number().int(),
    notVoted: z.number().int(),
  }),
  dissent: z.array(
    z.strictObject({
      seat: z.string(),
      name: z.string(),
      choice: z.enum(['reject', 'approve-with-remark']),
      words: z.string(),
    }),
  ),
});

export const meetingView = z.strictObject({
  ...meetingSummary.shape,
  content: meetingContent,
  /** `12/20` of each case whose agenda is sent, by case. */
  numbers: z.record(z.string(), z.string()),
  /** The files of each case, those that were removed among them. */
  files: z.array(caseFile),
  votes: z.array(voteResult),
  /** The forum's seats, and those that attendance is recorded for. */
  seats: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** Every network that takes part, in order of name. */
  networks: z.array(z.strictObject({ id: networkId, name: z.string() })),
  presentations: z.array(
    z.strictObject({
      network: networkId,
      name: z.string(),
      slot: z.string(),
      text: z.string(),
      comments: z.array(
        z.strictObject({
          id: z.string(),
          words: z.string(),
          by: person,
          at: instant,
          answer: z.strictObject({ words: z.string(), by: person, at: instant }).nullable(),
        }),
      ),
    }),
  ),
  registrations: z.array(
    z.strictObject({ network: networkId, name: z.string(), participants, by: person, at: instant }),
  ),
  answers: z.array(
    z.strictObject({
      seat: z.string(),
      name: z.string(),
      verdict,
      words: z.string(),
      by: person,
      at: instant,
    }),
  ),
  /** The seats that the reader may answer for. */
  own: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  agenda: changed.nullable(),
  minutes: changed.nullable(),
  approval: z.strictObject({ by: person, at: instant, in: z.string().nullable() }).nullable(),
  /** The later meetings whose case may approve the minutes. */
  approvers: z.array(z.strictObject({ id: z.string(), title: z.string(), from: plainDate })),
  /** The votes that a case may point at, for those who write. */
  voteChoices: z.array(
    z.strictObject({
      id: z.string(),
      round: roundId,
      number: z.number().int(),
      state: z.enum(['open', 'closed']),
    }),
  ),
  changed,
});
