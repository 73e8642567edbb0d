import type { SchemeId } from '../domain/ids.ts';
import { toKroner } from '../domain/money.ts';
import type { Measure, NetworkPlan, YearAmount } from '../domain/plan/network-plan.ts';
import { periodTouchesYear, type Period } from '../domain/plan/period.ts';
import type { CompetenceNetwork } from '../domain/registers/registers.ts';
import { exampleMeasures, type ExampleMeasure } from './example-measures.ts';
import { institutions } from './registers/institutions.ts';
import { networks } from './registers/networks.ts';
import { idOf, periodOf } from './seed-values.ts';
import { trondheimMalvikPlan } from './trondheim-malvik-plan.ts';

const firstYear = 2024;
const lastYear = 2027;
const amountYears = [2025, 2026, 2027];

/** A plan per network: the real one of Trondheim/Malvik, and examples, which say so in their title, for the others. */
export const seedPlans: readonly NetworkPlan[] = networks.map((network) =>
  network.id === trondheimMalvikPlan.network ? trondheimMalvikPlan : examplePlan(network),
);

function examplePlan(network: CompetenceNetwork): NetworkPlan {
  const areas = Object.entries(exampleMeasures[network.id] ?? {});
  return {
    network: network.id,
    title: `Langsiktig plan for kompetansenettverket ${network.name} 2024–27 (eksempel)`,
    firstYear,
    figuresAreExamples: true,
    lastYear,
    ownerPriorities: [{ owners: `Eierne i ${network.name}`, focusAreas: areas.map(([title]) => title) }],
    needs: areas.map(([theme, measures]) => ({
      id: idOf(theme),
      theme,
      subThemes: measures.map(([title]) => title),
    })),
    sections: [
      {
        id: 'kollektiv-kompetanseutvikling',
        scheme: 'kollektiv-kompetanseutvikling' as SchemeId,
        title: 'Kollektiv kompetanseutvikling',
        statedPerYear: null,
        focusAreas: areas.map(([title, measures]) => ({
          id: idOf(title),
          title,
          measures: measures.map((measure) => exampleMeasure(network, measure)),
        })),
      },
    ],
  };
}

/** A measure of an example plan. */
export function exampleMeasure(
  network: Pick<CompetenceNetwork, 'name' | 'partners'>,
  [title, writtenPeriod, comment, ...amounts]: ExampleMeasure,
): Measure {
  const period = periodOf(writtenPeriod);
  return {
    id: idOf(title),
    title,
    period,
    partners: partnersOf(network),
    contactRole: `Koordinator, ${network.name}`,
    comment,
    amounts: yearAmounts(period, amounts),
  };
}

/** The institutions that the network works with in Kompetanseløftet, by name: those of the new scheme are not known. */
function partnersOf({ partners }: Pick<CompetenceNetwork, 'partners'>): string[] {
  const ids = partners['kompetanseloftet'] ?? [];
  return institutions.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
}

/** One amount for each year that the period touches. Throws RangeError when there are more or fewer. */
function yearAmounts(period: Period, amounts: readonly number[]): YearAmount[] {
  const years = amountYears.filter((year) => periodTouchesYear(period, year));
  if (years.length !== amounts.length) throw new RangeError(`not an amount for each of ${years.join(', ')}`);
  return amounts.flatMap((amount, index) => {
    const year = years[index];
    return year === undefined ? [] : [{ year, amount: { kind: 'exact', amount: toKroner(amount) } }];
  });
}
