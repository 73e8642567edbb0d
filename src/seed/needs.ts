import { answerNeed, type AskedOutcome } from '../application/needs/answer-need.ts';
import { saveNeedsReport } from '../application/needs/save-needs-report.ts';
import { submitNeedsReport } from '../application/needs/submit-needs-report.ts';
import { needsReportIdOf } from '../application/ports/aggregates.ts';
import { addDays, type PlainDate } from '../domain/calendar/plain-date.ts';
import type { NetworkId, OwnerId } from '../domain/ids.ts';
import type { Involved, Need, TargetGroup } from '../domain/needs/needs-report.ts';
import { partsOf } from '../domain/needs/thread.ts';
import { command, type County, personOf, succeed } from './county.ts';
import { idOf } from './seed-values.ts';

type Reported = {
  readonly theme: string;
  readonly subTheme: string;
  readonly grounds: string;
  readonly involved: readonly Involved[];
  readonly targetGroups: readonly TargetGroup[];
  /** What the network says of it; nothing yet where that is missing. */
  readonly answer?: Told;
};
/** The part of the plan by its title; another need by whose it is and its theme; or why not. */
type Told =
  { readonly part: string } | { readonly owner: string; readonly theme: string } | { readonly why: string };

/** The needs of the demo, by the person who reports them. Invented, but for the themes of Malvik and Trondheim. */
const reports: Readonly<Record<string, readonly Reported[]>> = {
  'owner-malvik': [
    {
      theme: 'Andrespråkspedagogikk',
      subTheme: 'Flerspråklighet som en ressurs',
      grounds:
        'Flere skoler og barnehager har fått flerspråklige grupper. Lærerne ønsker å bygge på språkene som barna har med seg.',
      involved: ['staff', 'leaders', 'unions'],
      targetGroups: ['kindergarten', 'school'],
      answer: { part: 'Andrespråkspedagogikk' },
    },
    {
      theme: 'Digital kompetanse',
      subTheme: 'KI i opplæringen',
      grounds: 'Lærerne vil vite hva KI betyr for vurdering og for skriving i fagene.',
      involved: ['staff', 'leaders', 'pupils', 'youth-council'],
      targetGroups: ['school', 'leaders'],
      answer: {
        why: 'Nettverket har ingen plass til et nytt digitalt tiltak før 2028. Udir har en kompetansepakke om KI som dere kan bruke så lenge.',
      },
    },
  ],
  'owner-trondheim': [
    {
      theme: 'Lesing',
      subTheme: 'Den andre leseopplæringen',
      grounds:
        'Kartleggingen på mellomtrinnet viser at mange elever leser for lite og for sakte i fagtekster.',
      involved: ['staff', 'leaders', 'unions'],
      targetGroups: ['school'],
    },
  ],
  'owner-orland': [
    {
      theme: 'Lesing',
      subTheme: 'Språk i barnehagen',
      grounds: 'Barnehagene og skolene vil ha en felles plan for språk og lesing fra tre til åtte år.',
      involved: ['staff', 'leaders'],
      targetGroups: ['kindergarten', 'school'],
      answer: { part: 'Språk og lesing de første skoleårene' },
    },
  ],
  'owner-afjord': [
    {
      theme: 'lesing',
      subTheme: 'Begynneropplæring',
      grounds: 'Små skoler trenger kolleger å dele med i begynneropplæringen.',
      involved: ['staff', 'unions'],
      targetGroups: ['school', 'after-school'],
      answer: { owner: 'owner-orland', theme: 'Lesing' },
    },
  ],
  'owner-levanger': [
    {
      theme: 'Digital kompetanse',
      subTheme: 'KI i opplæringen',
      grounds: 'Skolene har ulik praksis, og elevrådene har bedt om felles regler.',
      involved: ['leaders', 'pupils', 'youth-council'],
      targetGroups: ['school', 'leaders'],
    },
  ],
};

/** Some owners have reported what they need for the coming year, and their networks have answered the first of them. */
export async function seedNeeds(county: County, today: PlainDate): Promise<void> {
  const { clock } = county;
  const year = Number(today.slice(0, 4)) + 1;
  clock.at(`${addDays(today, -12)}T09:00:00Z`);
  for (const [by, reported] of Object.entries(reports)) {
    const what = reportOf(county, by, year);
    const id = needsReportIdOf(year, what.network, what.owner);
    const needs = reported.map(needOf);
    await succeed(saveNeedsReport(county, await command(county, by, 'needs-report', id), { ...what, needs }));
    await succeed(submitNeedsReport(county, await command(county, by, 'needs-report', id), what));
  }
  clock.at(`${addDays(today, -4)}T12:00:00Z`);
  for (const [by, reported] of Object.entries(reports)) {
    const what = reportOf(county, by, year);
    const id = needsReportIdOf(year, what.network, what.owner);
    for (const one of reported) {
      if (!one.answer) continue;
      const outcome = await outcomeOf(county, one.answer, what.network);
      const as = await command(county, `coordinator-${what.network}`, 'needs-report', id);
      await succeed(answerNeed(county, as, { ...what, need: needOf(one).id, outcome }));
    }
  }
}

function needOf({ theme, subTheme, grounds, involved, targetGroups }: Reported): Need {
  return { id: idOf(theme), theme, subTheme, grounds, involved, targetGroups };
}

function reportOf(
  county: County,
  by: string,
  year: number,
): { year: number; network: NetworkId; owner: OwnerId } {
  for (const role of personOf(county, by).roles) {
    const [network] = role.networks;
    if (role.role === 'owner' && network !== undefined) return { year, network, owner: role.owner };
  }
  throw new Error(`the demo has no owner ${by}`);
}

async function outcomeOf(county: County, told: Told, network: NetworkId): Promise<AskedOutcome> {
  if ('why' in told) return { kind: 'declined', why: told.why };
  if ('owner' in told) {
    const { owner } = reportOf(county, told.owner, 0);
    return { kind: 'merged', into: { owner, need: idOf(told.theme) } };
  }
  const plan = await county.store.read('plan', network);
  const part =
    plan && partsOf(plan.state).find(({ kind, title }) => kind === 'measure' && title === told.part);
  if (!part) throw new Error(`the plan of ${network} has no ${told.part}`);
  return { kind: 'in-plan', part };
}
