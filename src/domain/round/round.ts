import type { CalendarEntry } from '../calendar/calendar-entry.ts';
import type { NetworkId, RoundId, SchemeId } from '../ids.ts';

type RoundFacts = {
  readonly id: RoundId;
  readonly scheme: SchemeId;
  readonly year: number;
  readonly networks: readonly NetworkId[];
  readonly calendar: readonly CalendarEntry[];
};

type Published = RoundFacts & {
  readonly publishedAt: string;
  /**
   * What owners add themselves (egenandel) in this round, as a share of what they are awarded: the scheme's, when the
   * frames were published. Null where they add nothing; rounds from before say nothing, and ask for none.
   */
  readonly ownContribution?: string | null;
};

/** A round (tilskuddsrunde): one scheme in one calendar year, from key to report. Instants are UTC, ISO 8601. */
export type Round =
  | (RoundFacts & { readonly state: 'preparing' })
  | (Published & { readonly state: 'frames-published' })
  | (Published & { readonly state: 'decided'; readonly decidedAt: string })
  | (Published & {
      readonly state: 'closed';
      readonly decidedAt: string;
      readonly closedAt: string;
    });

export type RoundState = Round['state'];

/** The id of the round of a scheme in a year. */
export function roundIdOf(scheme: SchemeId, year: number): RoundId {
  return `${scheme}-${year}` as RoundId;
}

/** A round in which the forum has not yet decided the key. */
export function prepareRound(facts: Omit<RoundFacts, 'id'>): Round {
  return { ...facts, id: roundIdOf(facts.scheme, facts.year), state: 'preparing' };
}

/** Every network has its frame: the networks may write their decision bases. */
export function publishFrames(
  round: Round & { state: 'preparing' },
  { at, ownContribution }: { readonly at: string; readonly ownContribution: string | null },
): Round & { state: 'frames-published' } {
  return { ...round, state: 'frames-published', publishedAt: at, ownContribution };
}

/** The county governor has decided, and every recipient has its letter. */
export function markDecided(round: Round & { state: 'frames-published' }, at: string): Round {
  return { ...round, state: 'decided', decidedAt: at };
}

/** The reports are in; nothing in the round changes any more. */
export function closeRound(round: Round & { state: 'decided' }, at: string): Round {
  return { ...round, state: 'closed', closedAt: at };
}
