import type { AmendmentReading } from '../../application/decision/amend-letter.ts';
import type { Stored } from '../../application/ports/aggregate-store.ts';
import { authorise } from '../../application/authorise.ts';
import { letterSubject } from '../../application/decision/read-letters.ts';
import type { Answer } from '../../contract/operations.ts';
import { isSettled } from '../../domain/decision/appeal.ts';
import { appealPeriod } from '../../domain/decision/appeal-period.ts';
import { pendingAmendment } from '../../domain/decision/amend-letter.ts';
import {
  type AwardLetter,
  contributionAsked,
  numberOf,
  receiptOf,
  replacementOf,
} from '../../domain/decision/award-letter.ts';
import type { Decision } from '../../domain/decision/decision.ts';
import type { Person } from '../../domain/registers/registers.ts';
import type { Names } from './names.ts';

type Summary = Answer<'acknowledgeLetter'>;

/** What a letter is seen beside: the other letters of its round, and the decision for those who may know of drafts. */
export type LetterSurroundings = {
  readonly letters: readonly AwardLetter[];
  readonly decision: Decision | null;
};

/** A letter with what has become of it, as far as its reader may know. */
export async function presentLetter(
  { state: letter, etag }: Stored<'letter'>,
  { letters, decision }: LetterSurroundings,
  actor: Person,
  names: Names,
): Promise<Summary> {
  const { id, recipient, language, date, total, lines, receipts = [], amends, appeals = [] } = letter;
  const replacement = replacementOf(letter, letters);
  const pending = decision?.state === 'decided' ? pendingAmendment(decision, id) : null;
  return {
    id,
    recipient,
    language,
    date,
    total,
    ownContribution: contributionAsked(letter),
    lines: lines.length,
    number: numberOf(letter),
    amends: amends
      ? { kind: amends.kind, date: amends.date, total: amends.total, grounds: amends.grounds }
      : null,
    replacedBy: replacement?.amends ? { kind: replacement.amends.kind, date: replacement.date } : null,
    pending: pending && {
      kind: pending.content.kind,
      prepared: await names.changed({ by: pending.preparedBy, at: pending.preparedAt }),
    },
    receipts: await Promise.all(receipts.map((receipt) => names.changed(receipt))),
    appealPeriod: appealPeriod(letter),
    appeals: await Promise.all(
      appeals.map(async (appeal) => ({
        number: appeal.number,
        sentOn: appeal.sentOn,
        from: appeal.from,
        about: appeal.about,
        late: appeal.late,
        settled: isSettled(appeal),
        recorded: await names.changed(appeal),
        outcomes: await Promise.all(
          appeal.outcomes.map(async ({ outcome, on, words, ...by }) => ({
            outcome,
            on,
            words,
            recorded: await names.changed(by),
          })),
        ),
      })),
    ),
    toAcknowledge:
      replacement === null &&
      authorise(actor, 'letter.acknowledge', letterSubject(letter)) === null &&
      receiptOf(letter, actor.id) === null,
    etag,
  };
}

/** What a new decision on a letter starts from. */
export async function presentAmendment(
  { letter: { state: letter }, offered, pending, secondSigner }: AmendmentReading,
  names: Names,
): Promise<Answer<'readAmendment'>> {
  const granted = new Map(letter.lines.map((line) => [line.id, line]));
  return {
    letter: letter.id,
    recipient: letter.recipient,
    date: letter.date,
    total: letter.total,
    lines: offered.map(({ id, title, network }) => ({
      id,
      title: granted.get(id)?.title ?? title,
      network,
      amount: granted.get(id)?.amount ?? 0,
    })) as Answer<'readAmendment'>['lines'],
    pending: pending && {
      content: pending.content,
      preparedBy: await names.person(pending.preparedBy),
      preparedAt: pending.preparedAt,
    },
    secondSigner,
  };
}
