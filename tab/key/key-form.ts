import type { Kroner } from '../../src/domain/money.ts';
import { holdAgainstRegister } from '../../src/domain/round/counts-in-key.ts';
import type { Recipient } from '../parts/recipient-name.ts';
import type { Answer } from '../../src/contract/operations.ts';
import { sumOrNull } from '../parts/sum-or-null.ts';
import type { Findings, KeyInputs, NetworkInput, SetAside } from './key-inputs.ts';

type ShareForm = { readonly recipient: Recipient; readonly amount: Kroner | null };
export type SetAsideForm = Omit<SetAside, 'shares'> & { readonly shares: readonly ShareForm[] };
export type NetworkForm = Omit<NetworkInput, 'counts'> & {
  readonly counts: Readonly<Record<string, number | null>>;
};

/** The key while somebody writes it: a field may be empty. */
export type KeyForm = Omit<
  KeyInputs,
  'pool' | 'jointMeasures' | 'baseGrant' | 'weights' | 'higherEducationShare' | 'networks' | 'setAsides'
> & {
  readonly pool: Kroner | null;
  readonly jointMeasures: Kroner | null;
  readonly baseGrant: Kroner | null;
  readonly weights: Readonly<Record<string, string | null>>;
  readonly higherEducationShare: string | null;
  readonly networks: readonly NetworkForm[];
  readonly setAsides: readonly SetAsideForm[];
};

/** Whether no field that the allocation needs is empty. */
function isFilledIn(form: KeyForm): boolean {
  const amounts = [form.pool, form.jointMeasures, form.baseGrant, form.higherEducationShare];
  return (
    amounts.every((amount) => amount !== null) &&
    Object.values(form.weights).every((weight) => weight !== null) &&
    form.networks.every(({ counts }) => Object.values(counts).every((count) => count !== null)) &&
    form.setAsides.every(({ shares }) => shares.every((share) => share.amount !== null))
  );
}

/** The inputs that the form holds; null while a field that the allocation needs is empty or a sum cannot be held. */
export function inputsOf(form: KeyForm): KeyInputs | null {
  return isFilledIn(form) && !isTooLarge(form) ? (form as KeyInputs) : null;
}

/** Whether the amounts are larger together than can be worked with, as when somebody has written too many zeros. */
export function isTooLarge(form: KeyForm): boolean {
  const shares = form.setAsides.flatMap(({ shares }) => shares.flatMap(({ amount }) => amount ?? []));
  const bases = form.networks.flatMap(() => form.baseGrant ?? []);
  return (
    sumOrNull([...shares, ...bases, ...(form.jointMeasures === null ? [] : [form.jointMeasures])]) === null
  );
}

/** Whether every fixed award says what it is for and who gets it: without that it cannot be saved. */
export function isNamed(form: Pick<KeyForm, 'setAsides'>): boolean {
  return form.setAsides.every(
    ({ title, shares }) =>
      title.trim() !== '' &&
      shares.every(({ recipient }) => recipient.kind !== 'group' || recipient.name.trim() !== ''),
  );
}

/** What stands in the form of the sum from pool to frames; null where a field that it needs is empty. */
export function poolSums(form: KeyForm): {
  readonly setAsides: number | null;
  readonly distributable: number | null;
  /** What is left when every network has its base grant. */
  readonly byCounts: number | null;
} {
  if (isTooLarge(form)) return { setAsides: null, distributable: null, byCounts: null };
  const setAsides = sumOf(form.setAsides.flatMap(({ shares }) => shares.map(({ amount }) => amount)));
  const distributable = less(form.pool, sumOf([setAsides, form.jointMeasures]));
  const bases = form.baseGrant === null ? null : form.baseGrant * form.networks.length;
  return { setAsides, distributable, byCounts: less(distributable, bases) };
}

function sumOf(amounts: readonly (number | null)[]): number | null {
  return amounts.reduce<number | null>(
    (sum, amount) => (sum === null || amount === null ? null : sum + amount),
    0,
  );
}

function less(amount: number | null, taken: number | null): number | null {
  return amount === null || taken === null ? null : amount - taken;
}

/** The form with one network's line changed. */
export function withNetwork(form: KeyForm, network: string, change: Partial<NetworkForm>): KeyForm {
  return {
    ...form,
    networks: form.networks.map((each) => (each.network === network ? { ...each, ...change } : each)),
  };
}

/** The form with one count of one network changed. */
export function withCount(form: KeyForm, network: string, kind: string, count: number | null): KeyForm {
  const before = form.networks.find((each) => each.network === network)?.counts;
  return withNetwork(form, network, { counts: { ...before, [kind]: count } });
}

export type CountsOfYear = Pick<Answer<'readCounts'>, 'year' | 'version' | 'areExamples' | 'networks'>;

/**
 * The form with the counts of a year in place of its own. A network that has no figure at all gets an empty
 * field, for a person to fill in. A kind that the year has no figures of keeps what stood there; only where all kinds come
 * from the source are they no examples any more.
 */
export function withCountsOfYear(
  form: KeyForm,
  { networks, areExamples }: CountsOfYear,
  source: string,
): KeyForm {
  const kinds = Object.keys(form.weights);
  const of = (network: string, kind: string) => {
    const counted = networks.find((one) => one.network === network);
    return kind === 'pupils' || kind === 'children' ? (counted?.[kind] ?? null) : null;
  };
  const taken = kinds.filter((kind) => form.networks.some(({ network }) => of(network, kind) !== null));
  return {
    ...form,
    networks: form.networks.map((each) => ({
      ...each,
      counts: {
        ...each.counts,
        ...Object.fromEntries(taken.map((kind) => [kind, of(each.network, kind)])),
      },
    })),
    countsSource: source,
    figuresAreExamples: areExamples || (form.figuresAreExamples && taken.length < kinds.length),
  };
}

/** What the service will find when it holds the form's counts against the register. */
export function findingsOf(form: Pick<KeyForm, 'networks'>, register: CountsOfYear | null): Findings {
  const filledIn = form.networks.map(({ network, counts }) => ({
    network,
    counts: Object.fromEntries(
      Object.entries(counts).flatMap(([kind, count]) => (count === null ? [] : [[kind, count]])),
    ),
  }));
  const registered = (register?.networks ?? []).map(({ network, pupils, children, gaps }) => ({
    network,
    counts: { ...(pupils !== null && { pupils }), ...(children !== null && { children }) },
    gaps: gaps.map((gap) => ({ ...gap, network })),
  }));
  const { written, gaps } = holdAgainstRegister(filledIn, registered);
  return {
    counted: register && { year: register.year, version: register.version },
    written: [...written],
    gaps: [...gaps],
  };
}

/** The form with one fixed award changed. */
export function withSetAside(form: KeyForm, id: string, change: Partial<SetAsideForm>): KeyForm {
  return {
    ...form,
    setAsides: form.setAsides.map((each) => (each.id === id ? { ...each, ...change } : each)),
  };
}
