import { addDays, type PlainDate } from '../calendar/plain-date.ts';
import type { FormerName, Term } from './registers.ts';

/** What the register keeps of whatever may be renamed, and be there for some time only. */
type DatedEntry = { readonly name: string; readonly formerNames?: readonly FormerName[] };

type DatedContent = {
  readonly name: string;
  readonly term: Required<Term>;
  /** From when a new name counts; null where the old one was a slip of the pen. */
  readonly renamedFrom: PlainDate | null;
};

export type DatedFault = {
  readonly code: 'blank' | 'ends-before-start' | 'rename-in-future' | 'renamed-before-last';
  readonly path: 'name' | 'term.to' | 'renamedFrom';
};

/** All that keeps an entry from being as it is written. */
export function datedFaults(
  entry: DatedEntry,
  { name, term, renamedFrom }: DatedContent,
  today: PlainDate,
): DatedFault[] {
  const faults: DatedFault[] = [];
  if (name.trim() === '') faults.push({ code: 'blank', path: 'name' });
  if (term.from && term.to && term.to < term.from)
    faults.push({ code: 'ends-before-start', path: 'term.to' });
  if (name !== entry.name && renamedFrom !== null) {
    const last = entry.formerNames?.at(-1);
    if (renamedFrom > today) faults.push({ code: 'rename-in-future', path: 'renamedFrom' });
    else if (last && renamedFrom <= addDays(last.until, 1))
      faults.push({ code: 'renamed-before-last', path: 'renamedFrom' });
  }
  return faults;
}

/** The entry as it is written; the name that it had is kept with its last day. */
export function changeDated<Entry extends DatedEntry, Content extends DatedContent>(
  entry: Entry,
  { renamedFrom, ...content }: Content,
): Entry & Omit<Content, 'renamedFrom'> & { readonly formerNames: readonly FormerName[] } {
  const formerNames = entry.formerNames ?? [];
  const isRenamed = content.name !== entry.name && renamedFrom !== null;
  return {
    ...entry,
    ...content,
    formerNames: isRenamed
      ? [...formerNames, { name: entry.name, until: addDays(renamedFrom, -1) }]
      : formerNames,
  };
}
