import { describe, expect, it } from 'vitest';
import type { NetworkId } from '../../src/domain/ids.ts';
import { toKroner } from '../../src/domain/money.ts';
import type { KeyInputs } from './key-inputs.ts';
import { resultOfDecision, type Result } from './result-lines.ts';
import { againstAverage, resultRows, resultSums } from './result-rows.ts';

const names: Readonly<Record<string, string>> = { fosen: 'Fosen', vaernes: 'Værnesregionen' };
const nameOf = (network: string) => names[network] ?? network;

function inputsWith(
  networks: Readonly<Record<string, { pupils: number; floor?: number; cap?: number }>>,
): KeyInputs {
  return {
    pool: toKroner(1000),
    setAsides: [],
    jointMeasures: toKroner(0),
    baseGrant: toKroner(100),
    weights: { pupils: '1' },
    roundTo: 1,
    higherEducationShare: '1/2',
    networks: Object.entries(networks).map(([network, { pupils, floor, cap }]) => ({
      network: network as NetworkId,
      counts: { pupils },
      floor: floor === undefined ? null : toKroner(floor),
      cap: cap === undefined ? null : toKroner(cap),
    })),
    countsSource: '',
    figuresAreExamples: true,
  };
}

function resultWith(totals: Readonly<Record<string, number>>): Result {
  return {
    distributable: 1000,
    unallocated: 0,
    lines: Object.entries(totals).map(([network, total]) => ({
      network,
      base: 100,
      proRata: total - 100,
      total,
      higherEducation: Math.floor(total / 2),
      owners: Math.ceil(total / 2),
      quota: `${total}/1`,
      bound: 'none',
      remainderUnit: 0,
    })),
  };
}

const inputs = inputsWith({ vaernes: { pupils: 3 }, fosen: { pupils: 1 } });

describe('resultRows', () => {
  it('puts the networks in the order of their names, with kroner per head to the nearest krone', () => {
    const rows = resultRows({ inputs, result: resultWith({ vaernes: 500, fosen: 500 }) }, null, nameOf);
    expect(rows.map(({ name, perHead, change }) => [name, perHead, change])).toEqual([
      ['Fosen', 500, null],
      ['Værnesregionen', 167, null],
    ]);
  });

  it('compares each network with the same network before, also where its count has changed', () => {
    const before = { inputs, result: resultWith({ vaernes: 500, fosen: 500 }) };
    const now = {
      inputs: inputsWith({ vaernes: { pupils: 3 }, fosen: { pupils: 2 } }),
      result: resultWith({ vaernes: 400, fosen: 600 }),
    };
    expect(resultRows(now, before, nameOf).map(({ change }) => change)).toEqual([
      { total: 100, perHead: -200 },
      { total: -100, perHead: -34 },
    ]);
    expect(resultSums(now, before).change).toEqual({ total: 0, perHead: -50 });
  });

  it('has no kroner per head where there is nobody', () => {
    const current = { inputs: inputsWith({ fosen: { pupils: 0 } }), result: resultWith({ fosen: 100 }) };
    const [row] = resultRows(current, current, nameOf);
    expect(row?.perHead).toBeNull();
    expect(row?.change).toEqual({ total: 0, perHead: null });
    expect(row && againstAverage(row, resultSums(current, null))).toBeNull();
  });

  it('shows no change for a network that the other key has not', () => {
    const before = { inputs: inputsWith({ fosen: { pupils: 1 } }), result: resultWith({ fosen: 1000 }) };
    const rows = resultRows({ inputs, result: resultWith({ vaernes: 500, fosen: 500 }) }, before, nameOf);
    expect(rows.map(({ change }) => change?.total ?? null)).toEqual([-500, null]);
  });
});

describe('resultSums', () => {
  it('sums the lines and gives the average per head', () => {
    const sums = resultSums({ inputs, result: resultWith({ vaernes: 500, fosen: 501 }) }, null);
    expect(sums).toEqual({
      base: 200,
      proRata: 801,
      total: 1001,
      higherEducation: 500,
      owners: 501,
      heads: 4,
      perHead: 250,
      change: null,
    });
  });
});

describe('resultOfDecision', () => {
  it('finds in the decided quota why each frame is what it is', () => {
    const bounded = inputsWith({
      fosen: { pupils: 1, floor: 300 },
      vaernes: { pupils: 3, cap: 400 },
      gauldal: { pupils: 2 },
      innherred: { pupils: 2 },
    });
    const frame = (network: string, total: number, quota: string) => ({
      network: network as NetworkId,
      total: toKroner(total),
      higherEducation: toKroner(0),
      owners: toKroner(total),
      base: toKroner(100),
      quota,
    });
    const { lines } = resultOfDecision(
      {
        distributable: toKroner(1001),
        unallocated: toKroner(0),
        inputHash: '',
        frames: [
          frame('fosen', 300, '300/1'),
          frame('vaernes', 400, '400/1'),
          frame('gauldal', 151, '301/2'),
          frame('innherred', 150, '301/2'),
        ],
      },
      bounded,
    );
    expect(lines.map(({ bound, remainderUnit, proRata }) => [bound, remainderUnit, proRata])).toEqual([
      ['floor', 0, 200],
      ['cap', 0, 300],
      ['none', 1, 51],
      ['none', 0, 50],
    ]);
  });
});
