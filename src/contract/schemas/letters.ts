import { z } from 'zod';
import { changed, composedId, instant, kroner, person, plainDate, requiredLine, roundId } from './common.ts';
import { processView } from './round.ts';

export const letterFormat = z.enum(['word', 'pdf']);

const requiredProse = z.string().trim().min(1).max(4000);
const recipient = z.strictObject({
  kind: z.enum(['network', 'institution', 'group']),
  id: z.string(),
  name: z.string(),
});
const amendsKind = z.enum(['reversal', 'correction', 'annulment']);
const appellant = z.enum(['network', 'owner', 'institution', 'other']);
const outcome = z.enum(['changed', 'dismissed', 'sent-on', 'upheld']);

const appeal = z.strictObject({
  number: z.number().int(),
  sentOn: plainDate,
  from: appellant,
  about: z.string(),
  late: z.boolean(),
  /** Nothing more can become of it. */
  settled: z.boolean(),
  recorded: changed,
  outcomes: z.array(z.strictObject({ outcome, on: plainDate, words: z.string(), recorded: changed })),
});

export const letterSummary = z.strictObject({
  id: z.string(),
  recipient,
  language: z.enum(['nb', 'nn']),
  date: plainDate,
  total: kroner,
  /** What the owners must add themselves; null where the letter asks for nothing. */
  ownContribution: kroner.nullable(),
  lines: z.number().int(),
  /** 1 for the recipient's first letter in the round. */
  number: z.number().int(),
  /** What this letter does to the one before it; null for the first. */
  amends: z
    .strictObject({ kind: amendsKind, date: plainDate, total: kroner, grounds: z.string() })
    .nullable(),
  /** The new decision that took its place; null while the letter is the valid one. */
  replacedBy: z.strictObject({ kind: amendsKind, date: plainDate }).nullable(),
  /** A new decision on it that waits for its signature; shown to the county governor alone. */
  pending: z.strictObject({ kind: z.enum(['change', 'annulment']), prepared: changed }).nullable(),
  /** Who has said that they have read it, the first one first. */
  receipts: z.array(changed),
  /** Null while it has not reached anybody: then the time to appeal has not begun. */
  appealPeriod: z.strictObject({ reachedOn: plainDate, lastDay: plainDate }).nullable(),
  appeals: z.array(appeal),
  /** Whether the reader is one of those who are to say that they have read it, and has not. */
  toAcknowledge: z.boolean(),
  /** Goes back with an appeal or its outcome. */
  etag: z.string(),
});

export const letterList = z.strictObject({
  letters: z.array(letterSummary),
  process: processView.nullable(),
});

export const letterPreview = z.strictObject({
  round: roundId,
  letters: z.array(
    z.strictObject({
      id: z.string(),
      recipient,
      language: z.enum(['nb', 'nn']),
      total: kroner,
      ownContribution: kroner.nullable(),
      lines: z.number().int(),
    }),
  ),
});

const amendedLine = z.strictObject({ id: z.string().min(1).max(300), title: requiredLine, amount: kroner });

export const amendmentContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('change'), lines: z.array(amendedLine).max(500), grounds: requiredProse }),
  z.strictObject({ kind: z.literal('annulment'), grounds: requiredProse }),
]);

export const amendmentView = z.strictObject({
  letter: composedId,
  recipient,
  date: plainDate,
  total: kroner,
  /** Every sum that the recipient may be granted, with what the letter gives now. */
  lines: z.array(z.strictObject({ id: z.string(), title: z.string(), network: z.string(), amount: kroner })),
  pending: z.strictObject({ content: amendmentContent, preparedBy: person, preparedAt: instant }).nullable(),
  /** Whether another must sign than the one who prepares. */
  secondSigner: z.boolean(),
});

export const appealContent = z.strictObject({
  sentOn: plainDate,
  from: appellant,
  about: requiredProse,
});

export const appealOutcome = z.strictObject({ outcome, on: plainDate, words: requiredProse });
