import { describe, expect, it } from 'vitest';
import {
  aCohort,
  aJointMeasure,
  aJointMeasureContent,
  aPerson,
  someParticipants,
} from '../../../test/builders/aggregates.ts';
import { toPlainDate } from '../calendar/plain-date.ts';
import { concerns } from '../cycle/occurrences.ts';
import type { InstitutionId, NetworkId, OwnerId, PersonId } from '../ids.ts';
import type { Role } from '../registers/registers.ts';
import { gatheringsBetween } from './gatherings.ts';
import type { Enrolment, Gathering, GatheringWhen, JointMeasure } from './joint-measure.ts';

const fosen = 'fosen' as NetworkId;
const namdal = 'namdal' as NetworkId;
const year = [toPlainDate('2027-01-01'), toPlainDate('2027-12-31')] as const;
const on = (date: string): GatheringWhen => ({ kind: 'on', date: toPlainDate(date) });

function aGathering(overrides: Partial<Gathering> = {}): Gathering {
  const facts = { id: 'samling-1', track: null, place: 'Trondheim', programme: '', betweenWork: '' };
  return { ...facts, when: on('2027-02-03'), ...overrides };
}

function enrolled(overrides: Partial<Enrolment> = {}): Enrolment {
  return {
    cohort: 'pulje-1',
    track: 'spor-1',
    network: fosen,
    owner: null,
    participants: someParticipants({ ppt: 2 }),
    standing: { kind: 'joined', by: 'governor' as PersonId, at: '2026-11-02T08:30:00.000Z' },
    ...overrides,
  };
}

function aMeasure(gatherings: readonly Gathering[], enrolments: readonly Enrolment[] = [enrolled()]) {
  const content = aJointMeasureContent({ cohorts: [aCohort({ gatherings })] });
  return aJointMeasure({ content, enrolments });
}

const people = {
  governor: { role: 'county-governor', networks: [] },
  carrier: { role: 'partner', institution: 'ntnu' as InstitutionId, networks: [namdal] },
  partnerFosen: { role: 'partner', institution: 'nord' as InstitutionId, networks: [fosen] },
  coordinatorFosen: { role: 'coordinator', networks: [fosen] },
  deputyFosen: { role: 'deputy', networks: [fosen] },
  ownerOrland: { role: 'owner', owner: '5057' as OwnerId, networks: [fosen] },
  ownerOsen: { role: 'owner', owner: '5020' as OwnerId, networks: [fosen] },
  coordinatorNamdal: { role: 'coordinator', networks: [namdal] },
  partnerNamdal: { role: 'partner', institution: 'nord' as InstitutionId, networks: [namdal] },
  statped: { role: 'statped', networks: [] },
} as const satisfies Readonly<Record<string, Role>>;

function concerned(measure: JointMeasure): string[] {
  const [gathering] = gatheringsBetween([measure], ...year);
  return Object.entries(people)
    .filter(([, role]) => gathering && concerns(gathering, aPerson({ roles: [role] })))
    .map(([name]) => name);
}

describe('the gatherings of joint measures in the year', () => {
  it('stand on their days, with the measure, the cohort, the place and who takes part', () => {
    const range = {
      kind: 'between',
      from: toPlainDate('2027-03-10'),
      to: toPlainDate('2027-03-11'),
    } as const;
    const found = gatheringsBetween(
      [aMeasure([aGathering(), aGathering({ id: 'samling-2', when: range })])],
      ...year,
    );
    expect(found).toMatchObject([
      {
        key: 'joint-measure.inkluderende-praksis.pulje-1.samling-1',
        title: 'Inkluderende praksis: Pulje 1',
        when: { kind: 'on', date: '2027-02-03' },
        audience: { networks: ['fosen'] },
        reminders: null,
        gathering: { jointMeasure: 'inkluderende-praksis', place: 'Trondheim' },
      },
      { when: { kind: 'range', start: '2027-03-10', end: '2027-03-11' } },
    ]);
  });

  it('keep their key when the date is changed, and are nowhere without a day or in another year', () => {
    const keyOf = (when: GatheringWhen) =>
      gatheringsBetween([aMeasure([aGathering({ when })])], ...year).map(({ key }) => key);
    expect(keyOf(on('2027-02-03'))).toEqual(keyOf(on('2027-10-06')));
    expect(keyOf({ kind: 'about', words: 'medio oktober' })).toEqual([]);
    expect(keyOf(on('2028-01-01'))).toEqual([]);
  });

  it('have an approximate day where only the week is known: the next one from the gathering before', () => {
    const about = (id: string, words: string) => aGathering({ id, when: { kind: 'about', words } });
    const gatherings = [
      about('first', 'uke 39'),
      about('second', 'uke 3'),
      aGathering({ id: 'third', when: on('2027-05-03') }),
      about('fourth', 'Uke 40–41'),
      about('in-a-year', 'uke 5, 2026'),
    ];
    const content = aJointMeasureContent({ cohorts: [aCohort({ period: 'H-26 – V-28', gatherings })] });
    const found = gatheringsBetween(
      [aJointMeasure({ content })],
      toPlainDate('2026-01-01'),
      toPlainDate('2027-12-31'),
    );
    expect(found.map(({ id, when }) => [id, 'about' in when ? when.about : when.kind])).toEqual([
      ['first', '2026-09-25'],
      ['second', '2027-01-22'],
      ['third', 'on'],
      ['fourth', '2027-10-15'],
      ['in-a-year', '2026-01-30'],
    ]);
    expect(found[0]?.when).toEqual({ kind: 'approximate', words: 'uke 39', about: '2026-09-25' });
  });

  it('concern the county governor, the carriers, and the whole partnership of a network that takes part', () => {
    expect(concerned(aMeasure([aGathering()]))).toEqual([
      'governor',
      'carrier',
      'partnerFosen',
      'coordinatorFosen',
      'deputyFosen',
      'ownerOrland',
      'ownerOsen',
    ]);
  });

  it('concern the one owner whose place it is, and not the others of the network', () => {
    const own = aMeasure([aGathering()], [enrolled({ owner: '5057' as OwnerId })]);
    expect(concerned(own)).toContain('ownerOrland');
    expect(concerned(own)).toContain('coordinatorFosen');
    expect(concerned(own)).not.toContain('ownerOsen');
  });

  it('concern nobody who has only asked, has left, or takes another track or cohort', () => {
    const { by, at } = enrolled().standing;
    for (const other of [
      enrolled({ standing: { kind: 'asked', by, at } }),
      enrolled({ standing: { kind: 'left', why: 'Ingen kan.', by, at } }),
      enrolled({ track: 'spor-2' }),
      enrolled({ cohort: 'pulje-2' }),
    ]) {
      expect(concerned(aMeasure([aGathering({ track: 'spor-1' })], [other]))).toEqual([
        'governor',
        'carrier',
      ]);
    }
  });
});
