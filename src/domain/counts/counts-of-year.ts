import type { PlainDate } from '../calendar/plain-date.ts';
import type { NetworkId, OwnerId, PersonId } from '../ids.ts';
import type { CompetenceNetwork } from '../registers/registers.ts';
import { type Figure, sameFigure, type Withheld } from './figure.ts';

/** Pupils, apprentices (lærlinger) included; children in kindergartens. */
export type CountKind = 'pupils' | 'children';
export const countKinds: readonly CountKind[] = ['pupils', 'children'];

/** What is counted for: an owner in a network. Most owners are in one, some in one of each kind. */
export type Place = { readonly owner: OwnerId; readonly network: NetworkId };

/** How many an owner has in a year, and which import says so. */
export type OwnerCount = Place & {
  readonly kind: CountKind;
  readonly figure: Figure;
  /** The number of the import in {@link CountsOfYear.imports}. */
  readonly source: number;
};

/** What somebody puts where no source gives a number, and on which grounds. */
export type Estimate = Place & {
  readonly kind: CountKind;
  readonly value: number;
  readonly grounds: string;
  readonly by: PersonId;
  readonly at: string;
};

/** One time that figures came in. */
export type CountImport = {
  /** 1 for the first. */
  readonly number: number;
  /** Where the figures come from, as a person would cite it. */
  readonly source: string;
  /** The day that was counted on. */
  readonly countedOn: PlainDate;
  /** Empty where the figures were pasted. */
  readonly fileName: string;
  readonly by: PersonId;
  readonly at: string;
  /** How many figures became new or others. */
  readonly changes: number;
  /** Invented figures, as in a demo: the screen must say so. */
  readonly areExamples?: true | undefined;
};

/** The counts (elevtall og barnetall) of all owners in one year. */
export type CountsOfYear = {
  readonly year: number;
  readonly counts: readonly OwnerCount[];
  readonly estimates: readonly Estimate[];
  readonly imports: readonly CountImport[];
};

export function noCounts(year: number): CountsOfYear {
  return { year, counts: [], estimates: [], imports: [] };
}

type About = Place & { readonly kind: CountKind };

export function isAbout(a: About, b: About): boolean {
  return a.owner === b.owner && a.network === b.network && a.kind === b.kind;
}

/** Figures that came in, each about an owner once. */
export type IncomingCount = About & { readonly figure: Figure };

/** Those of the figures that are new or others than before. */
export function changesIn(
  counts: CountsOfYear,
  incoming: readonly IncomingCount[],
): readonly IncomingCount[] {
  return incoming.filter((one) => {
    const before = counts.counts.find((count) => isAbout(count, one));
    return !before || !sameFigure(before.figure, one.figure);
  });
}

/**
 * Takes figures in. What does not change keeps the source that it had; an estimate goes when a source gives the number.
 */
export function takeIn(
  counts: CountsOfYear,
  incoming: readonly IncomingCount[],
  from: Omit<CountImport, 'number' | 'changes'>,
): CountsOfYear {
  const changes = changesIn(counts, incoming);
  const number = counts.imports.length + 1;
  const isChanged = (about: About) => changes.some((one) => isAbout(one, about));
  const isNowKnown = (about: About) =>
    changes.some((one) => one.figure.kind === 'known' && isAbout(one, about));
  return {
    ...counts,
    counts: [
      ...counts.counts.filter((count) => !isChanged(count)),
      ...changes.map((change) => ({ ...change, source: number })),
    ],
    estimates: counts.estimates.filter((estimate) => !isNowKnown(estimate)),
    imports: [...counts.imports, { ...from, number, changes: changes.length }],
  };
}

/** Puts an estimate in place of the one there was; null takes it away. */
export function estimate(
  counts: CountsOfYear,
  about: About,
  made: Omit<Estimate, keyof About> | null,
): CountsOfYear {
  const others = counts.estimates.filter((one) => !isAbout(one, about));
  return { ...counts, estimates: made ? [...others, { ...about, ...made }] : others };
}

/**
 * A number that a network's count should have and no source gives: what kind of silence it is, and what stands in for
 * it. Without an estimate the owner is left out of the sum.
 */
export type CountGap = {
  readonly network: NetworkId;
  readonly kind: CountKind;
  readonly owner: OwnerId;
  readonly why: Withheld | 'no-figure';
  readonly estimate: { readonly value: number; readonly grounds: string } | null;
};

export type NetworkCount = {
  readonly network: NetworkId;
  /** A kind that should have figures and has none, not even an estimate, is left out: that is no zero. */
  readonly counts: Readonly<Partial<Record<CountKind, number>>>;
  readonly gaps: readonly CountGap[];
};

/**
 * Each network's counts: the sum over its owners, with every gap named.
 * @param networks as they are on the day that it is for
 */
export function countsOfNetworks(
  counts: CountsOfYear,
  networks: readonly CompetenceNetwork[],
): readonly NetworkCount[] {
  const kinds = countKinds.filter((kind) => counts.counts.some((count) => count.kind === kind));
  return networks.map((network) => {
    const gaps = kinds.flatMap((kind) => gapsOf(counts, network, kind));
    const sums = kinds.flatMap((kind) => {
      const known = network.owners.flatMap(({ id }) => {
        const figure = figureOf(counts, { owner: id, network: network.id, kind }, networks);
        return figure?.kind === 'known' ? [figure.value] : [];
      });
      const lacking = gaps.filter((gap) => gap.kind === kind);
      const values = [...known, ...lacking.flatMap((gap) => gap.estimate?.value ?? [])];
      if (values.length === 0 && lacking.length > 0) return [];
      return [[kind, values.reduce((sum, value) => sum + value, 0)]];
    });
    return { network: network.id, counts: Object.fromEntries(sums) as NetworkCount['counts'], gaps };
  });

  function gapsOf(all: CountsOfYear, network: CompetenceNetwork, kind: CountKind): CountGap[] {
    return network.owners.flatMap((owner) => {
      const about = { owner: owner.id, network: network.id, kind };
      const figure = figureOf(all, about, networks);
      if (figure?.kind === 'known') return [];
      if (!figure && !isExpected(owner.kind, kind)) return [];
      if (figure?.mark === 'not-applicable' && !isExpected(owner.kind, kind)) return [];
      const made = all.estimates.find((one) => isAbout(one, about));
      const standsIn = made ? { value: made.value, grounds: made.grounds } : null;
      return [{ ...about, why: figure ? figure.mark : ('no-figure' as const), estimate: standsIn }];
    });
  }
}

/** Whether any of the counts that are asked about holds an invented figure. */
export function restsOnExamples(
  { counts, imports }: CountsOfYear,
  isAsked: (about: Pick<About, 'network' | 'kind'>) => boolean,
): boolean {
  const invented = new Set(imports.flatMap(({ number, areExamples }) => (areExamples ? [number] : [])));
  return counts.some((count) => invented.has(count.source) && isAsked(count));
}

/** Every municipality has pupils and children, and the county authority (fylkeskommune) pupils; of others nobody can say. */
function isExpected(owner: 'municipality' | 'county-authority' | 'private', kind: CountKind): boolean {
  return owner === 'municipality' || (owner === 'county-authority' && kind === 'pupils');
}

/** The figure of an owner in a network. One that has moved takes its figure along. */
function figureOf(
  { counts }: CountsOfYear,
  about: About,
  networks: readonly CompetenceNetwork[],
): Figure | null {
  const own = counts.find((count) => isAbout(count, about));
  if (own) return own.figure;
  const elsewhere = counts.find(
    (count) =>
      count.owner === about.owner &&
      count.kind === about.kind &&
      !networks.some(
        ({ id, owners }) => id === count.network && owners.some((one) => one.id === count.owner),
      ),
  );
  const isOnlyHere =
    networks.filter(({ owners }) => owners.some(({ id }) => id === about.owner)).length === 1;
  return isOnlyHere ? (elsewhere?.figure ?? null) : null;
}
