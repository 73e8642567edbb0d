import type { Sending } from '../src/application/ports/messenger.ts';

/** What Teams calls the ways in which somebody cannot be written to, and what we call them. */
const names: Readonly<Record<string, string>> = {
  BotNotInConversationRoster: 'not-installed',
  BotNotInstalled: 'not-installed',
  ForbiddenOperationException: 'blocked-by-recipient',
  MessageWritesBlocked: 'blocked-by-recipient',
  ConversationBlockedByUser: 'blocked-by-recipient',
  BotDisabledByAdmin: 'disabled-by-admin',
};

const PASSING: ReadonlySet<number> = new Set([408, 412, 429]);

/** The request was not made: its conversation has had its fill. */
export class PutOff extends Error {
  override readonly name = 'PutOff';
  /** In milliseconds. */
  readonly after: number;

  constructor(after: number) {
    super(`put off for ${after} ms`);
    this.after = after;
  }
}

/** The failure as far as anything in it is known. */
type Failure = {
  readonly statusCode?: unknown;
  readonly code?: unknown;
  readonly response?: { readonly headers?: { get?(name: string): string | undefined } };
};

/**
 * What a send that threw means. Teams' refusals of this addressee say that another way must be tried; being throttled, a
 * passing fault or no answer at all say that it may work later, and what was put off was not sent at all.
 */
export function sendingFault(error: unknown, now: number): Exclude<Sending, { kind: 'sent' }> {
  if (error instanceof PutOff) return { kind: 'put-off', after: error.after };
  const { statusCode, code, response } = (error ?? {}) as Failure;
  if (typeof statusCode !== 'number') return { kind: 'later', fault: 'no-answer', after: null };
  if (PASSING.has(statusCode) || statusCode >= 500) {
    const after = retryAfter(response?.headers?.get?.('retry-after'), now);
    return { kind: 'later', fault: statusCode === 429 ? 'throttled' : 'teams-unavailable', after };
  }
  // The fault is with us, not with whom it is for: a person has to mend it, and then it works.
  if (statusCode === 401) return { kind: 'later', fault: 'bot-not-let-in', after: null };
  const named = typeof code === 'string' ? names[code] : undefined;
  if (statusCode === 403) return { kind: 'unreachable', fault: named ?? 'forbidden' };
  if (statusCode === 404) return { kind: 'unreachable', fault: 'conversation-not-found' };
  return { kind: 'unreachable', fault: named ?? 'refused-by-teams' };
}

/** Retry-After in milliseconds: seconds, or a date. */
export function retryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
