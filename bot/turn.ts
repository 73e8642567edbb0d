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
  /** Answers the id of what was said. */
  say(message: OutgoingActivity): Promise<string>;
  /** Answers a call that waits for an answer, such as a press on a card's button. */
  answer(status: number, body: object): Promise<void>;
};
