import type { Activity, OutgoingActivity } from './activity.ts';

/** Where a conversation can be gone on with. Kept as Teams gave it; these parts are read. */
export type Reference = {
  readonly serviceUrl: string;
  readonly conversation: { readonly id: string };
  readonly user?: { readonly id?: string };
  readonly [other: string]: unknown;
};

/** One activity from Teams, and the ways to react to it. */
export type Turn = {
  readonly activity: Activity;
  readonly reference: Reference;
  say(message: OutgoingActivity): Promise<void>;
  /** Puts another message in the place of one that was sent into some conversation. */
  replaceIn(reference: Reference, id: string, message: OutgoingActivity): Promise<void>;
  /** Answers a call that waits for an answer, such as a press on a card's button. */
  answer(status: number, body: object): Promise<void>;
};
