import type { Stored } from '../../application/ports/aggregate-store.ts';
import type { Answer } from '../../contract/operations.ts';
import type { CompetenceNetwork } from '../../domain/registers/registers.ts';
import type { Names } from './names.ts';

/** A school's plan with the names of its owner and network; the period as written. */
export async function presentSchoolPlan(
  stored: Stored<'school-plan'>,
  networks: readonly CompetenceNetwork[],
  names: Names,
): Promise<Answer<'readSchoolPlan'>> {
  const { content } = stored.state;
  return {
    ...factsOf(stored, networks),
    version: stored.version,
    content: { school: content.school, period: content.period.asWritten, parts: content.parts },
    changed: await names.changed(stored.audit),
  };
}

export async function presentSchoolPlans(
  plans: readonly Stored<'school-plan'>[],
  networks: readonly CompetenceNetwork[],
  names: Names,
): Promise<Answer<'listSchoolPlans'>> {
  return {
    plans: await Promise.all(
      plans.map(async (stored) => ({
        ...factsOf(stored, networks),
        school: stored.state.content.school,
        period: stored.state.content.period.asWritten,
        changed: await names.changed(stored.audit),
      })),
    ),
  };
}

function factsOf(
  { id, state: { network, owner, state, fromForm } }: Stored<'school-plan'>,
  networks: readonly CompetenceNetwork[],
) {
  const registered = networks.find((one) => one.id === network);
  return {
    id,
    network,
    networkName: registered?.name ?? network,
    owner,
    ownerName: registered?.owners.find((one) => one.id === owner)?.name ?? owner,
    state,
    cameFromForm: fromForm !== undefined,
  };
}
