import { createPerformers } from '../application/processes/performers.ts';
import { createProcessRunner } from '../application/processes/process-runner.ts';
import type { AggregateStore } from '../application/ports/aggregate-store.ts';
import { dateInOslo } from '../domain/calendar/plain-date.ts';
import type { CompetenceNetwork } from '../domain/registers/registers.ts';
import { type County, keep, type StoryClock } from './county.ts';
import { seedCountyPlan } from './county-plan.ts';
import { seedCycles } from './cycles.ts';
import { seedClosedRounds, seedRunningRound } from './demo-rounds.ts';
import { seedForms } from './forms.ts';
import { seedMeetings } from './meetings.ts';
import { seedJointMeasures } from './joint-measures.ts';
import { seedNeeds } from './needs.ts';
import { demoPeople } from './people.ts';
import { seedPlans } from './plans.ts';
import { pptLeadersPlan } from './ppt-leaders-plan.ts';
import { groups } from './registers/groups.ts';
import { institutions } from './registers/institutions.ts';
import { networks } from './registers/networks.ts';
import { seedSchoolPlans } from './school-plans.ts';
import { kompetanseloftet, mergedScheme, schemes } from './schemes.ts';

/**
 * Fills an empty store with Trøndelag mid-year: the registers, the plans of the networks and the PPT leaders, the closed rounds of 2025 and the
 * running round of the coming year. Every step goes through the use case that a person's step goes through.
 */
export async function seed(store: AggregateStore, now: Date): Promise<void> {
  const clock = storyClock();
  const register = networks.map(withMergedScheme);
  const people = demoPeople(register, institutions, groups, mergedScheme);
  const deps = { store, clock };
  const runner = createProcessRunner(deps, createPerformers(deps), ({ error }) => {
    throw error;
  });
  const county: County = { ...deps, runner, people: new Map(people.map((person) => [person.id, person])) };

  clock.at('2024-06-03T08:00:00Z');
  for (const scheme of schemes) await keep(county, 'scheme', scheme.id, scheme);
  for (const institution of institutions) await keep(county, 'institution', institution.id, institution);
  for (const network of register) await keep(county, 'network', network.id, network);
  for (const group of groups) await keep(county, 'group', group.id, group);
  for (const person of people) await keep(county, 'person', person.id, person);
  clock.at('2024-09-16T10:00:00Z');
  for (const plan of [...seedPlans, pptLeadersPlan])
    await keep(county, 'plan', plan.network, plan, `coordinator-${plan.network}`);

  await seedCountyPlan(county);
  await seedClosedRounds(county);
  await seedCycles(county, dateInOslo(now));
  await seedRunningRound(county, dateInOslo(now));
  await seedJointMeasures(county, dateInOslo(now));
  await seedNeeds(county, dateInOslo(now));
  await seedSchoolPlans(county, dateInOslo(now));
  await seedForms(county, dateInOslo(now));
  await seedMeetings(county, dateInOslo(now));
}

/** The merged scheme has no printed list of partners yet; the demo takes those of Kompetanseløftet. */
function withMergedScheme(network: CompetenceNetwork): CompetenceNetwork {
  const partners = network.partners[kompetanseloftet] ?? [];
  return { ...network, partners: { ...network.partners, [mergedScheme]: partners } };
}

function storyClock(): StoryClock {
  let instant = new Date(0);
  return {
    at: (text) => {
      instant = new Date(text);
    },
    now: () => instant,
  };
}
