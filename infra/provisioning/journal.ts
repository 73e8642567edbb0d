import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * What is under way at a place and cannot be seen in Graph yet. Moments are milliseconds since 1970. It is a help, not the
 * truth: without it nothing is made twice, but what is being made is waited for less wisely.
 */
export type Entry = {
  /** The group was asked for; the directory may need a while to show it. */
  readonly group: { readonly askedAt: number; readonly id: string | null } | null;
  /** The Team is being made. */
  readonly operation: Operation | null;
};

export type Operation = {
  /** Where Graph says how far it is; null where it did not say. */
  readonly path: string | null;
  readonly askedAt: number;
  /** Not to be asked again before that. */
  readonly notBefore: number;
};

/** What was begun, by place. It outlives the command. */
export type Journal = {
  of(place: string): Entry;
  note(place: string, entry: Partial<Entry>): void;
};

const nothing: Entry = { group: null, operation: null };

const entry = z.object({
  group: z.object({ askedAt: z.number(), id: z.string().nullable() }).nullable(),
  operation: z.object({ path: z.string().nullable(), askedAt: z.number(), notBefore: z.number() }).nullable(),
});

/** A journal in memory, that tells of each change. */
export function createJournal(
  begun: Readonly<Record<string, Entry>> = {},
  changed: (entries: Readonly<Record<string, Entry>>) => void = () => {},
): Journal {
  const entries: Record<string, Entry> = { ...begun };
  const of = (place: string) => entries[place] ?? nothing;
  return {
    of,
    note: (place, news) => {
      entries[place] = { ...of(place), ...news };
      changed(entries);
    },
  };
}

/** The journal in a file. One that cannot be read counts as none; whoever is cut off while writing leaves the old one. */
export function openJournal(path: string): Journal {
  return createJournal(entriesIn(path), (entries) => {
    writeFileSync(`${path}.new`, `${JSON.stringify(entries, null, 2)}\n`);
    renameSync(`${path}.new`, path);
  });
}

function entriesIn(path: string): Record<string, Entry> {
  try {
    return z.record(z.string(), entry).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}
