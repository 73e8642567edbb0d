import type { PlainDate } from '../calendar/plain-date.ts';
import { canSumKroner, type Kroner, sumKroner, toKroner } from '../money.ts';
import type { AllocationKey } from '../round/allocation-key.ts';
import type { AmendedLine, Amendment, AmendmentContent, SignedAmendment } from './amendment.ts';
import {
  type AmendsKind,
  type AwardLetter,
  type AwardLine,
  contributionOn,
  firstLetterOf,
  numberOf,
  validLetters,
} from './award-letter.ts';
import type { Decided } from './decision.ts';

/** The new decisions that are signed, in the order in which they were. */
export function signedAmendments({ amendments = [] }: Decided): SignedAmendment[] {
  return amendments.filter((one): one is SignedAmendment => one.signed !== null);
}

/** The new decision on a letter that waits for its signature; null where there is none. */
export function pendingAmendment({ amendments = [] }: Decided, letter: string): Amendment | null {
  return amendments.find((one) => one.letter === letter && one.signed === null) ?? null;
}

/** Puts a new decision last. It takes the place of one on the same letter that nobody has signed. */
export function putAmendment(decision: Decided, amendment: Amendment): Decided {
  return { ...decision, amendments: [...withoutPending(decision, amendment.letter), amendment] };
}

/** Takes away a new decision that nobody has signed. */
export function dropAmendment(decision: Decided, letter: string): Decided {
  return { ...decision, amendments: withoutPending(decision, letter) };
}

function withoutPending({ amendments = [] }: Decided, letter: string): Amendment[] {
  return amendments.filter((one) => one.letter !== letter || one.signed !== null);
}

/** The id of the letter that would take this one's place. */
export function nextLetterId(letter: AwardLetter): string {
  return `${firstLetterOf(letter)}-v${numberOf(letter) + 1}`;
}

/**
 * The letter with a new decision: its own date, its own time to appeal, nothing of what was read or appealed before.
 * @param offered the sums that the recipient may be granted in the round, those of 0 kroner among them
 */
export function amendLetter(
  letter: AwardLetter,
  { content, signed }: SignedAmendment,
  offered: readonly AwardLine[],
  date: PlainDate,
): AwardLetter {
  const { receipts: _, appeals: __, ...facts } = letter;
  const lines = content.kind === 'annulment' ? [] : amendedLines(content.lines, offered);
  return {
    ...facts,
    id: nextLetterId(letter),
    date,
    lines,
    total: sumKroner(lines.map(({ amount }) => amount)),
    ...(letter.ownContribution && {
      ownContribution: contributionOn(lines, letter.ownContribution.share),
    }),
    issuedBy: signed.by,
    amends: {
      kind: kindOf(content, letter),
      letter: letter.id,
      first: firstLetterOf(letter),
      number: numberOf(letter) + 1,
      date: letter.date,
      caseNumber: letter.caseNumber,
      total: letter.total,
      grounds: content.grounds,
    },
  };
}

/** The letters that a decision has come to: the first ones, and one for each new decision. */
export function withAmendments(
  first: readonly AwardLetter[],
  decision: Decided,
  offeredTo: (letter: AwardLetter) => readonly AwardLine[],
  dateOf: (at: string) => PlainDate,
): AwardLetter[] {
  const letters = [...first];
  for (const amendment of signedAmendments(decision)) {
    const old = letters.find(({ id }) => id === amendment.letter);
    if (!old) throw new Error(`no letter ${amendment.letter} to amend`);
    letters.push(amendLetter(old, amendment, offeredTo(old), dateOf(amendment.signed.at)));
  }
  return letters;
}

function amendedLines(lines: readonly AmendedLine[], offered: readonly AwardLine[]): AwardLine[] {
  return offered.flatMap((line) => {
    const amended = lines.find(({ id }) => id === line.id);
    return amended && amended.amount > 0 ? [{ ...line, title: amended.title, amount: amended.amount }] : [];
  });
}

/** Where only words change, it is a correction; where a sum does, the decision is reversed. */
function kindOf(content: AmendmentContent, { lines }: AwardLetter): AmendsKind {
  if (content.kind === 'annulment') return 'annulment';
  const before = new Map(lines.map(({ id, amount }) => [id, amount]));
  const isSame = sumsOf(content.lines).every(({ id, amount }) => (before.get(id) ?? 0) === amount);
  return isSame && sumsOf(content.lines).length === lines.length ? 'correction' : 'reversal';
}

function sumsOf(lines: readonly AmendedLine[]): AmendedLine[] {
  return lines.filter(({ amount }) => amount > 0);
}

export type AmendmentFault =
  | { readonly code: 'unknown-line' | 'duplicate-id'; readonly line: number }
  | { readonly code: 'total-too-large' | 'nothing-changed' | 'no-money-left' | 'already-annulled' }
  | { readonly code: 'above-available'; readonly by: Kroner };

/**
 * What keeps a new decision from being made: it names sums that the letter cannot have, changes nothing, takes all
 * without saying that it annuls, or brings the round above what the key left.
 * @param letters every letter of the round, replaced ones among them
 */
export function amendmentFaults(
  letter: AwardLetter,
  content: AmendmentContent,
  offered: readonly AwardLine[],
  letters: readonly AwardLetter[],
  key: AllocationKey,
): AmendmentFault[] {
  if (content.kind === 'annulment') {
    return letter.amends?.kind === 'annulment' ? [{ code: 'already-annulled' }] : [];
  }
  const seen = new Set<string>();
  const faults = content.lines.flatMap(({ id }, line): AmendmentFault[] => {
    if (offered.every((one) => one.id !== id)) return [{ code: 'unknown-line', line }];
    if (seen.size === seen.add(id).size) return [{ code: 'duplicate-id', line }];
    return [];
  });
  if (!canSumKroner(content.lines.map(({ amount }) => amount))) faults.push({ code: 'total-too-large' });
  if (faults.length > 0) return faults;
  const lines = amendedLines(content.lines, offered);
  if (lines.length === 0) return [{ code: 'no-money-left' }];
  if (isSame(lines, letter.lines)) return [{ code: 'nothing-changed' }];
  const others = validLetters(letters).filter(({ id }) => id !== letter.id);
  const by = aboveAvailable([...others.flatMap((one) => one.lines), ...lines], key);
  return by > 0 ? [{ code: 'above-available', by }] : [];
}

function isSame(lines: readonly AwardLine[], before: readonly AwardLine[]): boolean {
  return (
    lines.length === before.length &&
    lines.every(({ id, title, amount }) =>
      before.some((one) => one.id === id && one.title === title && one.amount === amount),
    )
  );
}

/** How far the sums of a round are above what the key left for networks, joint measures and each set-aside. */
export function aboveAvailable(lines: readonly AwardLine[], key: AllocationKey): Kroner {
  const sums = (matches: (line: AwardLine) => boolean) =>
    lines.filter(matches).reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  const above = (sum: bigint, available: number) => (sum > BigInt(available) ? sum - BigInt(available) : 0n);
  const setAsides = key.inputs.setAsides.map(({ id, shares }) =>
    above(
      sums(({ source }) => source.kind === 'set-aside' && source.setAside === id),
      sumKroner(shares.filter(({ recipient }) => recipient.kind !== 'forum').map(({ amount }) => amount)),
    ),
  );
  const networks = key.state === 'decided' ? key.allocation.distributable : 0;
  const total = [
    above(
      sums(({ source }) => source.kind === 'basis-measure'),
      networks,
    ),
    above(
      sums(({ source }) => source.kind === 'joint-measure'),
      key.inputs.jointMeasures,
    ),
    ...setAsides,
  ].reduce((sum, one) => sum + one, 0n);
  return toKroner(Number(total > BigInt(Number.MAX_SAFE_INTEGER) ? BigInt(Number.MAX_SAFE_INTEGER) : total));
}
