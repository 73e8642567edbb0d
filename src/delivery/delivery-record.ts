import type {
  Attempt,
  Claim,
  Delivery,
  DeliveryFilter,
  Message,
  Settlement,
  Step,
} from '../application/ports/outbox.ts';

/** How many attempts are kept. */
const MOST_ATTEMPTS = 20;
const keyPattern = /^[a-z0-9.:_-]{1,200}$/;

/** A delivery as every adapter keeps it, with what says whose it is just now. Plain JSON. */
export type DeliveryRecord = Delivery & {
  /** Null unless it is being sent. */
  readonly claim: { readonly token: string; /** UTC, ISO 8601. */ readonly until: string } | null;
  readonly tries: number;
};

/** A message that was just put. Throws TypeError for a key that an adapter could not keep. */
export function newRecord(message: Message, at: string): DeliveryRecord {
  if (!keyPattern.test(message.key)) throw new TypeError(`${message.key} cannot be the key of a message`);
  return {
    message: { ...message, notBefore: inUtc(message.notBefore) },
    state: 'waiting',
    reason: '',
    attempts: [],
    done: [],
    createdAt: at,
    changedAt: at,
    claim: null,
    tries: 0,
  };
}

/** Since when, or from when, it waits for somebody to send it; null where it does not. A claim that runs out is due. */
export function dueAt(record: DeliveryRecord): string | null {
  if (record.state === 'waiting') return record.message.notBefore;
  return record.claim?.until ?? null;
}

export function isDue(record: DeliveryRecord, at: string): boolean {
  const due = dueAt(record);
  return due !== null && due <= at;
}

export function claimed(record: DeliveryRecord, token: string, at: string, holdFor: number): DeliveryRecord {
  const claim = { token, until: later(at, holdFor) };
  return { ...record, state: 'sending', changedAt: at, claim, tries: record.tries + 1 };
}

/** Null where the claim does not hold: it has run out, or it is somebody else's by now. */
export function advanced(
  record: DeliveryRecord,
  token: string,
  step: Step,
  at: string,
  holdFor: number,
): DeliveryRecord | null {
  if (!holds(record, token, at)) return null;
  return {
    ...record,
    attempts: withAttempts(record, [step.attempt]),
    done: [...record.done, step.name],
    changedAt: at,
    claim: { token, until: later(at, holdFor) },
  };
}

/** Null where the claim does not hold, as in {@link advanced}. */
export function settled(
  record: DeliveryRecord,
  token: string,
  settlement: Settlement,
  at: string,
): DeliveryRecord | null {
  if (!holds(record, token, at)) return null;
  const { state } = settlement;
  const attempts = withAttempts(record, settlement.attempts);
  const changed = { ...record, state, attempts, changedAt: at, claim: null };
  if (state !== 'waiting') return { ...changed, reason: settlement.reason };
  const message = { ...record.message, notBefore: inUtc(settlement.notBefore) };
  // Put off without having been tried, such as for the pace: that is no try.
  const tries = settlement.attempts.length === 0 ? record.tries - 1 : record.tries;
  return { ...changed, message, reason: '', tries };
}

/** Null where it is on its way already. */
export function resent(record: DeliveryRecord, at: string): DeliveryRecord | null {
  if (dueAt(record) !== null) return null;
  const message = { ...record.message, notBefore: at };
  return { ...record, message, state: 'waiting', reason: '', done: [], changedAt: at, tries: 0 };
}

/** Whether it has come to rest, before that time. */
export function isOver(record: DeliveryRecord, before: string): boolean {
  return dueAt(record) === null && record.changedAt < before;
}

/** An addressee in one word. */
export function nameOf(to: Message['to']): string {
  return to.kind === 'person' ? `person:${to.person}` : `channel:${to.network ?? ''}`;
}

/** Who a filter asks for, by {@link nameOf}: everyone of them at once. Null where it asks for nobody in particular. */
export function addresseesIn({ person, network }: DeliveryFilter): readonly string[] | null {
  const names = [];
  if (person !== undefined) names.push(nameOf({ kind: 'person', person }));
  if (network !== undefined) names.push(nameOf({ kind: 'channel', network }));
  return names.length === 0 ? null : names;
}

function holds({ claim }: DeliveryRecord, token: string, at: string): boolean {
  return claim !== null && claim.token === token && claim.until > at;
}

function withAttempts(record: DeliveryRecord, attempts: readonly Attempt[]): readonly Attempt[] {
  return [...record.attempts, ...attempts].slice(-MOST_ATTEMPTS);
}

function later(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

/** Instants are compared as text, so all are written alike. */
function inUtc(instant: string): string {
  return new Date(instant).toISOString();
}

/** A record as an adapter kept it; one of earlier days has no steps. */
export function recordIn(text: string): DeliveryRecord {
  const record = JSON.parse(text) as Omit<DeliveryRecord, 'done'> & Partial<Pick<DeliveryRecord, 'done'>>;
  return { ...record, done: record.done ?? [] };
}

/** What others see of it. */
export function deliveryOf({ claim: _claim, tries: _tries, ...delivery }: DeliveryRecord): Delivery {
  return delivery;
}

export function claimOf(record: DeliveryRecord, token: string): Claim {
  return { delivery: deliveryOf(record), token, tries: record.tries };
}
