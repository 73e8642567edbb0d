import type { NetworkId, PersonId } from '../../domain/ids.ts';
import type { Route } from './outbox.ts';

/** Where a conversation can be gone on with: the SDK's own reference, kept as it came and read by nobody else. */
export type ConversationReference = Readonly<Record<string, unknown>>;

/** How a person is reached. */
export type PersonAddress = {
  /** Null until the person has the app, or the app has been told about the person. */
  readonly chat: ConversationReference | null;
  /** The way that worked last; null when none has. */
  readonly worked: Route | null;
};

/** A card on a vote, where it lies: it is to show how the vote stands now. */
export type PostedCard = {
  /** Ours: part of the key of what changes it. */
  readonly id: string;
  readonly vote: string;
  /** Whose own card it is; null where everybody in the forum's channel sees it. */
  readonly reader: PersonId | null;
  /** The version of the vote that it has shown from the start; 0 where that is not known. */
  readonly version: number;
  readonly place: ConversationReference;
  /** What Teams calls the message in that place. */
  readonly activity: string;
  /** UTC, ISO 8601: since when we know of it. */
  readonly keptAt: string;
};

/**
 * Where people and channels are reached, and what worked: learnt from Teams, so operational and not part of any case.
 * Survives a restart; of two writes at once the later one stands.
 */
export interface AddressBook {
  person(person: PersonId): Promise<PersonAddress>;
  rememberChat(person: PersonId, chat: ConversationReference | null): Promise<void>;
  rememberRoute(person: PersonId, worked: Route): Promise<void>;
  /** The channel of a network's Team, or of the forum's (null). */
  channel(network: NetworkId | null): Promise<ConversationReference | null>;
  /** Null once the app has been taken out of that Team. */
  rememberChannel(network: NetworkId | null, channel: ConversationReference | null): Promise<void>;
  /** Which network a Team is for; undefined until somebody has said so, null for the forum. */
  networkOfTeam(team: string): Promise<NetworkId | null | undefined>;
  rememberTeam(team: string, network: NetworkId | null): Promise<void>;
  rememberCard(card: PostedCard): Promise<void>;
  /** All cards on that vote, in any order. */
  cards(vote: string): Promise<PostedCard[]>;
  /** All cards on all votes, in any order. */
  allCards(): Promise<PostedCard[]>;
  forgetCard(card: Pick<PostedCard, 'id' | 'vote'>): Promise<void>;
}
