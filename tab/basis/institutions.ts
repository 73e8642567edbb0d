import type { Answer } from '../../src/contract/operations.ts';
import type { InstitutionId, SchemeId } from '../../src/domain/ids.ts';
import type { DraftCost } from './basis-draft.ts';

type Registers = Pick<Answer<'listNetworks'>, 'networks' | 'institutions'>;
export type Institution = Registers['institutions'][number];

/** The institutions that one may choose, those that the network works with by themselves. */
export type InstitutionChoice = {
  readonly own: readonly Institution[];
  readonly others: readonly Institution[];
};

/** A new scheme may have no partners of its own in the register yet: then those of the other schemes count. */
export function institutionChoice(
  { networks, institutions }: Registers,
  network: string,
  scheme: SchemeId,
): InstitutionChoice {
  const partners = networks.find(({ id }) => id === network)?.partners ?? {};
  const ids = new Set(partners[scheme] ?? Object.values(partners).flat());
  return {
    own: institutions.filter(({ id }) => ids.has(id)),
    others: institutions.filter(({ id }) => !ids.has(id)),
  };
}

/** The first institution that has no cost in the measure yet; null where all have one. */
export function nextInstitution(
  { own, others }: InstitutionChoice,
  costs: readonly DraftCost[],
): InstitutionId | null {
  const taken = new Set(costs.map(({ institution }) => institution));
  return [...own, ...others].find(({ id }) => !taken.has(id))?.id ?? null;
}

/** What an institution is called; one that is not in the register is shown by its id. */
export function institutionName({ own, others }: InstitutionChoice, id: string): string {
  return [...own, ...others].find((institution) => institution.id === id)?.name ?? id;
}
