import type { PlainDate } from '../calendar/plain-date.ts';
import type { CompetenceNetwork, NetworkLevel, RegisteredGroup, Term } from './registers.ts';

type Dated = {
  readonly term: Required<Term>;
  /** From when a new name counts; null where the old one was a slip of the pen. */
  readonly renamedFrom: PlainDate | null;
};

/** What is written of a network. Its owners are changed one by one, each by itself. */
export type NetworkContent = Pick<
  CompetenceNetwork,
  'name' | 'language' | 'printed' | 'partners' | 'note'
> & { readonly level: NetworkLevel } & Dated;

/** What is written of a group. */
export type GroupContent = Pick<RegisteredGroup, 'name' | 'language' | 'partners' | 'note'> & Dated;
