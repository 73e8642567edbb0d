import type { NetworkId, SchemeId } from '../ids.ts';
import { toKroner } from '../money.ts';
import type { Measure, NetworkPlan, PlanSection } from './network-plan.ts';
import type { PlannedAmount } from './planned-amount.ts';

/** For the tests of this folder: small valid parts of a plan, of which each test changes what it is about. */
export function samplePlan(changes: Partial<NetworkPlan> = {}): NetworkPlan {
  return {
    network: 'fosen' as NetworkId,
    title: 'Plan',
    firstYear: 2024,
    figuresAreExamples: false,
    lastYear: 2027,
    ownerPriorities: [{ owners: 'Kommunene', focusAreas: ['Lesing'] }],
    needs: [{ id: 'lesing', theme: 'Lesing', subThemes: ['Leselyst'] }],
    sections: [sampleSection()],
    ...changes,
  };
}

export function sampleSection(changes: Partial<PlanSection> = {}): PlanSection {
  const focusAreas = [{ id: 'lesing', title: 'Lesing', measures: [sampleMeasure()] }];
  return {
    id: 'dekom',
    scheme: 'dekom' as SchemeId,
    title: 'Dekom',
    statedPerYear: null,
    focusAreas,
    ...changes,
  };
}

export function sampleMeasure(changes: Partial<Measure> = {}): Measure {
  return {
    id: 'leselyst',
    title: 'Leselyst',
    period: {
      start: { kind: 'semester', year: 2024, term: 'autumn' },
      end: { kind: 'open' },
      asWritten: 'H-24',
    },
    partners: ['NTNU'],
    contactRole: 'Kontakt, NTNU',
    comment: '',
    amounts: [],
    ...changes,
  };
}

export function exact(amount: number): PlannedAmount {
  return { kind: 'exact', amount: toKroner(amount) };
}

export function atLeast(amount: number): PlannedAmount {
  return { kind: 'at-least', amount: toKroner(amount) };
}
