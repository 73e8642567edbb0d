import { describe, expect, it } from 'vitest';
import type { Kroner } from '../../src/domain/money.ts';
import type { NetworkId } from '../../src/domain/ids.ts';
import { stageOf, sumOf, type NetworkStatus } from './figures.ts';

function network(facts: Partial<NetworkStatus>): NetworkStatus {
  return {
    network: 'fosen' as NetworkId,
    name: 'Fosen',
    stage: 'in-progress',
    confirmedByOwner: false,
    confirmedByPartner: false,
    deadline: null,
    overdue: false,
    frame: null,
    asked: null,
    recommended: null,
    decided: null,
    planChanged: null,
    ...facts,
  };
}

const kroner = (amount: number) => amount as Kroner;

describe('the figures of the overview', () => {
  it('says whose confirmation is missing', () => {
    expect(stageOf(network({ stage: 'ready' }))).toBe('awaits-both');
    expect(stageOf(network({ stage: 'ready', confirmedByOwner: true }))).toBe('awaits-partner');
    expect(stageOf(network({ stage: 'ready', confirmedByPartner: true }))).toBe('awaits-owner');
    expect(stageOf(network({ stage: 'ready', confirmedByOwner: true, confirmedByPartner: true }))).toBe(
      'ready',
    );
  });

  it('sums what every network has', () => {
    const networks = [network({ frame: kroner(3) }), network({ frame: kroner(4) })];
    expect(sumOf(networks, 'frame')).toEqual({ kind: 'exact', amount: 7 });
  });

  it('says that a sum is a minimum while an amount is missing', () => {
    const networks = [network({ asked: kroner(3) }), network({ asked: null })];
    expect(sumOf(networks, 'asked')).toEqual({ kind: 'at-least', amount: 3 });
  });

  it('counts a basis that nobody has begun as missing, not as nothing', () => {
    const networks = [network({ asked: kroner(3) }), network({ stage: 'not-started', asked: kroner(0) })];
    expect(sumOf(networks, 'asked')).toEqual({ kind: 'at-least', amount: 3 });
  });

  it('has no sum where no network has the amount', () => {
    expect(sumOf([network({})], 'decided')).toEqual({ kind: 'none' });
  });
});
