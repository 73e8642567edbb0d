import type { GraphRequest } from '../graph/request.ts';
import type { ListName } from '../list-schema.ts';

/** What is not as the schema has it. */
export type FindingName =
  | 'list-missing'
  /** It is called by its address: whoever made it was cut off before giving it its name. */
  | 'list-unnamed'
  | 'column-missing'
  | 'column-unnamed'
  | 'choices-missing'
  | 'settings-differ'
  | 'not-indexed'
  | 'not-unique'
  /** No request turns a column into one of another type; a person must move it out of the way. */
  | 'wrong-type'
  | 'site-unrecorded'
  /** The network has another site on record, where its plans may be. */
  | 'site-elsewhere';

/** One thing that is to be made or mended, and the request that does it. */
export type Finding = {
  readonly name: FindingName;
  /** The site's id. */
  readonly site: string;
  readonly list: ListName;
  /** The column by its name in the schema, or the network; empty where it is the list itself. */
  readonly part: string;
  /** More, in words: which choices, which type. */
  readonly detail: string;
  /** Whether the command can mend it; else a person must. */
  readonly mendable: boolean;
  /** Null as well where something else must be made before. */
  readonly request: GraphRequest | null;
};

/** The same for the same thing, however often it is found. */
export function keyOfFinding({ name, site, list, part }: Finding): string {
  return [name, site, list, part].join(' ');
}
