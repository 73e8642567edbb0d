import type { Fault, Refusal } from '../application/outcome.ts';
import { allocationRefusalAnswer } from '../contract/allocation-answer.ts';
import type { FileRefusal } from '../application/ports/table-reader.ts';
import type { AllocationRefusal } from '../domain/allocation/refusals.ts';
import type { Names } from './presenters/names.ts';

/** A request that was refused. Carries all that the error answer says. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;
  readonly details: {
    readonly faults?: readonly Fault[];
    readonly values?: Readonly<Record<string, string | number>>;
    readonly current?: { version: number; etag: string; changedBy: string; changedAt: string };
  };
  constructor(code: string, details: Refused['details'] = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** A use case's refusal as an error answer. */
export async function refusedBy(refusal: Refusal, names: Names): Promise<Refused> {
  switch (refusal.code) {
    case 'not-ready':
      return new Refused(refusal.code, {
        faults: await Promise.all(refusal.faults.map((one) => named(one, names))),
      });
    case 'national-identity-number':
    case 'sensitive-text':
      return new Refused(refusal.code, { faults: refusal.faults });
    case 'allocation-refused':
      return refusedByAllocation(refusal.refusal);
    case 'conflict': {
      const { version, etag, audit } = refusal.current;
      const changedBy = (await names.person(audit.by)).name;
      return new Refused(refusal.code, { current: { version, etag, changedBy, changedAt: audit.at } });
    }
    case 'vote-refused':
      return new Refused(refusal.reason);
    default:
      return new Refused(refusal.code);
  }
}

/** A key that cannot be applied, with what its sentence needs. */
export function refusedByAllocation(refusal: AllocationRefusal): Refused {
  const { code, ...values } = allocationRefusalAnswer(refusal);
  return new Refused(code, { values });
}

/** A file that is not read, with what its sentence needs. */
export function refusedByFile({ code, values }: FileRefusal): Refused {
  return new Refused(code, { values });
}

/** A fault about a network says its name. */
async function named(fault: Fault, names: Names): Promise<Fault> {
  const { network } = fault.values;
  if (network === undefined) return fault;
  return { ...fault, values: { ...fault.values, network: await names.network(String(network)) } };
}
