import type { SchemeId } from '../domain/ids.ts';
import type { NetworkPlan } from '../domain/plan/network-plan.ts';
import type { ExampleMeasure } from './example-measures.ts';
import { exampleMeasure } from './plans.ts';
import { pptLeaders } from './registers/groups.ts';
import { idOf } from './seed-values.ts';

/** Focus areas with their measures; each year's amounts come to the fixed sum of 200 000 kroner. All of it is invented. */
const areas: Readonly<Record<string, readonly ExampleMeasure[]>> = {
  'Inkluderende sakkyndighetsarbeid': [
    [
      'Felles praksis for sakkyndig vurdering',
      'H-24 – H-26',
      'Lederne prøver ut arbeidsmåten i egne kontor mellom samlingene.',
      90_000,
      60_000,
    ],
    ['Barnets stemme i sakkyndig vurdering', 'V-26 – H-27', '', 50_000, 80_000],
  ],
  'Tett på barnehager, skoler og SFO': [
    [
      'Ledelse av kompetanse- og organisasjonsutvikling',
      'V-25 – H-27',
      'Sammen med arbeidsgruppa for fellestiltaket Inkluderende praksis.',
      110_000,
      90_000,
      120_000,
    ],
  ],
};

const titles = Object.keys(areas);
const writer = { name: pptLeaders.name, partners: { kompetanseloftet: pptLeaders.partners } };

/** The long-term plan of the PPT leaders' network: an example, which says so in its title. */
export const pptLeadersPlan: NetworkPlan = {
  network: pptLeaders.id,
  title: `Langsiktig plan for ${pptLeaders.name} 2024–27 (eksempel)`,
  firstYear: 2024,
  lastYear: 2027,
  figuresAreExamples: true,
  ownerPriorities: [],
  needs: titles.map((theme) => ({
    id: idOf(theme),
    theme,
    subThemes: (areas[theme] ?? []).map(([title]) => title),
  })),
  sections: [
    {
      id: 'kollektiv-kompetanseutvikling',
      scheme: 'kollektiv-kompetanseutvikling' as SchemeId,
      title: 'Kollektiv kompetanseutvikling',
      statedPerYear: null,
      focusAreas: titles.map((title) => ({
        id: idOf(title),
        title,
        measures: (areas[title] ?? []).map((measure) => exampleMeasure(writer, measure)),
      })),
    },
  ],
};
