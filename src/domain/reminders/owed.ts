import type { NetworkId, PersonId } from '../ids.ts';

/** Something that is owed: for which network (null: the county's), and by whom. */
export type Owed = { readonly network: NetworkId | null; readonly responsible: readonly PersonId[] };
