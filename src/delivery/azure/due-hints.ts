import type { DequeuedMessageItem, QueueClient } from '@azure/storage-queue';
import { StoreUnavailable } from '../../application/ports/aggregate-store.ts';
import { answering, statusOf } from './azure-faults.ts';
import { inTime } from './storage-account.ts';

/** That a delivery may be due: only the rows know. It is ours, and hidden from others, until it shows again. */
export type Hint = {
  readonly key: string;
  /** Shows again when so much time has passed, in milliseconds. */
  readonly postpone: (milliseconds: number) => Promise<void>;
  readonly drop: () => Promise<void>;
};

/** The queue hides a message for a week at most; later ones show early and are postponed again. */
const LONGEST = 7 * 24 * 3600;
/** What the queue gives at once. */
const MOST = 32;

/**
 * The queue of hints. With many processes it gives each of them other deliveries to look at, so that they do not all
 * reach for the same one. A hint that is lost costs nothing but time: what is due stands in the rows as well.
 */
export function dueHints(queue: QueueClient) {
  return {
    /** Leaves a hint that shows after so many milliseconds. */
    async leave(key: string, milliseconds: number): Promise<void> {
      // A queue forgets after a week unless told otherwise.
      const options = { ...inTime(), visibilityTimeout: seconds(milliseconds), messageTimeToLive: -1 };
      await harmlessly(queue.sendMessage(key, options));
    },

    /** Takes up to so many hints, hidden from others for so many milliseconds. */
    async take(limit: number, milliseconds: number): Promise<Hint[]> {
      const answer = await harmlessly(
        queue.receiveMessages({
          ...inTime(),
          numberOfMessages: Math.min(limit, MOST),
          visibilityTimeout: Math.max(1, seconds(milliseconds)),
        }),
      );
      return answer?.receivedMessageItems.map((message) => hintOf(queue, message)) ?? [];
    },
  };
}

function hintOf(queue: QueueClient, { messageId, popReceipt, messageText }: DequeuedMessageItem): Hint {
  return {
    key: messageText,
    postpone: async (milliseconds) => {
      const wait = seconds(milliseconds);
      await harmlessly(queue.updateMessage(messageId, popReceipt, messageText, wait, inTime()));
    },
    drop: async () => {
      await harmlessly(queue.deleteMessage(messageId, popReceipt, inTime()));
    },
  };
}

function seconds(milliseconds: number): number {
  return Math.min(LONGEST, Math.max(0, Math.ceil(milliseconds / 1000)));
}

/** A queue that is away, or a hint that is somebody else's by now, is no harm. To be locked out of the queue is. */
async function harmlessly<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await answering(() => work);
  } catch (error) {
    if (error instanceof StoreUnavailable || [400, 404].includes(statusOf(error) ?? 0)) return null;
    throw error;
  }
}
