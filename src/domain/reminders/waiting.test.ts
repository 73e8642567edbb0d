import { describe, expect, it } from 'vitest';
import { aJointMeasure, aPerson, someParticipants } from '../../../test/builders/aggregates.ts';
import { toPlainDate } from '../calendar/plain-date.ts';
import type { InstitutionId, NetworkId, OwnerId, PersonId, RoundId } from '../ids.ts';
import type { Enrolment, EnrolmentStanding } from '../joint-measure/joint-measure.ts';
import type { Person, Role } from '../registers/registers.ts';
import { kindOfWaiting, waitingNow, type WaitingFacts } from './waiting.ts';

const fosen = 'fosen' as NetworkId;
const namdal = 'namdal' as NetworkId;
const ppt = 'ppt-leaders' as NetworkId;
const today = toPlainDate('2027-03-10');

function person(id: string, ...roles: Role[]): Person {
  return aPerson({ id: id as PersonId, roles });
}

const people = [
  person('governor', { role: 'county-governor', networks: [] }),
  person('adviser', { role: 'county-governor', networks: [] }),
  person('coordinator-fosen', { role: 'coordinator', networks: [fosen] }),
  person('representative-fosen', { role: 'representative', networks: [fosen] }),
  person('representative-namdal', { role: 'representative', networks: [namdal] }),
  person('owner-orland', { role: 'owner', owner: '5057' as OwnerId, networks: [fosen] }),
  person('partner-ntnu', { role: 'partner', institution: 'ntnu' as InstitutionId, networks: [fosen] }),
  person('partner-nord', { role: 'partner', institution: 'nord' as InstitutionId, networks: [namdal] }),
  person('coordinator-ppt', { role: 'group-coordinator', networks: [ppt] }),
  person('member-ppt', { role: 'group-member', networks: [ppt] }),
  person('statped', { role: 'statped', networks: [] }),
];

const nothing = { people, groups: [], hearings: [], unsigned: [], jointMeasures: [], formQueues: [] };

function responsible(facts: Partial<WaitingFacts>, day = today): Record<string, readonly string[]>[] {
  const none = { ...nothing, networks: [fosen, namdal], groups: [ppt] };
  return waitingNow({ ...none, ...facts }, day).map(({ waiting }) =>
    Object.fromEntries(
      (waiting?.owed ?? []).map((owed) => [owed.network ?? 'county', owed.responsible] as const),
    ),
  );
}

describe('an open hearing', () => {
  const hearing = {
    plan: '2027-2030',
    title: 'Fylkesplan',
    hearing: { number: 1, deadline: toPlainDate('2027-04-01') },
    heard: [],
  };

  it('is told, before its deadline and never after it, to those who can speak for each organisation', () => {
    expect(responsible({ hearings: [hearing] })).toEqual([
      {
        fosen: ['coordinator-fosen', 'owner-orland'],
        namdal: ['representative-namdal'],
        [ppt]: ['coordinator-ppt'],
        county: ['partner-ntnu', 'partner-nord', 'statped'],
      },
    ]);
    const facts = { ...nothing, networks: [fosen], hearings: [hearing] };
    expect(waitingNow(facts, today)).toMatchObject([
      {
        key: 'waiting.hearing-statement.2027-2030-1',
        when: { date: '2027-04-01' },
        reminders: { after: [] },
      },
    ]);
  });

  it('is told to nobody whose organisation has sent its statement', () => {
    const heard = ['network-fosen', `group-${ppt}`, 'owner-5057', 'institution-ntnu', 'statped'];
    expect(responsible({ hearings: [{ ...hearing, heard }] })).toEqual([
      { namdal: ['representative-namdal'], county: ['partner-nord'] },
    ]);
  });
});

describe('a decision without a signature', () => {
  const unsigned = {
    id: 'dekom-2027-network-fosen',
    round: 'dekom-2027' as RoundId,
    title: 'Fosen',
    since: today,
    preparedBy: 'governor' as PersonId,
  };

  it('waits for another than who prepared it, and for everybody where anybody may sign', () => {
    expect(responsible({ unsigned: [unsigned] })).toEqual([{ county: ['adviser'] }]);
    expect(responsible({ unsigned: [{ ...unsigned, preparedBy: null }] })).toEqual([
      { county: ['governor', 'adviser'] },
    ]);
  });

  it('is never told to who prepared it and may not sign it, not even where there is nobody else', () => {
    const alone = people.filter(({ id }) => id !== 'adviser');
    expect(responsible({ unsigned: [unsigned], people: alone })).toEqual([{ county: [] }]);
  });
});

describe('an owner that asks to join', () => {
  const by = 'owner-orland' as PersonId;
  const asking = (at: string, standing?: EnrolmentStanding): Enrolment => ({
    cohort: 'pulje-1',
    track: 'spor-1',
    network: fosen,
    owner: '5057' as OwnerId,
    participants: someParticipants({ ppt: 1 }),
    standing: standing ?? { kind: 'asked', by, at },
  });

  it('waits for the carriers’ partners, and from a week on for the county governor too', () => {
    const jointMeasures = [aJointMeasure({ enrolments: [asking('2027-03-09T09:00:00.000Z')] })];
    expect(responsible({ jointMeasures })).toEqual([{ county: ['partner-ntnu'] }]);
    expect(responsible({ jointMeasures }, toPlainDate('2027-03-15'))).toEqual([{ county: ['partner-ntnu'] }]);
    expect(responsible({ jointMeasures }, toPlainDate('2027-03-16'))).toEqual([
      { county: ['partner-ntnu', 'governor', 'adviser'] },
    ]);
  });

  it('waits for the county governor at once where the carriers have nobody', () => {
    const jointMeasures = [aJointMeasure({ enrolments: [asking('2027-03-09T09:00:00.000Z')] })];
    const without = people.filter(({ id }) => id !== 'partner-ntnu');
    expect(responsible({ jointMeasures, people: without })).toEqual([{ county: ['governor', 'adviser'] }]);
  });

  it('is counted from the first of those that wait, and waits no more once all are answered', () => {
    const at = '2027-03-01T09:00:00.000Z';
    const joined = { kind: 'joined', by, at } as const;
    const answered = asking(at, joined);
    const waits = [answered, { ...asking('2027-03-09T09:00:00.000Z'), track: 'spor-2' }];
    const facts = { ...nothing, networks: [fosen] };
    const now = (enrolments: readonly Enrolment[]) =>
      waitingNow({ ...facts, jointMeasures: [aJointMeasure({ enrolments })] }, today);
    expect(now(waits)).toMatchObject([
      { key: 'waiting.joining-answer.inkluderende-praksis', when: { date: '2027-03-09' } },
    ]);
    expect(now([answered])).toEqual([]);
  });
});

describe('responses to a form that wait', () => {
  const queue = {
    form: 'skriveramme',
    title: 'Skriveramme',
    network: fosen,
    since: toPlainDate('2027-03-08'),
  };

  it('wait for the network’s coordinators, and from a week on for the county governor too', () => {
    expect(responsible({ formQueues: [queue] })).toEqual([{ fosen: ['coordinator-fosen'] }]);
    expect(responsible({ formQueues: [queue] }, toPlainDate('2027-03-15'))).toEqual([
      { fosen: ['coordinator-fosen', 'governor', 'adviser'] },
    ]);
  });

  it('wait for the county governor at once where they are the county’s, or a network has no coordinator', () => {
    expect(responsible({ formQueues: [{ ...queue, network: null }] })).toEqual([
      { county: ['governor', 'adviser'] },
    ]);
    expect(responsible({ formQueues: [{ ...queue, network: namdal }] })).toEqual([
      { namdal: ['governor', 'adviser'] },
    ]);
  });

  it('are one thing to be reminded of, however many they are, and again until they are taken in', () => {
    const facts = { ...nothing, networks: [fosen], formQueues: [queue] };
    expect(waitingNow(facts, today)).toMatchObject([
      { key: 'waiting.form-queue.skriveramme', when: { date: '2027-03-08' }, reminders: { before: [] } },
    ]);
  });
});

describe('the key of what waits', () => {
  it('says what it was when it is gone', () => {
    expect(kindOfWaiting('waiting.signature.dekom-2027')).toBe('signature');
    expect(kindOfWaiting('county.decision-basis.2027')).toBeNull();
  });
});
