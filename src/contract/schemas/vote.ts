import { z } from 'zod';
import type { PersonId } from '../../domain/ids.ts';
import { anyId, changed, fraction, instant, kroner, person, prose, requiredLine, roundId } from './common.ts';

/** An Entra object id, or the local user's. */
const personId = z.string().min(1).max(100) as unknown as z.ZodType<PersonId, PersonId>;
const seatKind = z.enum(['network', 'institution', 'statped', 'other']);
const rule = z.enum(['consensus', 'simple-majority', 'two-thirds']);
const choice = z.enum(['approve', 'approve-with-remark', 'reject', 'abstain']);
/** A remark or grounds: all of them together must have room in the recommendation. */
const words = z.string().max(2000);

export const forumContent = z.strictObject({
  seats: z
    .array(
      z.strictObject({
        id: anyId,
        kind: seatKind,
        name: requiredLine,
        representatives: z.array(personId).max(20),
        deputies: z.array(personId).max(20),
      }),
    )
    .max(60),
  rule,
  quorum: fraction,
  /** Whether whoever wrote the county governor's decision may not sign it as well. */
  secondSigner: z.boolean().default(false),
});

export const forumView = z.strictObject({
  content: forumContent,
  /** How many seats must vote. */
  quorum: z.number().int(),
  /** Whom a seat may be given to, and who has one. */
  people: z.array(person),
  /** Null until somebody has saved it. */
  changed: changed.nullable(),
});

export const openVote = z.strictObject({ rule, closesAt: z.iso.datetime().nullable() });

export const castBallot = z.strictObject({
  seat: anyId,
  choice,
  words,
  replaces: z.number().int().min(0).nullable(),
});

export const recordAbsence = z.strictObject({
  seat: anyId,
  person: personId.nullable(),
  absent: z.boolean(),
});

export const recuse = z.strictObject({ person: personId.nullable(), reason: prose, qualified: z.boolean() });

/** With a reason the vote is called off; without, it is counted. */
export const closeVote = z.strictObject({ callOff: requiredProse().nullable() });

function requiredProse() {
  return z.string().trim().min(1).max(2000);
}

const counts = z.strictObject({
  approve: z.number().int(),
  approveWithRemark: z.number().int(),
  reject: z.number().int(),
  abstain: z.number().int(),
  notVoted: z.number().int(),
});

const outcome = z.strictObject({
  kind: z.enum(['adopted', 'rejected', 'tie', 'no-quorum', 'no-consensus', 'called-off']),
  next: z.enum(['submit', 'revise', 'call-in', 'vote-by-majority', 'vote-again']),
  /** How many seats more had to vote; 0 where it was not for that. */
  missing: z.number().int(),
  /** Why it was called off; empty where it was not. */
  reason: z.string(),
});

const result = z.strictObject({
  outcome,
  counts,
  allTookPart: z.boolean(),
  closedAt: instant,
  /** Null when it closed at the time set. */
  closedBy: person.nullable(),
});

export const voteSummary = z.strictObject({
  id: z.string(),
  round: roundId,
  number: z.number().int(),
  state: z.enum(['open', 'closed']),
  rule,
  /** The version of the recommendation that is voted on. */
  version: z.number().int(),
  quorum: z.number().int(),
  seats: z.number().int(),
  voted: z.number().int(),
  openedBy: person,
  openedAt: instant,
  closesAt: instant.nullable(),
  result: result.nullable(),
});

/** How a recommendation stands in the forum, as far as votes go. */
export const standing = z.enum([
  'not-voted',
  'open',
  'adopted',
  'adopted-before-change',
  'rejected',
  'tie',
  'no-quorum',
  'no-consensus',
]);

export const voteList = z.strictObject({
  round: roundId,
  standing,
  recommendationState: z.enum(['draft', 'submitted']),
  /** The latest first. */
  votes: z.array(voteSummary),
  /** The rules that a vote opened now may follow, the forum's own first. */
  rules: z.array(rule),
  seats: z.number().int(),
  quorum: z.number().int(),
});

const ballot = z.strictObject({ choice, words, by: person, at: instant });

const hindrance = z.enum([
  'not-your-seat',
  'you-are-recused',
  'you-are-absent',
  'representative-votes',
  'deputy-has-voted',
]);

/** A line of the record; what a kind has no use for is null or empty. */
const recordLine = z.strictObject({
  kind: z.enum([
    'ballot',
    'absent',
    'present',
    'recused',
    'found-qualified',
    'all-take-part',
    'recusals-hold',
  ]),
  at: instant,
  by: person.nullable(),
  person: person.nullable(),
  seat: z.string().nullable(),
  choice: choice.nullable(),
  words: z.string(),
});

export const voteView = z.strictObject({
  ...voteSummary.shape,
  /** Its time is up, and it is about to be closed. */
  isOver: z.boolean(),
  /** What is voted on is still as it was. */
  isAsOpened: z.boolean(),
  figures: z.strictObject({ networks: kroner, networkCount: z.number().int(), jointMeasures: kroner }),
  allTakePart: z.boolean(),
  isRecused: z.boolean(),
  seatList: z.array(
    z.strictObject({
      id: z.string(),
      kind: seatKind,
      name: z.string(),
      representatives: z.array(person),
      deputies: z.array(person),
      absent: z.array(z.string()),
      recused: z.array(z.string()),
      voted: z.boolean(),
      /** Null until the vote is over, and for a seat that did not vote. */
      ballot: ballot.nullable(),
    }),
  ),
  /** The seats that the reader is representative or deputy of. */
  own: z.array(
    z.strictObject({
      seat: z.string(),
      name: z.string(),
      as: z.enum(['representative', 'deputy']),
      hindrance: hindrance.nullable(),
      ballot: ballot.nullable(),
      ballots: z.number().int(),
      absent: z.boolean(),
    }),
  ),
  record: z.array(recordLine),
  dissent: z.array(
    z.strictObject({
      seat: z.string(),
      name: z.string(),
      choice: z.enum(['reject', 'approve-with-remark']),
      words: z.string(),
    }),
  ),
});
