import { z } from 'zod';
import type { Card } from './chat-log.ts';
import { isObject } from './content-of.ts';

/** What came of an activity. `absent`: nothing listens there; `refused`: the service answered with a fault. */
export type BotAnswer =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'error'; readonly code: string; readonly text: string }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'absent' };

/** Teams gives up on a bot after that long, milliseconds. */
const PATIENCE = 15_000;

const invokeAnswer = z.looseObject({ statusCode: z.number(), type: z.string(), value: z.unknown() });
const errorValue = z.looseObject({ code: z.string().catch(''), message: z.string().catch('') });

/** Gives the bot an activity, as Teams does: over HTTP, at the address where it takes messages. */
export async function tellBot(endpoint: string, activity: object): Promise<BotAnswer> {
  let response: Response;
  try {
    response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    return { kind: 'refused', status: 504 };
  }
  if (response.status === 404) return { kind: 'absent' };
  const text = await response.text();
  if (!response.ok) return { kind: 'refused', status: response.status };
  return answerIn(text);
}

/** The answer to a press on a card's button; an empty one says only that the activity came through. */
function answerIn(text: string): BotAnswer {
  const parsed = invokeAnswer.safeParse(jsonIn(text));
  if (!parsed.success) return { kind: 'delivered' };
  const { type, value, statusCode } = parsed.data;
  switch (type) {
    case 'application/vnd.microsoft.card.adaptive':
      return isObject(value)
        ? { kind: 'card', card: value }
        : { kind: 'error', code: 'no-card', text: 'The answer says that it is a card, and holds none.' };
    case 'application/vnd.microsoft.activity.message':
      return { kind: 'message', text: typeof value === 'string' ? value : '' };
    case 'application/vnd.microsoft.error': {
      const { code, message } = errorValue.parse(isObject(value) ? value : {});
      return { kind: 'error', code, text: message };
    }
    default:
      return { kind: 'error', code: String(statusCode), text: type };
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
