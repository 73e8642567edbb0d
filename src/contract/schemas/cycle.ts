import { z } from 'zod';
import { anyId, changed, networkId, plainDate, roundId } from './common.ts';
import { calendarEntry, dueDocument, entryKind, track } from './round.ts';

const yearDay = z.strictObject({
  month: z.number().int().min(1).max(12),
  day: z.number().int().min(1).max(31),
});
const words = z.string().trim().max(80);
const year = z.number().int().min(2000).max(2100);

export const yearlyWhen = z.union([
  z.strictObject({ kind: z.literal('on'), day: yearDay }),
  z.strictObject({ kind: z.literal('range'), start: yearDay, end: yearDay }),
  z.strictObject({ kind: z.literal('approximate'), words, about: yearDay }),
  z.strictObject({ kind: z.literal('if-needed'), words, about: yearDay }),
]);

const audience = z.strictObject({
  roles: z
    .array(
      z.enum([
        'county-governor',
        'coordinator',
        'representative',
        'deputy',
        'partner',
        'owner',
        'statped',
        'group-coordinator',
        'group-member',
      ]),
    )
    .max(20),
  /** Null for every network. */
  networks: z.array(networkId).max(200).nullable(),
});
const reminderDays = z.array(z.number().int().min(0).max(1000)).max(50);
const reminders = z.strictObject({ before: reminderDays, after: reminderDays });

export const cycleEntry = z.strictObject({
  id: anyId,
  track,
  kind: entryKind,
  title: z.string().trim().max(300),
  when: yearlyWhen,
  firstYear: year,
  lastYear: year.nullable(),
  /** By year, such as `2027`: when it comes then. */
  inYear: z.record(z.string().regex(/^20\d\d$/), yearlyWhen),
  due: dueDocument.nullable(),
  audience,
  reminders: reminders.nullable(),
});

export const cycleContent = z.strictObject({ entries: z.array(cycleEntry).max(500) });

const ownNetwork = z.strictObject({ id: networkId, name: z.string() });

export const cycleView = z.strictObject({
  /** `county`, or the network's id. */
  cycle: anyId,
  network: ownNetwork.nullable(),
  entries: z.array(cycleEntry),
  /** Null while nobody has saved it: the county's is then the usual one. */
  changed: changed.nullable(),
});

const dayMark = z.enum([
  'weekend',
  'new-years-day',
  'maundy-thursday',
  'good-friday',
  'easter-sunday',
  'easter-monday',
  'labour-day',
  'constitution-day',
  'ascension-day',
  'whit-sunday',
  'whit-monday',
  'christmas-day',
  'second-christmas-day',
]);

export const occurrence = calendarEntry.extend({
  /** Names it for good: `county.decision-basis.2027`. */
  key: z.string(),
  /** The network whose own cycle it stands in; null for the county's. */
  network: ownNetwork.nullable(),
  audience,
  reminders: reminders.nullable(),
  /** The rounds that set the date; none where the cycle does. */
  rounds: z.array(roundId),
  /** Its days on which people are not at work. They are marked, never moved. */
  marks: z.array(z.strictObject({ date: plainDate, mark: dayMark })),
  /** The page on which it is done; null where there is none. */
  page: z.enum(['needs', 'basis', 'recommendation', 'decision', 'plan', 'reports']).nullable(),
  /** What it is a gathering of, and which networks take part; null for what stands in a cycle. */
  gathering: z
    .strictObject({ jointMeasure: anyId, place: z.string(), networks: z.array(networkId) })
    .nullable(),
  /** Whether it concerns the reader. */
  mine: z.boolean(),
});

export const yearView = z.strictObject({
  year,
  today: plainDate,
  /** In the order of their days. */
  occurrences: z.array(occurrence),
  /** The networks that something of it is the own of: of their cycles, or of a joint measure that they take part in. */
  networks: z.array(ownNetwork),
});

export const calendarLink = z.strictObject({
  issuedAt: z.string().nullable(),
  /** The address, the one time that it is given out; null otherwise. */
  path: z.string().nullable(),
});
