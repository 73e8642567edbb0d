import { beforeEach, describe, expect, it } from 'vitest';
import { aChange, aMeetingCase, aVote } from '../../../test/builders/aggregates.ts';
import {
  aSmallCounty,
  codeOf,
  faultsOf,
  fosen,
  namdal,
  people,
  type SmallCounty,
  valueOf,
} from '../../../test/builders/small-county.ts';
import { toPlainDate } from '../../domain/calendar/plain-date.ts';
import { formatCaseNumber } from '../../domain/meeting/case-numbers.ts';
import type { MeetingKind } from '../../domain/meeting/meeting.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { closeVote } from '../../domain/vote/vote-changes.ts';
import type { Outcome } from '../outcome.ts';
import {
  approveMinutes,
  holdMeeting,
  planMeeting,
  saveMeeting,
  sendAgenda,
  sendMinutes,
  takeBackMinutes,
  type WrittenContent,
} from './meeting-changes.ts';
import {
  answerComment,
  answerMinutes,
  commentPresentation,
  presentNetwork,
  registerParticipants,
} from './member-acts.ts';
import { listMeetings, readMeeting } from './read-meetings.ts';

const { governor, coordinatorFosen, representativeFosen, deputyFosen, representativeNamdal, ownerFosen } =
  people;
const { partnerNtnu, statped, outsider } = people;
const march = '2027-03-12-forum';
const may = '2027-05-20-forum';

let county: SmallCounty;
beforeEach(async () => {
  county = await aSmallCounty();
  county.at('2027-02-01T09:00:00Z');
});

const command = (actor: Person) => ({ actor, changeId: crypto.randomUUID() });
const commandOn = (actor: Person, meeting: string) => county.commandOf(actor, 'meeting', meeting);

function plan(by: Person = governor, date = '2027-03-12', kind: MeetingKind = 'forum') {
  const day = toPlainDate(date);
  return planMeeting(county, command(by), { kind, title: 'Møte', from: day, to: day, place: 'Steinkjer' });
}
async function save(changes: Partial<WrittenContent>, by: Person = governor, meeting = march) {
  const stored = await county.store.read('meeting', meeting);
  if (!stored) throw new Error('no meeting');
  const { attendance, ...content } = stored.state.content;
  const written = attendance.map(({ seat, present }) => ({ seat, present }));
  return saveMeeting(county, await commandOn(by, meeting), {
    meeting,
    content: { ...content, attendance: written, ...changes },
  });
}
type Step = 'call' | 'hold' | 'minutes' | 'take-back' | 'approve';
async function go(step: Step, by: Person = governor, meeting = march) {
  const on = await commandOn(by, meeting);
  switch (step) {
    case 'call':
      return sendAgenda(county, on, meeting);
    case 'hold':
      return holdMeeting(county, on, meeting);
    case 'minutes':
      return sendMinutes(county, on, meeting);
    case 'take-back':
      return takeBackMinutes(county, on, { meeting, reason: 'Feil dato.' });
    case 'approve':
      return approveMinutes(county, on, { meeting, in: null });
  }
}
const everySeat = async () =>
  (await valueOf(readMeeting(county.store, governor, march))).seats.map(({ id }) => ({
    seat: id,
    present: 'representative' as const,
  }));
const concluded = (overrides = {}) => [aMeetingCase({ conclusion: 'Godkjent.', ...overrides })];

/** The March meeting as far as a step. */
async function reach(state: 'planned' | 'called' | 'held' | 'minutes-sent'): Promise<void> {
  await valueOf(plan());
  await valueOf(save({ cases: concluded() }));
  if (state === 'planned') return;
  await valueOf(go('call'));
  if (state === 'called') return;
  county.at('2027-03-12T15:00:00Z');
  await valueOf(go('hold'));
  if (state === 'held') return;
  await valueOf(save({ attendance: await everySeat() }));
  await valueOf(go('minutes'));
}

async function codes(ask: (person: Person) => Promise<Outcome<unknown>>): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const [name, person] of Object.entries(people)) told[name] = await codeOf(ask(person));
  return told;
}
const nameOf = (wanted: Person) => Object.entries(people).find(([, person]) => person === wanted)?.[0];
const allowed = (told: Record<string, string>) => Object.keys(told).filter((name) => told[name] === 'done');

describe('planning a meeting', () => {
  it('is the county governor’s, once for a day and kind, and sent again it is done once', async () => {
    expect(allowed(await codes((person) => plan(person)))).toEqual(['governor']);
    expect(await codeOf(plan())).toBe('already-exists');
    expect(await codeOf(plan(governor, '2027-03-12', 'seminar'))).toBe('done');
    const again = command(governor);
    const day = toPlainDate('2027-06-01');
    const what = { kind: 'forum', title: 'Møte', from: day, to: day, place: '' } as const;
    const first = await valueOf(planMeeting(county, again, what));
    expect(await valueOf(planMeeting(county, again, what))).toEqual(first);
  });

  it('cannot end before it begins', async () => {
    const what = { kind: 'forum', title: 'Møte', place: '' } as const;
    const days = { from: toPlainDate('2027-06-02'), to: toPlainDate('2027-06-01') };
    expect(await faultsOf(planMeeting(county, command(governor), { ...what, ...days }))).toEqual([
      'to: range-backwards',
    ]);
  });
});

describe('a meeting', () => {
  it('is read by everybody with a role', async () => {
    await reach('called');
    const told = await codes((person) => readMeeting(county.store, person, march));
    expect(Object.keys(told).filter((name) => told[name] !== 'done')).toEqual([nameOf(outsider)]);
    expect(await codeOf(listMeetings(county.store, outsider))).toBe('not-your-role');
    expect(await codeOf(readMeeting(county.store, governor, 'none'))).toBe('not-found');
  });

  it.each<[Step, Parameters<typeof reach>[0]]>([
    ['call', 'planned'],
    ['hold', 'called'],
    ['minutes', 'held'],
    ['take-back', 'minutes-sent'],
    ['approve', 'minutes-sent'],
  ])('goes on by %s from %s and from no other state, by the county governor alone', async (step, from) => {
    for (const person of Object.values(people)) {
      if (person === governor) continue;
      expect(await codeOf(go(step, person))).toBe('not-your-role');
    }
    await reach(from);
    county.at('2027-03-12T15:00:00Z');
    if (step === 'minutes') await valueOf(save({ attendance: await everySeat() }));
    expect(await codeOf(go(step))).toBe('done');
    expect(await codeOf(go(step))).toBe('not-in-this-state');
  });

  it('is written by the county governor alone, and by nobody once the minutes are sent', async () => {
    await reach('held');
    expect(allowed(await codes((person) => save({ place: 'Namsos' }, person)))).toEqual(['governor']);
    await valueOf(save({ attendance: await everySeat() }));
    await valueOf(go('minutes'));
    expect(await codeOf(save({ place: 'Stjørdal' }))).toBe('not-in-this-state');
    await valueOf(go('take-back'));
    expect(await codeOf(save({ place: 'Stjørdal' }))).toBe('done');
  });

  it('does not point at what is not there', async () => {
    await reach('planned');
    expect(
      await faultsOf(
        save({
          cases: concluded({
            vote: 'dekom-2027-vote-9',
            papers: [{ kind: 'page', page: 'key', round: 'dekom-2099' }],
          }),
          presentations: [{ network: 'oslo' as never, slot: '' }],
          attendance: [
            { seat: 'nobody', present: 'absent' },
            { seat: 'statped', present: 'absent' },
            { seat: 'statped', present: 'deputy' },
          ],
        }),
      ),
    ).toEqual([
      'attendance.0.seat: unknown-seat',
      'attendance.2.seat: duplicate-seat',
      'cases.0.vote: unknown-vote',
      'presentations.0.network: no-such-network',
      'cases.0.papers.0.round: unknown-round',
    ]);
  });

  it('written by two at once is a conflict for the second', async () => {
    await reach('planned');
    const stale = await commandOn(governor, march);
    await valueOf(save({ place: 'Namsos' }));
    const stored = await county.store.read('meeting', march);
    const content = { ...stored?.state.content, attendance: [] } as WrittenContent;
    expect(await codeOf(saveMeeting(county, stale, { meeting: march, content }))).toBe('conflict');
  });

  it('cannot be recorded as held before its day', async () => {
    await reach('called');
    county.at('2027-03-11T22:59:59Z');
    expect(await faultsOf(go('hold'))).toEqual(['from: not-held-yet']);
    county.at('2027-03-11T23:00:00Z');
    expect(await codeOf(go('hold'))).toBe('done');
  });

  it('goes on with the numbers of the agenda that was sent before it in the year', async () => {
    await reach('called');
    await valueOf(plan(governor, '2027-05-20'));
    await valueOf(save({ cases: [aMeetingCase({ id: 'a' }), aMeetingCase({ id: 'b' })] }, governor, may));
    const numbers = async () =>
      [...(await valueOf(readMeeting(county.store, statped, may))).numbers.values()].map(formatCaseNumber);
    expect(await numbers()).toEqual([]);
    await valueOf(go('call', governor, may));
    expect(await numbers()).toEqual(['2/27', '3/27']);
    expect(await faultsOf(save({ cases: [aMeetingCase({ id: 'a' })] }, governor, may))).toEqual([
      'cases: agenda-is-sent',
    ]);
  });
});

describe('a vote that a case points at', () => {
  const id = 'dekom-2027-vote-1';
  const open = aVote();
  async function keepVote(): Promise<string> {
    const commit = await county.store.commit(aChange('vote', open, { id }));
    if (commit.kind !== 'committed') throw new Error('not kept');
    return commit.stored.etag;
  }
  const results = async () =>
    (await valueOf(readMeeting(county.store, governor, march))).votes.map(({ outcome }) => outcome);

  it('lands in the minutes when it is closed, holds them back until then, and stands there as it was', async () => {
    const etag = await keepVote();
    await reach('held');
    const cases = concluded({ type: 'decision', vote: id, conclusion: '' });
    // The agenda stands; what kind of case it is, stands with it.
    expect(await faultsOf(save({ cases }))).toEqual(['cases: agenda-is-sent']);
    await valueOf(save({ cases: concluded({ vote: id }), attendance: await everySeat() }));
    expect(await results()).toEqual([]);
    expect(await faultsOf(go('minutes'))).toEqual(['cases.0.vote: vote-still-open']);
    const closed = closeVote(open, { closedAt: '2027-03-12T16:00:00.000Z', closedBy: null });
    await county.store.commit(aChange('vote', closed, { id, expected: etag }));
    expect(await results()).toEqual(['no-quorum']);
    await valueOf(go('minutes'));
    const kept = await county.store.read('meeting', march);
    expect(kept?.state).toMatchObject({ minutes: { votes: [{ vote: id, outcome: 'no-quorum' }] } });
    expect(await results()).toEqual(['no-quorum']);
  });
});

describe('sending the minutes', () => {
  it('waits for attendance at every seat and for what was concluded', async () => {
    await valueOf(plan());
    await valueOf(save({ cases: concluded({ conclusion: '' }) }));
    await valueOf(go('call'));
    county.at('2027-03-12T15:00:00Z');
    await valueOf(go('hold'));
    expect(await faultsOf(go('minutes'))).toEqual([
      'attendance: attendance-missing',
      'cases.0.conclusion: conclusion-missing',
    ]);
  });
});

describe('the minutes that are sent', () => {
  const answer = (by: Person, seat: string, verdict: 'approve' | 'remark' = 'approve', words = '') =>
    answerMinutes(county, command(by), { meeting: march, seat, verdict, words });

  it('are answered by those who hold the seat, and by nobody else', async () => {
    await reach('minutes-sent');
    expect(await codes((person) => answer(person, 'network-fosen'))).toMatchObject({
      governor: 'not-your-role',
      coordinatorFosen: 'not-your-role',
      ownerFosen: 'not-your-role',
      outsider: 'not-your-role',
      representativeFosen: 'done',
      deputyFosen: 'done',
      representativeNamdal: 'vote-refused',
      partnerNtnu: 'vote-refused',
      statped: 'vote-refused',
    });
    expect(await codeOf(answer(statped, 'statped'))).toBe('done');
    expect(await faultsOf(answer(statped, 'statped', 'remark', ' '))).toEqual(['words: remark-missing']);
  });

  it('are not answered before they are sent', async () => {
    await reach('held');
    expect(await codeOf(answer(representativeFosen, 'network-fosen'))).toBe('not-in-this-state');
  });

  it('are answered by all at once without a conflict, and sent again an answer is given once', async () => {
    await reach('minutes-sent');
    const mine = command(representativeFosen);
    const remark = { meeting: march, seat: 'network-fosen', verdict: 'remark', words: 'Feil dato.' } as const;
    const all = await Promise.all([
      answerMinutes(county, mine, remark),
      answer(representativeNamdal, 'network-namdal'),
      answer(partnerNtnu, 'institution-ntnu'),
      answer(statped, 'statped'),
    ]);
    expect(all.map(({ kind }) => kind)).toEqual(['done', 'done', 'done', 'done']);
    await valueOf(answerMinutes(county, mine, remark));
    const { stored } = await valueOf(readMeeting(county.store, governor, march));
    expect(stored.state.answers).toHaveLength(4);
  });

  it('are approved in a later meeting that has a case for it, and in no other', async () => {
    await reach('minutes-sent');
    await valueOf(plan(governor, '2027-05-20'));
    await valueOf(save({ cases: [aMeetingCase({ type: 'information' })] }, governor, may));
    await valueOf(go('call', governor, may));
    const approve = async (meeting: string) =>
      approveMinutes(county, await commandOn(governor, march), { meeting: march, in: meeting });
    expect(await faultsOf(approve(may))).toEqual(['in: unknown-meeting']);
    expect(await faultsOf(approve(march))).toEqual(['in: unknown-meeting']);
    expect(await faultsOf(approve('none'))).toEqual(['in: unknown-meeting']);
    const september = '2027-09-16-forum';
    await valueOf(plan(governor, '2027-09-16'));
    await valueOf(save({ cases: [aMeetingCase()] }, governor, september));
    await valueOf(go('call', governor, september));
    expect((await valueOf(approve(september))).state).toMatchObject({ approval: { in: september } });
  });

  it('are taken back only with a reason, which is on record', async () => {
    await reach('minutes-sent');
    const on = await commandOn(governor, march);
    expect(await faultsOf(takeBackMinutes(county, on, { meeting: march, reason: ' ' }))).toEqual([
      'reason: required',
    ]);
    expect((await valueOf(go('take-back'))).audit).toMatchObject({ reason: 'Feil dato.' });
  });
});

describe('a network’s presentation', () => {
  const present = (by: Person, network = fosen) =>
    presentNetwork(county, command(by), { meeting: march, network, text: 'Lesing i alle fag.' });
  const comment = (by: Person) =>
    commentPresentation(county, command(by), { meeting: march, network: fosen, words: 'Hvordan?' });

  it('is written by the network itself, discussed by the forum and answered by those who present', async () => {
    await reach('planned');
    await valueOf(save({ presentations: [{ network: fosen, slot: '10.15' }] }));
    expect(allowed(await codes((person) => present(person)))).toEqual([
      'governor',
      'coordinatorFosen',
      'representativeFosen',
      'deputyFosen',
    ]);
    expect(allowed(await codes(comment))).toEqual([
      'governor',
      'representativeFosen',
      'deputyFosen',
      'representativeNamdal',
      'partnerNtnu',
      'partnerNord',
      'statped',
    ]);
    const answer = (by: Person, id = 'comment-1') =>
      answerComment(county, command(by), { meeting: march, comment: id, words: 'I egne grupper.' });
    expect(await codeOf(answer(representativeNamdal))).toBe('not-your-network');
    expect(await codeOf(answer(coordinatorFosen))).toBe('done');
    expect(await faultsOf(answer(governor, 'comment-99'))).toEqual(['comment: unknown-comment']);
    const { stored } = await valueOf(readMeeting(county.store, ownerFosen, march));
    expect(stored.state.comments[0]).toMatchObject({
      words: 'Hvordan?',
      answer: { words: 'I egne grupper.', by: coordinatorFosen.id },
    });
  });

  it('is only there for a network that is on the list', async () => {
    await reach('planned');
    expect(await faultsOf(present(coordinatorFosen))).toEqual(['network: not-on-agenda']);
    expect(await faultsOf(comment(statped))).toEqual(['network: not-on-agenda']);
  });
});

describe('registration for the seminar', () => {
  const seminar = '2027-09-17-seminar';
  const participants = [{ role: 'Rektor', organisation: 'Ørland kommune', count: 2 }];
  const register = (by: Person, network = fosen, meeting = seminar) =>
    registerParticipants(county, command(by), { meeting, network, participants });
  beforeEach(async () => {
    await valueOf(plan(governor, '2027-09-17', 'seminar'));
    await valueOf(save({ registrationDeadline: toPlainDate('2027-08-20') }, governor, seminar));
  });

  it('goes through the network’s representatives, once the invitation is sent', async () => {
    expect(await codeOf(register(representativeFosen))).toBe('not-in-this-state');
    await valueOf(go('call', governor, seminar));
    expect(allowed(await codes((person) => register(person)))).toEqual([
      'representativeFosen',
      'deputyFosen',
    ]);
    expect(await codeOf(register(deputyFosen, namdal))).toBe('not-your-network');
  });

  it('is open to the end of its last day in Norway', async () => {
    await valueOf(go('call', governor, seminar));
    county.at('2027-08-20T21:59:59Z');
    expect(await codeOf(register(representativeFosen))).toBe('done');
    county.at('2027-08-20T22:00:00Z');
    expect(await faultsOf(register(representativeFosen))).toEqual(['participants: registration-is-over']);
  });

  it('is not for a meeting of the forum', async () => {
    await reach('called');
    expect(await faultsOf(register(representativeFosen, fosen, march))).toEqual([
      'participants: no-registration',
    ]);
  });
});
