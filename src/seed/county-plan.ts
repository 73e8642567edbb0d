import {
  adoptCountyPlan,
  closeHearing,
  openHearing,
  reviewCountyPlan,
  saveCountyPlan,
  saveHearingSummary,
} from '../application/county-plan/county-plan-changes.ts';
import { saveStatement } from '../application/county-plan/save-statement.ts';
import { toPlainDate } from '../domain/calendar/plain-date.ts';
import type { CountyPlanContent } from '../domain/county-plan/county-plan.ts';
import { keyOfOrganisation, organisationsOf, statementIdOf } from '../domain/county-plan/statement.ts';
import { command, type County, personOf, succeed } from './county.ts';
import { idOf } from './seed-values.ts';

const plan = '2024-2026';

/** Short words of our own: the demo shows where the text stands, not what the county has adopted. */
const chapters: readonly (readonly [title: string, text: string])[] = [
  [
    'Formål',
    'Planen viser hva samarbeidsforum vil prioritere, og hvordan nettverk, eiere og UH samarbeider.',
  ],
  [
    'Roller og ansvar',
    'Eierne melder behov. Partnerskapet planlegger tiltak. Samarbeidsforum innstiller. Statsforvalteren fatter vedtak.',
  ],
  ['Kompetansebehov', 'Nettverkene samler behovene til eierne hvert år og ser dem i sammenheng.'],
  [
    'Partnerskap med UH',
    'Tiltakene planlegges og gjennomføres av eiere og UH sammen, og skal også komme lærerutdanningen til gode.',
  ],
  ['Oppfølging', 'Samarbeidsforum går gjennom planen hvert år i september.'],
];
const content: CountyPlanContent = {
  title: 'Langsiktig plan for kompetanseutvikling 2024–2026',
  chapters: chapters.map(([title, text]) => ({ id: idOf(title), title, text })),
  priorities: ['Inkluderende praksis', 'Lesing og språk', 'Ledelse av utvikling'],
};
const followUp = 'Samarbeidsforum går gjennom planen hvert år i september og sier om den skal revideres.';

const statements: Readonly<Record<string, string>> = {
  'representative-fosen':
    'Nettverket støtter planen. Det bør stå tydeligere hva som skjer etter den årlige gjennomgangen.',
  'partner-ntnu': 'Vi støtter at lærerutdanningen er med i planen.',
};

/** The plan in force: heard in the summer of 2024, adopted that September and reviewed a year later. */
export async function seedCountyPlan(county: County): Promise<void> {
  const { clock } = county;
  const asGovernor = () => command(county, 'governor', 'county-plan', plan);
  clock.at('2024-06-04T09:00:00Z');
  await succeed(saveCountyPlan(county, await asGovernor(), { plan, content }));
  clock.at('2024-06-10T09:00:00Z');
  const deadline = toPlainDate('2024-08-20');
  await succeed(openHearing(county, await asGovernor(), { plan, deadline }));
  clock.at('2024-08-19T11:00:00Z');
  for (const [by, text] of Object.entries(statements)) {
    const [organisation] = organisationsOf(personOf(county, by).roles);
    if (!organisation) throw new Error(`${by} speaks for nobody`);
    const id = statementIdOf({ plan, hearing: 1, organisation });
    const what = { plan, organisation: keyOfOrganisation(organisation), text };
    await succeed(saveStatement(county, await command(county, by, 'hearing-statement', id), what));
  }
  clock.at('2024-08-22T09:00:00Z');
  await succeed(closeHearing(county, await asGovernor(), { plan }));
  clock.at('2024-08-28T09:00:00Z');
  await succeed(
    saveHearingSummary(county, await asGovernor(), {
      plan,
      content: {
        ...content,
        chapters: content.chapters.map((chapter) =>
          chapter.title === 'Oppfølging' ? { ...chapter, text: followUp } : chapter,
        ),
      },
      summary: {
        text: 'De som har uttalt seg, støtter planen.',
        answers: [{ organisation: 'network-fosen', text: 'Tatt med i kapitlet om oppfølging.' }],
      },
    }),
  );
  clock.at('2024-09-18T12:00:00Z');
  await succeed(
    adoptCountyPlan(county, await asGovernor(), {
      plan,
      on: toPlainDate('2024-09-18'),
      caseNumber: '21/24',
      changed: 'Kapitlet om oppfølging sier nå hva den årlige gjennomgangen skal ende i.',
    }),
  );
  clock.at('2025-09-17T12:00:00Z');
  await succeed(
    reviewCountyPlan(county, await asGovernor(), {
      plan,
      on: toPlainDate('2025-09-17'),
      outcome: 'continues',
      note: 'Planen gjelder også i 2026.',
    }),
  );
}
