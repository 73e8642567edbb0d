import { listDefinitions } from '../list-schema.ts';
import type { Finding, FindingName } from './finding.ts';

type Words = {
  /** What the command would do; null where it can do nothing. */
  readonly will: string | null;
  readonly did: string;
  /** What is wrong, for the doctor. */
  readonly is: string;
};

const words: Readonly<Record<FindingName, Words>> = {
  'list-missing': { will: 'make the list', did: 'made the list', is: 'the list is missing' },
  'list-unnamed': { will: 'name the list', did: 'named the list', is: 'the list has no name for people' },
  'column-missing': { will: 'make the column', did: 'made the column', is: 'the column is missing' },
  'column-unnamed': {
    will: 'name the column',
    did: 'named the column',
    is: 'the column has no name for people',
  },
  'choices-missing': { will: 'add choices', did: 'added choices', is: 'choices are missing' },
  'settings-differ': { will: 'mend settings', did: 'mended settings', is: 'settings differ' },
  'not-indexed': { will: 'index the column', did: 'indexed the column', is: 'the column is not indexed' },
  'not-unique': { will: 'make it unique', did: 'made it unique', is: 'the column is not unique' },
  'wrong-type': { will: null, did: '', is: 'the column has another type' },
  'site-unrecorded': { will: 'record the site', did: 'recorded the site', is: 'the site is not on record' },
  'site-elsewhere': { will: null, did: '', is: 'another site is on record' },
};

/** What it is about, as people see it in SharePoint, with the name in the schema where they may see another. */
export function whatOf({ list, part }: Finding): { list: string; part: string } {
  const { displayName, columns } = listDefinitions[list];
  const column = columns[part];
  return { list: displayName, part: column ? `${column.displayName} (${part})` : part };
}

/** What will be done about it, what was done, or what is the matter. */
export function sayFinding({ name, detail }: Finding, tense: keyof Words): string {
  const said = words[name][tense] ?? words[name].is;
  return detail === '' ? said : `${said}: ${detail}`;
}

/** What a person must do about something that the command cannot mend, or could not. */
export function remedyByHand({ name, mendable }: Finding): string {
  if (name === 'wrong-type') {
    return 'Keep what is in the column elsewhere and delete it (or, where only its title is ours, give it another title); then run this again: a new one is made.';
  }
  if (name === 'site-elsewhere') {
    return 'Nothing is moved. If sites.json is right and there are no plans in it yet, change «Område (site-id)» in the list by hand.';
  }
  if (name === 'not-unique') {
    return 'Two items have the same key. Find them in the list, remove the one that the service does not know, and run this again.';
  }
  return mendable
    ? 'SharePoint refused it. Open the list’s settings and look at the column; a list holds at most 20 indexes.'
    : 'Mend it in SharePoint.';
}
