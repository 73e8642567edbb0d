import type { NetworkId, PersonId, RoundId } from '../ids.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { type Kroner, sumKroner } from '../money.ts';
import { ownContribution, type OwnContribution } from '../contribution/own-contribution.ts';
import type { Appeal } from './appeal.ts';

/** Where the money of a line comes from: a network's decision basis, a joint measure, or a set-aside of the key. */
export type AwardSource =
  | { readonly kind: 'basis-measure'; readonly network: NetworkId; readonly measure: string }
  | { readonly kind: 'joint-measure'; readonly measure: string }
  | { readonly kind: 'set-aside'; readonly setAside: string };

/** One sum in a letter: what it is for and, for an institution, the name of the network that it serves. */
export type AwardLine = {
  /** Unique in its letter, the same each time the letter is composed. */
  readonly id: string;
  readonly title: string;
  readonly network: string;
  readonly amount: Kroner;
  readonly source: AwardSource;
};

/** The id of a line: its source in one word. */
export function awardLineIdOf(source: AwardSource): string {
  switch (source.kind) {
    case 'basis-measure':
      return `basis-measure:${source.network}:${source.measure}`;
    case 'joint-measure':
      return `joint-measure:${source.measure}`;
    case 'set-aside':
      return `set-aside:${source.setAside}`;
  }
}

export type LetterRecipient = {
  readonly kind: 'network' | 'institution' | 'group';
  readonly id: string;
  readonly name: string;
};

/** An award letter (tilsagnsbrev) with all that rule 4 of the domain asks for, in the recipient's written form. */
export type AwardLetter = {
  readonly state: 'issued';
  readonly id: string;
  readonly round: RoundId;
  readonly recipient: LetterRecipient;
  readonly language: 'nb' | 'nn';
  readonly schemeName: string;
  readonly year: number;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly caseNumber: string;
  readonly date: PlainDate;
  readonly lines: readonly AwardLine[];
  readonly total: Kroner;
  /** What the owners of a network must add themselves; absent where the scheme asks for nothing. */
  readonly ownContribution?: OwnContribution;
  readonly reportDeadline: PlainDate;
  /** Days to appeal from when the notice reached the party (three weeks: Public Administration Act § 29). */
  readonly appealDays: number;
  /** Why the county governor departed from the recommendation; empty where it followed it. */
  readonly departure: string;
  /** The forum's own grounds for what it recommended for a network; empty where it gave none. */
  readonly recommendationGrounds: string;
  readonly figuresAreExamples: boolean;
  readonly issuedBy: PersonId;
  /** Who has said that they have read it, and when first. Absent until somebody has. */
  readonly receipts?: readonly LetterReceipt[];
  /** The letter that this one takes the place of; absent where it is the first to its recipient in the round. */
  readonly amends?: Amends;
  /** What has come in against it. Absent until something has. */
  readonly appeals?: readonly Appeal[];
};

/** What a new decision does to the one before it: other sums (omgjøring), other words (retting), or none at all. */
export type AmendsKind = 'reversal' | 'correction' | 'annulment';

/** What a letter with a new decision says of the one that it points at. */
export type Amends = {
  readonly kind: AmendsKind;
  readonly letter: string;
  /** The recipient's first letter in the round: its reports keep their ids whatever letter is the valid one. */
  readonly first: string;
  /** 2 for the first new decision. */
  readonly number: number;
  readonly date: PlainDate;
  readonly caseNumber: string;
  readonly total: Kroner;
  readonly grounds: string;
};

/** Somebody has read the letter: from the first of them counts the time to appeal. */
export type LetterReceipt = { readonly by: PersonId; readonly at: string };

/** Records that somebody has read the letter; said again, the first time stands. */
export function acknowledge(letter: AwardLetter, receipt: LetterReceipt): AwardLetter {
  return receiptOf(letter, receipt.by)
    ? letter
    : { ...letter, receipts: [...(letter.receipts ?? []), receipt] };
}

/** When that person said so; null where they have not. */
export function receiptOf({ receipts = [] }: AwardLetter, person: PersonId): LetterReceipt | null {
  return receipts.find(({ by }) => by === person) ?? null;
}

/** The id of a recipient's letter in a round. */
export function letterIdOf(round: RoundId, recipient: Pick<LetterRecipient, 'kind' | 'id'>): string {
  return `${round}-${recipient.kind}-${recipient.id}`;
}

/** What a network's owners must add to what a letter grants them: to their part of the measures of the basis. */
export function contributionOn(lines: readonly AwardLine[], share: string): OwnContribution {
  const theirs = lines.filter(({ source }) => source.kind === 'basis-measure');
  return ownContribution(share, sumKroner(theirs.map(({ amount }) => amount)));
}

/** What the owners must add themselves; null where the letter asks for nothing. Kroner. */
export function contributionAsked({ ownContribution: asked }: AwardLetter): Kroner | null {
  return asked && asked.amount > 0 ? asked.amount : null;
}

/** The id of the first letter to the same recipient. */
export function firstLetterOf({ id, amends }: AwardLetter): string {
  return amends?.first ?? id;
}

/** Which of the recipient's letters it is, counted from 1. */
export function numberOf({ amends }: AwardLetter): number {
  return amends?.number ?? 1;
}

/** The letter with a new decision that took this one's place; null while it is the valid one. */
export function replacementOf<L extends AwardLetter>({ id }: Pick<AwardLetter, 'id'>, letters: readonly L[]) {
  return letters.find(({ amends }) => amends?.letter === id) ?? null;
}

/** The letters that no other has taken the place of. One that annuls an award is among them, and grants nothing. */
export function validLetters(letters: readonly AwardLetter[]): AwardLetter[] {
  const replaced = new Set(letters.flatMap(({ amends }) => amends?.letter ?? []));
  return letters.filter(({ id }) => !replaced.has(id));
}
