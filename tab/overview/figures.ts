import type { Answer } from '../../src/contract/operations.ts';
import type { overview } from '../../src/text/pages/overview.ts';

export type NetworkStatus = Answer<'readOverview'>['networks'][number];
export type Amount = 'frame' | 'asked' | 'recommended' | 'decided';

/** The four amounts that follow a network through the round, in the order they come. */
export const amounts: readonly Amount[] = ['frame', 'asked', 'recommended', 'decided'];

/** Where a network stands; what is ready for confirmation says whose is missing. */
export function stageOf({
  stage,
  confirmedByOwner,
  confirmedByPartner,
}: NetworkStatus): keyof (typeof overview)['nb']['stage'] {
  if (stage !== 'ready') return stage;
  if (confirmedByOwner) return confirmedByPartner ? 'ready' : 'awaits-partner';
  return confirmedByPartner ? 'awaits-owner' : 'awaits-both';
}

/** The amount as it stands; what is asked for by a basis that nobody has begun is not set rather than nothing. */
export function amountOf(network: NetworkStatus, amount: Amount): number | null {
  return amount === 'asked' && network.stage === 'not-started' ? null : network[amount];
}

export type Sum =
  { readonly kind: 'none' } | { readonly kind: 'exact' | 'at-least'; readonly amount: number };

/** The sum of a column; a minimum while some amounts are not set. */
export function sumOf(networks: readonly NetworkStatus[], amount: Amount): Sum {
  const known = networks.map((network) => amountOf(network, amount)).filter((value) => value !== null);
  if (known.length === 0) return { kind: 'none' };
  const sum = known.reduce((total, value) => total + value, 0);
  return { kind: known.length === networks.length ? 'exact' : 'at-least', amount: sum };
}
