import type { CalendarEntry } from '../calendar/calendar-entry.ts';
import type { NetworkId, RoundId, SchemeId } from '../ids.ts';

type RoundFacts = {
  readonly id: RoundId;
  readonly scheme: SchemeId;
  readonly year: number;
  readonly networks: readonly NetworkId[];
  readonly calendar: readonly CalendarEntry[];
};

/** A round (tilskuddsrunde): one scheme in one calendar year, from key to report. Instants are UTC, ISO 8601. */
export type Round =
  | (RoundFacts & { readonly state: 'preparing' })
  | (RoundFacts & { readonly state: 'frames-published'; readonly publishedAt: string })
  | (RoundFacts & { readonly state: 'decided'; readonly publishedAt: string; readonly decidedAt: string })
  | (RoundFacts & {
      readonly state: 'closed';
      readonly publishedAt: string;
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
export function publishFrames(round: Round & { state: 'preparing' }, at: string): Round {
  return { ...round, state: 'frames-published', publishedAt: at };
}

/** The county governor has decided, and every recipient has its letter. */
export function markDecided(round: Round & { state: 'frames-published' }, at: string): Round {
  return { ...round, state: 'decided', decidedAt: at };
}

/** The reports are in; nothing in the round changes any more. */
export function closeRound(round: Round & { state: 'decided' }, at: string): Round {
  return { ...round, state: 'closed', closedAt: at };
}
