import { answerAsking, askToJoin, joinCohort } from '../application/joint-measure/enrol.ts';
import { saveJointMeasure } from '../application/joint-measure/save-joint-measure.ts';
import { addDays, type PlainDate, toPlainDate, weekdayOf } from '../domain/calendar/plain-date.ts';
import type { InstitutionId, NetworkId, OwnerId } from '../domain/ids.ts';
import type { Gathering, JointMeasureContent, Participants } from '../domain/joint-measure/joint-measure.ts';
import { command, type County, personOf, succeed } from './county.ts';
import { mergedScheme } from './schemes.ts';

const id = 'inkluderende-praksis';

/** The six gatherings of track 3, as the county's plan describes them, shortened. */
const six: readonly (readonly [programme: string, betweenWork: string])[] = [
  [
    'Avklare forventninger, og gå gjennom modellen for utviklingsarbeid. Forberede fase 1 og 2.',
    'Undersøke hvordan inkludering erfares blant barn, elever og ansatte, og velge ut et område.',
  ],
  [
    'Dele erfaringer fra fase 1 og 2. Forberede fase 3. Analyse av lek- og læringsmiljø.',
    'Analysere hvordan pedagogisk praksis og undervisning bidrar til inkludering.',
  ],
  [
    'Dele erfaringer fra fase 3. Forberede fase 4. Bruk av forskningsbasert kunnskap.',
    'Definere behov og strategi for kompetanseutvikling.',
  ],
  [
    'Dele erfaringer fra fase 4. Forberede fase 5. Tiltaksplaner og støttesystemer.',
    'Konkretisere og gjennomføre nye tiltak og strategier.',
  ],
  [
    'Dele erfaringer fra fase 5. Bruk av data og evaluering.',
    'Undersøke hvordan barn og elever erfarer inkludering nå.',
  ],
  ['Dele erfaringer, drøfte resultatene og planlegge veien videre.', ''],
];

/** When they are: this year's and the last one only by week, as when nobody has found a day yet. */
function daysIn(year: number): Gathering['when'][] {
  const about = (week: number) => ({ kind: 'about', words: `uke ${week}` }) as const;
  const on = (day: string) => ({ kind: 'on', date: firstWednesday(toPlainDate(`${year}-${day}`)) }) as const;
  return [about(39), about(46), on('02-03'), on('03-15'), on('05-03'), about(40)];
}

function firstWednesday(from: PlainDate): PlainDate {
  return addDays(from, (3 - weekdayOf(from) + 7) % 7);
}

function gatherings(cohort: string, year: number): Gathering[] {
  const days = daysIn(year);
  return six.map(([programme, betweenWork], index) => ({
    id: `${cohort}-samling-${index + 1}`,
    track: 'spor-3',
    when: days[index] ?? { kind: 'about', words: '?' },
    place: index % 2 === 0 ? 'Trondheim' : 'Digitalt',
    programme,
    betweenWork,
  }));
}

/** Inkluderende praksis with its three tracks; the number of places is invented. */
function inclusivePractice(year: number): JointMeasureContent {
  const short = (one: number) => String(one).slice(2);
  return {
    title: 'Inkluderende praksis i barnehager og skoler',
    description:
      'Målet er å utvikle praksiser der alle barn og unge opplever et godt tilpasset og inkluderende tilbud i barnehage og skole. Nettverkene velger ett eller flere spor. Plasser og deltakere er eksempeltall.',
    institutions: ['dmmh', 'nord', 'ntnu', 'sepu'] as InstitutionId[],
    scheme: mergedScheme,
    firstYear: year - 1,
    lastYear: year + 1,
    tracks: [
      {
        id: 'spor-1',
        title: 'Oppfrisking og styrking i bruk av Inkluderingsanalysen',
        targetGroup: 'Ansatte i PP-tjenesten, og andre som har erfaring med verktøyet',
      },
      {
        id: 'spor-2',
        title: 'Barnets stemme – for å forstå og utvikle inkluderende praksiser',
        targetGroup: 'Rådgivere i PP-tjenesten, i samarbeid med barnehager og skoler',
      },
      {
        id: 'spor-3',
        title: 'Utviklingsstøtte til lokalt arbeid med inkluderende praksiser',
        targetGroup: 'PP-tjenesten, sammen med ledere fra barnehager og skoler',
      },
    ],
    cohorts: [
      {
        id: 'pulje-1',
        title: 'Pulje 1',
        period: `H-${short(year - 1)} – V-${short(year + 1)}`,
        capacity: 30,
        stage: 'open',
        gatherings: gatherings('pulje-1', year),
      },
      {
        id: 'pulje-2',
        title: 'Pulje 2',
        period: `H-${short(year)} – ?`,
        capacity: 40,
        stage: 'open',
        gatherings: [],
      },
    ],
  };
}

const of = (participants: Partial<Participants>): Participants => ({
  ppt: 0,
  kindergarten: 0,
  school: 0,
  leaders: 0,
  others: 0,
  ...participants,
});

/** The joint measure of the county: some networks are in, one owner has a place and another has asked for one. */
export async function seedJointMeasures(county: County, today: PlainDate): Promise<void> {
  const { clock } = county;
  const year = Number(today.slice(0, 4)) + 1;
  const as = (by: string) => command(county, by, 'joint-measure', id);
  const place = (cohort: string, track: string, network: string) => ({
    jointMeasure: id,
    cohort,
    track,
    network: network as NetworkId,
  });
  clock.at(`${addDays(today, -60)}T09:00:00Z`);
  const content = inclusivePractice(year);
  await succeed(saveJointMeasure(county, await as('governor'), { jointMeasure: id, content }));

  clock.at(`${addDays(today, -40)}T09:00:00Z`);
  const joining = [
    ['pulje-1', 'spor-3', 'gauldal', of({ ppt: 4, leaders: 5, school: 3 })],
    ['pulje-1', 'spor-2', 'innherred', of({ ppt: 6, kindergarten: 4 })],
    ['pulje-2', 'spor-3', 'midtre-namdal', of({ ppt: 3, leaders: 6 })],
  ] as const;
  for (const [cohort, track, network, participants] of joining) {
    const by = await as(`coordinator-${network}`);
    await succeed(joinCohort(county, by, { ...place(cohort, track, network), participants }));
  }

  // Long enough ago that no reminder of it is due on the day that the demo begins.
  clock.at(`${addDays(today, -13)}T09:00:00Z`);
  const asking = [
    ['owner-steinkjer', 'pulje-1', 'spor-1', of({ ppt: 4 })],
    ['owner-orland', 'pulje-1', 'spor-2', of({ ppt: 2, leaders: 2 })],
  ] as const;
  for (const [person, cohort, track, participants] of asking) {
    const { owner, network } = ownerOf(county, person);
    const where = { ...place(cohort, track, network), owner, participants };
    await succeed(askToJoin(county, await as(person), where));
  }
  const accepted = ownerOf(county, 'owner-steinkjer');
  await succeed(
    answerAsking(county, await as('partner-nord'), {
      ...place('pulje-1', 'spor-1', accepted.network),
      owner: accepted.owner,
      answer: { kind: 'accepted' },
    }),
  );
}

function ownerOf(county: County, id: string): { readonly owner: OwnerId; readonly network: NetworkId } {
  for (const role of personOf(county, id).roles) {
    const [network] = role.networks;
    if (role.role === 'owner' && network !== undefined) return { owner: role.owner, network };
  }
  throw new Error(`the demo has no owner ${id}`);
}
