import type { Answer, Body } from '../../src/contract/operations.ts';
import { type Kroner, sumKroner } from '../../src/domain/money.ts';

/** What the service finds when it holds the counts against the registered ones. */
export type Findings = Answer<'readKey'>['findings'];

/** What the forum decides when it decides the key, as the service holds it. */
export type KeyInputs = Answer<'readKey'>['inputs'];
export type SetAside = KeyInputs['setAsides'][number];
export type NetworkInput = KeyInputs['networks'][number];
export type PreviewRequest = Body<'previewAllocation'>;

/** The sum of a set-aside's shares. */
export function setAsideTotal(setAside: SetAside): Kroner {
  return sumKroner(setAside.shares.map((share) => share.amount));
}

/** The kinds of count that the key weighs, such as pupils and children. */
export function countKinds(inputs: Pick<KeyInputs, 'weights'>): readonly string[] {
  return Object.keys(inputs.weights);
}

/** The question to the service: what would these inputs give? */
export function previewRequest(inputs: KeyInputs): PreviewRequest {
  return {
    pool: inputs.pool,
    setAsides: inputs.setAsides.map((setAside) => ({ id: setAside.id, amount: setAsideTotal(setAside) })),
    jointMeasures: inputs.jointMeasures,
    baseGrant: inputs.baseGrant,
    weights: { ...inputs.weights },
    roundTo: inputs.roundTo,
    higherEducationShare: inputs.higherEducationShare,
    recipients: inputs.networks.map(({ network, counts, floor, cap }) => ({
      id: network,
      counts: { ...counts } as PreviewRequest['recipients'][number]['counts'],
      ...(floor !== null && { floor }),
      ...(cap !== null && { cap }),
    })),
  };
}
