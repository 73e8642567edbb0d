import { type KeyInputs, countKinds } from './key-inputs.ts';
import type { Result, ResultLine } from './result-lines.ts';

/** One network's result beside the one it is compared with. Kroner. */
export type ResultRow = {
  readonly network: string;
  readonly name: string;
  readonly line: ResultLine;
  /** Pupils and children together. */
  readonly heads: number;
  /** Kroner per pupil and child, to the nearest krone; null where there is nobody. */
  readonly perHead: number | null;
  /** Against the result compared with; null where there is none. */
  readonly change: { readonly total: number; readonly perHead: number | null } | null;
};

export type ResultSums = {
  readonly base: number;
  readonly proRata: number;
  readonly total: number;
  readonly higherEducation: number;
  readonly owners: number;
  readonly heads: number;
  /** The county's average. */
  readonly perHead: number | null;
  readonly change: ResultRow['change'];
};

type Compared = { readonly result: Result; readonly inputs: KeyInputs };

/** The rows of the table: the networks in the order of their names. */
export function resultRows(
  { result, inputs }: Compared,
  reference: Compared | null,
  nameOf: (network: string) => string,
): ResultRow[] {
  return result.lines
    .map((line) => {
      const heads = headsOf(inputs, line.network);
      const before = reference?.result.lines.find(({ network }) => network === line.network);
      const perHead = perHeadOf(line.total, heads);
      return {
        network: line.network,
        name: nameOf(line.network),
        line,
        heads,
        perHead,
        change:
          reference && before
            ? changeFrom(
                {
                  total: before.total,
                  perHead: perHeadOf(before.total, headsOf(reference.inputs, line.network)),
                },
                { total: line.total, perHead },
              )
            : null,
      };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
}

/** The sums under the table. */
export function resultSums(current: Compared, reference: Compared | null): ResultSums {
  const sums = sumsOf(current);
  return { ...sums, change: reference && changeFrom(sumsOf(reference), sums) };
}

/** How far a network's kroner per head is from the county's average; null where either has nobody. */
export function againstAverage(
  row: Pick<ResultRow, 'perHead'>,
  sums: Pick<ResultSums, 'perHead'>,
): number | null {
  return row.perHead === null || sums.perHead === null ? null : row.perHead - sums.perHead;
}

function sumsOf({ result, inputs }: Compared): Omit<ResultSums, 'change'> {
  const sum = (of: (line: ResultLine) => number) => result.lines.reduce((total, line) => total + of(line), 0);
  const total = sum((line) => line.total);
  const heads = sum((line) => headsOf(inputs, line.network));
  return {
    base: sum((line) => line.base),
    proRata: sum((line) => line.proRata),
    total,
    higherEducation: sum((line) => line.higherEducation),
    owners: sum((line) => line.owners),
    heads,
    perHead: perHeadOf(total, heads),
  };
}

function changeFrom(
  before: { total: number; perHead: number | null },
  after: { total: number; perHead: number | null },
): ResultRow['change'] {
  return {
    total: after.total - before.total,
    perHead: after.perHead === null || before.perHead === null ? null : after.perHead - before.perHead,
  };
}

function headsOf(inputs: KeyInputs, network: string): number {
  const counts = inputs.networks.find((each) => each.network === network)?.counts ?? {};
  return countKinds(inputs).reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
}

/** To the nearest krone, halves up, without floating point. */
function perHeadOf(total: number, heads: number): number | null {
  if (heads === 0) return null;
  const divisor = BigInt(heads);
  return Number((BigInt(total) * 2n + divisor) / (divisor * 2n));
}
