import { returnBasis } from '../application/basis/return-basis.ts';
import { saveDecision } from '../application/decision/save-decision.ts';
import { takeDecision } from '../application/decision/take-decision.ts';
import { basisIdOf } from '../application/ports/aggregates.ts';
import { saveRecommendation } from '../application/recommendation/save-recommendation.ts';
import { submitRecommendation } from '../application/recommendation/submit-recommendation.ts';
import { askedLines } from '../application/recommendation/asked-lines.ts';
import { castBallot } from '../application/vote/cast-ballot.ts';
import { closeVote } from '../application/vote/close-vote.ts';
import { openVote } from '../application/vote/open-vote.ts';
import { closeRound } from '../application/round/close-round.ts';
import { decideKey } from '../application/round/key-changes.ts';
import { statutoryCalendar } from '../application/round/prepare-round.ts';
import { publishFrames } from '../application/round/publish-frames.ts';
import type { CalendarEntry } from '../domain/calendar/calendar-entry.ts';
import { addDays, type PlainDate, toPlainDate } from '../domain/calendar/plain-date.ts';
import { followRecommendation } from '../domain/decision/decision.ts';
import type { InstitutionId, NetworkId, RoundId, SchemeId } from '../domain/ids.ts';
import { toKroner } from '../domain/money.ts';
import type { JointMeasureAward } from '../domain/recommendation/recommendation.ts';
import type { KeyInputs } from '../domain/round/allocation-key.ts';
import { prepareRound, roundIdOf } from '../domain/round/round.ts';
import { command, type County, keep, personOf, type Progress, succeed, work } from './county.ts';
import { seedAppeal, seedReceipts } from './example-receipts.ts';
import { seedReports } from './example-reports.ts';
import { seedCounts } from './example-counts.ts';
import { exampleKey, exampleSchoolKey } from './example-key.ts';
import { annualWheel2025 } from './registers/annual-wheel-2025.ts';
import { networks } from './registers/networks.ts';
import { dekom, kompetanseloftet, mergedScheme } from './schemes.ts';

const everyNetwork = networks.map(({ id }) => id);

/** The rounds of 2025 from key to closing: the real calendar and set-asides, the other figures invented. */
export async function seedClosedRounds(county: County): Promise<void> {
  county.clock.at('2024-12-20T10:00:00Z');
  await seedCounts(county, toPlainDate('2024-10-01'));
  const inputs = exampleKey({
    pool: 24_000_000,
    jointMeasures: 1_500_000,
    baseGrant: 300_000,
    roundTo: 1000,
  });
  const round = await seedClosedRound(county, {
    scheme: kompetanseloftet,
    calendar: annualWheel2025,
    inputs,
    caseNumber: '2025/1042',
  });
  await seedAppeal(county, round);
  await seedClosedRound(county, {
    scheme: dekom,
    calendar: [...annualWheel2025.filter(({ due }) => due !== null), institutionReport],
    inputs: exampleSchoolKey({ pool: 21_000_000, jointMeasures: 900_000, baseGrant: 250_000, roundTo: 1000 }),
    caseNumber: '2025/1043',
  });
  await seedReports(county, round, { missing: 2 });
  await seedReports(county, roundIdOf(dekom, 2025), { missing: 0 });
}

/** In Dekom institutions report on joint measures half a year before the others. */
const institutionReport: CalendarEntry = {
  id: 'institution-report',
  track: 'network',
  kind: 'deadline',
  title: 'Rapportering fra UH på fellestiltak',
  when: { kind: 'on', date: toPlainDate('2026-01-15') },
  due: 'institution-report',
};

async function seedClosedRound(
  county: County,
  what: {
    readonly scheme: SchemeId;
    readonly calendar: readonly CalendarEntry[];
    readonly inputs: KeyInputs;
    readonly caseNumber: string;
  },
): Promise<RoundId> {
  const { clock } = county;
  const { scheme, calendar, inputs, caseNumber } = what;
  clock.at('2025-01-09T12:00:00Z');
  const round = await openRound(county, scheme, 2025, calendar, inputs);
  clock.at('2025-01-28T09:00:00Z');
  for (const network of everyNetwork) await work(county, round, network, { kind: 'submitted' });

  clock.at('2025-03-13T14:00:00Z');
  await recommend(county, round, jointAwards(inputs, scheme));
  clock.at('2025-04-15T08:00:00Z');
  await decide(county, round, caseNumber);
  await seedReceipts(county, round);
  clock.at('2025-12-31T12:00:00Z');
  await succeed(closeRound(county, await command(county, 'governor', 'round', round), round));
  return round;
}

/** The running round of the merged scheme for the coming year; the networks have come differently far. */
export async function seedRunningRound(county: County, today: PlainDate): Promise<void> {
  const { clock } = county;
  const year = Number(today.slice(0, 4)) + 1;
  const at = (daysAgo: number, time: string) => clock.at(`${addDays(today, -daysAgo)}T${time}:00Z`);

  at(22, '10:00');
  await seedCounts(county, latestFirstOfOctober(addDays(today, -22)));
  at(21, '12:00');
  const inputs = exampleKey({
    pool: 46_000_000,
    jointMeasures: 3_000_000,
    baseGrant: 500_000,
    roundTo: 1000,
  });
  const meeting = addDays(today, -21);
  const round = await openRound(county, mergedScheme, year, runningCalendar(year, meeting), inputs);

  at(5, '10:30');
  for (const [network, progress] of Object.entries(progressOf)) {
    await work(county, round, network as NetworkId, progress);
  }
  at(2, '08:15');
  const returned = 'levanger-verdal' as NetworkId;
  await succeed(
    returnBasis(county, await command(county, 'governor', 'basis', basisIdOf(round, returned)), {
      round,
      network: returned,
      reason:
        'Kostnadene for UH er like for alle tiltakene. Be UH anslå hvert tiltak for seg, og send inn på nytt.',
    }),
  );
}

/** The day of the year that pupils are counted on, the last time that it came. */
function latestFirstOfOctober(day: PlainDate): PlainDate {
  const year = Number(day.slice(0, 4));
  const thisYears = toPlainDate(`${year}-10-01`);
  return thisYears <= day ? thisYears : toPlainDate(`${year - 1}-10-01`);
}

const progressOf: Readonly<Record<string, Progress>> = {
  'trondheim-malvik': { kind: 'written', how: { percentOfFrame: 88, measures: 5, answers: 3 } },
  fosen: { kind: 'written', how: { percentOfFrame: 60, measures: 2, answers: 2 } },
  gauldal: { kind: 'submitted' },
  'trondelag-sorvest': { kind: 'confirmed', by: ['owner'] },
  'midtre-namdal': { kind: 'submitted' },
  'indre-namdal': { kind: 'not-started' },
  'levanger-verdal': { kind: 'submitted' },
  innherred: { kind: 'confirmed', by: ['owner', 'partner'] },
  vaernes: { kind: 'submitted' },
  'ytre-namdal': { kind: 'not-started' },
  videregaende: { kind: 'written', how: { percentOfFrame: 40, measures: 1, answers: 0 } },
};

function runningCalendar(year: number, meeting: PlainDate): CalendarEntry[] {
  return [
    {
      id: 'key-meeting',
      track: 'forum',
      kind: 'meeting',
      title: `Ekstraordinært møte i samarbeidsforum: fordelingsnøkkel for ${year}`,
      when: { kind: 'on', date: meeting },
      due: null,
    },
    {
      id: 'needs-report',
      track: 'schools',
      kind: 'deadline',
      title:
        'Eventuelle behovsmeldinger fra eiere til kompetansenettverket. Frist bestemmes lokalt (anbefalt 1. desember)',
      when: { kind: 'on', date: toPlainDate(`${year - 1}-12-01`) },
      due: 'needs-report',
    },
    {
      id: 'bases-received',
      track: 'forum',
      kind: 'milestone',
      title: 'Samarbeidsforums medlemmer mottar alle kompetansenettverks beslutningsgrunnlag',
      when: { kind: 'approximate', words: `medio februar ${year}`, about: toPlainDate(`${year}-02-15`) },
      due: null,
    },
    ...statutoryCalendar(year),
  ];
}

async function openRound(
  county: County,
  scheme: SchemeId,
  year: number,
  calendar: readonly CalendarEntry[],
  inputs: KeyInputs,
): Promise<RoundId> {
  const id = roundIdOf(scheme, year);
  await keep(county, 'round', id, prepareRound({ scheme, year, networks: everyNetwork, calendar }));
  await keep(county, 'key', id, { round: id, state: 'draft', inputs });
  await succeed(decideKey(county, await command(county, 'governor', 'key', id), id));
  await succeed(publishFrames(county, personOf(county, 'governor'), id));
  await county.runner.idle();
  return id;
}

/** The joint measure that institutions carry in a scheme; the one of Dekom is invented. */
const jointMeasureOf: Readonly<Record<string, readonly [id: string, title: string]>> = {
  [kompetanseloftet]: ['inkluderende-praksis', 'Fellestiltaket Inkluderende praksis'],
  [dekom]: ['skoleledernettverk', 'Fellestiltaket Skoleledernettverk'],
};

function jointAwards({ jointMeasures }: KeyInputs, scheme: SchemeId): JointMeasureAward[] {
  const institutions = ['dmmh', 'nord', 'ntnu'] as InstitutionId[];
  const [id, title] = jointMeasureOf[scheme] ?? ['', ''];
  return institutions.map((institution) => ({
    id: `${id}-${institution}`,
    title,
    institution,
    amount: toKroner(jointMeasures / institutions.length),
  }));
}

async function recommend(
  county: County,
  round: RoundId,
  jointMeasures: readonly JointMeasureAward[],
): Promise<void> {
  const lines = (await askedLines(county.store, round)).map(({ network, asked }) => ({
    network,
    recommended: asked,
    grounds: '',
  }));
  const content = {
    lines,
    jointMeasures,
    grounds: 'Alle beslutningsgrunnlagene er innenfor rammen og svarer på de fire kriteriene.',
    dissent: '',
  };
  const next = () => command(county, 'governor', 'recommendation', round);
  await succeed(saveRecommendation(county, await next(), { round, content }));
  await adopt(county, round);
  await succeed(submitRecommendation(county, await next(), round));
}

/** The forum votes on the recommendation, seat by seat, and agrees; Statped has a remark. */
async function adopt(county: County, round: RoundId): Promise<void> {
  const opening = await command(county, 'governor', 'recommendation', round);
  const opened = await succeed(openVote(county, opening, { round, rule: 'consensus', closesAt: null }));
  const as = (by: string) => ({ actor: personOf(county, by), changeId: `seed-${opened.id}-${by}` });
  for (const seat of opened.state.forum.seats) {
    const [by = ''] = seat.representatives;
    const answer =
      seat.kind === 'statped'
        ? ({ choice: 'approve-with-remark', words: REMARK } as const)
        : ({ choice: 'approve', words: '' } as const);
    await succeed(castBallot(county, as(by), { vote: opened.id, seat: seat.id, ...answer, replaces: 0 }));
  }
  await succeed(closeVote(county, as('governor'), { vote: opened.id, callOff: null }));
}

const REMARK = 'Vi ber om at veiledning i PPT får plass i planene for neste år.';

async function decide(county: County, round: RoundId, caseNumber: string): Promise<void> {
  const recommendation = await county.store.read('recommendation', round);
  const { lines } = followRecommendation(round, recommendation?.state.content.lines ?? []).content;
  const next = () => command(county, 'governor', 'decision', round);
  await succeed(saveDecision(county, await next(), { round, content: { lines, caseNumber } }));
  await succeed(takeDecision(county, await next(), round));
  await county.runner.idle();
}
