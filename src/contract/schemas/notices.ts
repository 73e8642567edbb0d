import { z } from 'zod';
import { instant, networkId, person, plainDate } from './common.ts';
import { calendarEntry, waitingFor } from './round.ts';

/** An occurrence's key, such as `county.decision-basis.2027`. */
const occurrenceKey = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);

/** A message's key, such as `reminder:coordinator-fosen:2027-01-18`. */
export const deliveryKey = z
  .string()
  .max(200)
  .regex(/^[a-z0-9.:_-]+$/);

const named = z.strictObject({ id: networkId, name: z.string() });
const duty = z.strictObject({ occurrence: occurrenceKey, network: networkId.nullable() });
const dismissalKind = z.enum(['not-relevant', 'delivered-elsewhere']);

/** Something that the reader owes, or that a network of the reader's does. */
export const ownReminder = z.strictObject({
  occurrence: z.string(),
  network: named.nullable(),
  title: z.string(),
  due: calendarEntry.shape.due,
  /** Why it waits, where it stands in no annual cycle; `title` is then the name of what it is about. */
  waiting: waitingFor.nullable(),
  when: calendarEntry.shape.when,
  /** Days until it is due; negative once it is overdue. */
  daysLeft: z.number().int(),
  mine: z.boolean(),
  reminded: z.boolean(),
  snoozedUntil: plainDate.nullable(),
  dismissed: z.strictObject({ kind: dismissalKind, reason: z.string(), by: person, at: instant }).nullable(),
  page: z.string(),
  /** The version of what was noted about it: goes with a dismissal as If-Match. */
  etag: z.string(),
});

export const reminderList = z.strictObject({ reminders: z.array(ownReminder) });

export const snoozeReminder = duty.extend({ days: z.union([z.literal(1), z.literal(3), z.literal(7)]) });
export const dismissDuty = duty.extend({
  kind: dismissalKind,
  reason: z.string().trim().min(1).max(1000),
});
export const restoreDuty = duty;

export const deliveryFilter = z.strictObject({
  state: z.enum(['parked', 'waiting']).optional(),
  from: z.string().max(500).optional(),
});

/** A message and what became of it. */
export const deliveryView = z.strictObject({
  key: z.string(),
  kind: z.enum([
    'reminder',
    'vote-opened',
    'vote-closed',
    'vote-card',
    'minutes-to-approve',
    'basis-returned',
    'letter-issued',
  ]),
  /** What it is about, line by line; empty where that is gone by now. */
  about: z.array(z.string()),
  /** Null where it is for everybody in a channel. */
  person: person.nullable(),
  /** The channel's network; null for the forum's, and where it is for a person. */
  network: named.nullable(),
  state: z.enum(['waiting', 'sending', 'sent', 'dropped', 'parked']),
  /** Why it was dropped or parked. */
  reason: z.string(),
  attempts: z.array(
    z.strictObject({
      route: z.enum(['chat', 'channel', 'mail']),
      at: instant,
      /** Null when it worked. */
      fault: z.string().nullable(),
    }),
  ),
  notBefore: instant,
  createdAt: instant,
  changedAt: instant,
  mayResend: z.boolean(),
});

export const deliveryLog = z.strictObject({
  deliveries: z.array(deliveryView),
  /** Goes on from here as `from`; null at the end. */
  next: z.string().nullable(),
});
