import { dateInOslo, type PlainDate } from '../../domain/calendar/plain-date.ts';
import { changesIn, type CountsOfYear, noCounts, takeIn } from '../../domain/counts/counts-of-year.ts';
import { type Choice, type CountLine, readCounts, type RowReading } from '../../domain/counts/read-counts.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { authorise } from '../authorise.ts';
import { changeAggregate, type Command, type Dependencies, UNSAVED } from '../change-aggregate.ts';
import { done, fault, type Fault, notReady, type Outcome } from '../outcome.ts';
import type { Stored } from '../ports/aggregate-store.ts';
import { type CountsReading, readCountsOfYear, registerOn } from './read-counts.ts';

/** What a file says, by the meaning of its columns, and what a person says of it. */
export type CountFile = {
  readonly lines: readonly CountLine[];
  readonly choices: readonly Choice[];
};

/** Where the figures come from. */
export type CountSource = {
  readonly source: string;
  readonly countedOn: PlainDate;
  readonly fileName: string;
  /** Invented figures. No address of the service says so: only a demo does. */
  readonly areExamples?: true;
};

export type CountsPreview = CountsReading & {
  readonly rows: readonly RowReading[];
  /** How many figures would become new or others. */
  readonly changes: number;
};

/** What taking the file in would do, row by row. Nothing is kept of it. */
export async function previewCounts(
  deps: Dependencies,
  actor: Person,
  { year, lines, choices }: CountFile & { readonly year: number },
): Promise<Outcome<CountsPreview>> {
  const refusal = authorise(actor, 'counts.import');
  if (refusal) return refusal;
  const read = await readCountsOfYear(deps, actor, year);
  if (read.kind === 'refused') return read;
  const { rows, counts } = readCounts(lines, choices, read.value.places);
  return done({ ...read.value, rows, changes: changesIn(read.value.counts, counts).length });
}

/**
 * Takes the file's figures in, all in one change or none. A file that says nothing new makes no new version. Rows that are
 * refused or left out stay out; a row that waits for a person's word keeps the whole from being taken in.
 */
export async function importCounts(
  deps: Dependencies,
  command: Command,
  { year, file, source }: { readonly year: number; readonly file: CountFile; readonly source: CountSource },
): Promise<Outcome<Stored<'counts'>>> {
  const { places } = await registerOn(deps.store, dateInOslo(deps.clock.now()));
  const { rows, counts } = readCounts(file.lines, file.choices, places);
  const unchanged = await ifUnchanged(deps, command, year, (state) => changesIn(state, counts).length === 0);
  if (unchanged) return done(unchanged);
  return changeAggregate(deps, command, {
    kind: 'counts',
    id: String(year),
    action: 'counts.import',
    subject: () => ({}),
    unsaved: async () => noCounts(year),
    transition: (state, at) => {
      const faults = importFaults(rows, counts.length, source, at);
      return faults.length > 0
        ? notReady(faults)
        : takeIn(state, counts, { ...source, by: command.actor.id, at });
    },
    reason: source.source,
  });
}

/** What stands already, where the command would change nothing of it. */
async function ifUnchanged(
  { store }: Dependencies,
  { actor, expected }: Command,
  year: number,
  changesNothing: (state: CountsOfYear) => boolean,
): Promise<Stored<'counts'> | null> {
  if (expected === UNSAVED || authorise(actor, 'counts.import')) return null;
  const stored = await store.read('counts', String(year));
  return stored && stored.etag === expected && changesNothing(stored.state) ? stored : null;
}

function importFaults(
  rows: readonly RowReading[],
  figures: number,
  { source, countedOn }: CountSource,
  at: string,
): Fault[] {
  const undecided = rows.filter(({ state }) => state === 'undecided').length;
  return [
    ...(source.trim() === '' ? [fault('blank', {}, 'source')] : []),
    ...(countedOn > dateInOslo(new Date(at)) ? [fault('count-in-future', {}, 'countedOn')] : []),
    ...(undecided > 0 ? [fault('rows-undecided', { rows: undecided }, 'lines')] : []),
    ...(figures === 0 ? [fault('no-figures', {}, 'lines')] : []),
  ];
}
