import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import { countsOfNetworks, restsOnExamples } from '../../domain/counts/counts-of-year.ts';
import type { KeyDraft, KeyInputs } from '../../domain/round/allocation-key.ts';
import { holdAgainstRegister } from '../../domain/round/counts-in-key.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { registerOn } from '../counts/read-counts.ts';

/**
 * A key with what the service itself finds about its counts: held against the latest registered ones that are not after
 * the round's year, it is said which were written by a person and what the others lack. Nothing that an editor says of
 * where a count is from is taken for it.
 */
export async function againstRegister(
  { store, clock }: Dependencies,
  year: number,
  inputs: KeyDraft,
): Promise<KeyInputs> {
  const [years, { networks, places }] = await Promise.all([
    store.list('counts'),
    registerOn(store, dateInOslo(clock.now())),
  ]);
  const latest = years
    .filter(({ state }) => state.year <= year)
    .toSorted((a, b) => b.state.year - a.state.year)[0];
  const register = latest ? countsOfNetworks(latest.state, networks) : [];
  const named = register.map(({ network, counts, gaps }) => ({
    network,
    counts,
    gaps: gaps.map((gap) => ({
      ...gap,
      ownerName: places.find(({ owner }) => owner === gap.owner)?.name ?? gap.owner,
    })),
  }));
  const { written, gaps } = holdAgainstRegister(inputs.networks, named);
  const isRegistered = ({ network, kind }: { readonly network: string; readonly kind: string }) =>
    !written.some((one) => one.network === network && one.kind === kind);
  return {
    ...inputs,
    figuresAreExamples:
      inputs.figuresAreExamples || (latest !== undefined && restsOnExamples(latest.state, isRegistered)),
    counted: latest ? { year: latest.state.year, version: latest.version } : null,
    written,
    gaps,
  };
}
