import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMeeting, aMeetingCase } from '../../../test/builders/aggregates.ts';
import { addDays, toPlainDate } from '../calendar/plain-date.ts';
import type { NetworkId, PersonId } from '../ids.ts';
import { caseNumbers, formatCaseNumber, nextSendingTime } from './case-numbers.ts';
import { agendaFaults, editFaults, minutesFaults } from './meeting-faults.ts';
import {
  answerMinutes,
  holdMeeting,
  type Meeting,
  type MeetingIn,
  registerIn,
  sendAgenda,
  sendMinutes,
  takeBackMinutes,
} from './meeting.ts';

const by = 'governor' as PersonId;
const at = '2027-03-01T09:00:00.000Z';
const agenda = { year: 2027, sentAt: at, sentBy: by };

const called = (changes: Parameters<typeof aMeeting>[0] = {}) => sendAgenda(aMeeting(changes), agenda);
const minutesOut = () => sendMinutes(holdMeeting(called()), { sentAt: at, sentBy: by, votes: [] });
const codes = (faults: readonly { path: string; code: string }[]) =>
  faults.map(({ path, code }) => `${path}: ${code}`);

describe('case numbers', () => {
  it('are written as people write them', () => {
    expect(formatCaseNumber({ number: 12, year: 2020 })).toBe('12/20');
    expect(formatCaseNumber({ number: 1, year: 2105 })).toBe('1/05');
  });

  it('come with the agenda, go on from the agenda before, and begin anew each year', () => {
    const meeting = (id: string, cases: string[], sent: Partial<typeof agenda> | null): Meeting => {
      const planned = { ...aMeeting({ cases: cases.map((one) => aMeetingCase({ id: one })) }), id };
      return sent ? sendAgenda(planned, { ...agenda, ...sent }) : planned;
    };
    const numbers = caseNumbers([
      meeting('march', ['c', 'd'], { sentAt: '2027-03-01T09:00:00.000Z' }),
      meeting('january', ['a', 'b'], { sentAt: '2027-01-02T09:00:00.000Z' }),
      meeting('september', ['e'], null),
      meeting('next-year', ['f'], { year: 2028, sentAt: '2027-12-20T09:00:00.000Z' }),
    ]);
    const written = (id: string) =>
      [...(numbers.get(id) ?? [])].map(([one, of]) => [one, formatCaseNumber(of)]);
    expect(written('january')).toEqual([
      ['a', '1/27'],
      ['b', '2/27'],
    ]);
    expect(written('march')).toEqual([
      ['c', '3/27'],
      ['d', '4/27'],
    ]);
    expect(written('next-year')).toEqual([['f', '1/28']]);
    expect(numbers.has('september')).toBe(false);
  });

  /** Agendas in the order in which they are sent: how many cases, for which year, and what the clock says. */
  const sendings = fc.array(
    fc.record({
      cases: fc.integer({ min: 0, max: 6 }),
      year: fc.constantFrom(2026, 2027),
      clock: fc.integer({ min: 0, max: 10 }),
    }),
    { maxLength: 12 },
  );
  function sendAll(all: readonly { cases: number; year: number; clock: number }[]): Meeting[][] {
    const stages: Meeting[][] = [[]];
    for (const [index, { cases, year, clock }] of all.entries()) {
      const before = stages.at(-1) ?? [];
      const ids = Array.from({ length: cases }, (_, at) => `${index}-${at}`);
      const planned = {
        ...aMeeting({ cases: ids.map((id) => aMeetingCase({ id })) }),
        id: `meeting-${index}`,
      };
      const now = new Date(Date.parse(at) + clock * 1000).toISOString();
      stages.push([
        ...before,
        sendAgenda(planned, { year, sentAt: nextSendingTime(before, now), sentBy: by }),
      ]);
    }
    return stages;
  }

  it('never stand twice in a year and leave none out, whatever the clock says', () => {
    fc.assert(
      fc.property(sendings, fc.boolean(), (all, reversed) => {
        const meetings = sendAll(all).at(-1) ?? [];
        const numbers = caseNumbers(reversed ? meetings.toReversed() : meetings);
        for (const year of [2026, 2027]) {
          const given = [...numbers.values()]
            .flatMap((of) => [...of.values()])
            .filter((one) => one.year === year)
            .map(({ number }) => number)
            .toSorted((a, b) => a - b);
          const cases = all.reduce((sum, one) => sum + (one.year === year ? one.cases : 0), 0);
          expect(given).toEqual(Array.from({ length: cases }, (_, index) => index + 1));
        }
      }),
    );
  });

  it('stay as they are when later agendas are sent', () => {
    fc.assert(
      fc.property(sendings, (all) => {
        const stages = sendAll(all);
        const last = caseNumbers(stages.at(-1) ?? []);
        for (const stage of stages) {
          for (const [id, numbers] of caseNumbers(stage)) expect(last.get(id)).toEqual(numbers);
        }
      }),
    );
  });
});

describe('a meeting that is written', () => {
  it('takes anything in its agenda until that is sent', () => {
    const meeting = aMeeting();
    const content = { ...meeting.content, cases: [aMeetingCase({ id: 'other', title: '' })] };
    expect(editFaults(meeting, content)).toEqual([]);
  });

  it('has an agenda that stands once it is sent: papers, notes and Eventuelt may still come', () => {
    const meeting = called();
    const [first] = meeting.content.cases;
    if (!first) throw new Error('no case');
    const withCases = (...cases: (typeof first)[]) =>
      codes(editFaults(meeting, { ...meeting.content, cases }));
    expect(withCases({ ...first, title: 'Noe annet' })).toEqual(['cases: agenda-is-sent']);
    expect(withCases({ ...first, type: 'decision' })).toEqual(['cases: agenda-is-sent']);
    expect(withCases()).toEqual(['cases: agenda-is-sent']);
    expect(withCases(first, aMeetingCase({ id: 'late' }))).toEqual(['cases: agenda-is-sent']);
    const papers = [{ kind: 'link', title: 'Lysark', url: 'https://example.org/lysark' }] as const;
    expect(
      withCases({ ...first, papers, notes: 'Notat', conclusion: 'Godkjent.', vote: 'x-vote-1' }),
    ).toEqual([]);
    const other = [{ id: 'a', title: 'Neste møte', notes: '' }];
    expect(editFaults(meeting, { ...meeting.content, other })).toEqual([]);
  });

  it('names what stands twice, days that run backwards and links that are not https', () => {
    const meeting = aMeeting();
    const fosen = { network: 'fosen' as NetworkId, slot: '' };
    const papers = ['http://example.org', 'javascript:alert(1)', 'lysark'].map((url) => ({
      kind: 'link' as const,
      title: 'Lysark',
      url,
    }));
    const content = {
      ...meeting.content,
      to: addDays(meeting.content.from, -1),
      cases: [aMeetingCase({ papers }), aMeetingCase()],
      presentations: [fosen, fosen],
    };
    expect(codes(editFaults(meeting, content))).toEqual([
      'to: range-backwards',
      'cases.1.id: duplicate-id',
      'presentations.1.network: duplicate-network',
      'cases.0.papers.0.url: link-not-https',
      'cases.0.papers.1.url: link-not-https',
      'cases.0.papers.2.url: link-not-https',
    ]);
  });

  it('cannot be called without a place, a case and their titles; a seminar not without a deadline', () => {
    const cases = [aMeetingCase({ title: ' ' })];
    expect(codes(agendaFaults(aMeeting({ place: '', cases: [] })))).toEqual([
      'place: place-missing',
      'cases: no-cases',
    ]);
    expect(codes(agendaFaults(aMeeting({ cases })))).toEqual(['cases.0.title: case-without-title']);
    const seminar = { ...aMeeting({ cases: [] }), kind: 'seminar' as const };
    expect(codes(agendaFaults(seminar))).toEqual(['registrationDeadline: deadline-missing']);
  });

  it('has minutes only when attendance is recorded for every seat and what is decided is concluded', () => {
    const seats = [{ id: 'network-fosen' }, { id: 'statped' }];
    const meeting = called({ attendance: [{ seat: 'statped', name: 'Statped', present: 'absent' }] });
    expect(codes(minutesFaults(meeting, seats))).toEqual([
      'attendance: attendance-missing',
      'cases.0.conclusion: conclusion-missing',
    ]);
    const voted = called({ cases: [aMeetingCase({ type: 'decision', vote: 'x-vote-1' })] });
    expect(minutesFaults(voted, [])).toEqual([]);
  });
});

describe('the seats’ answers to the minutes', () => {
  const answer = (seat: string, verdict: 'approve' | 'remark', words = '') => ({
    seat,
    name: seat,
    verdict,
    words,
    by,
    at,
  });
  const verdicts = (meeting: Meeting) => meeting.answers.map(({ seat, verdict }) => `${seat} ${verdict}`);

  it('keep every remark, and one approval of each seat', () => {
    let meeting: MeetingIn<'minutes-sent'> = minutesOut();
    meeting = answerMinutes(meeting, answer('fosen', 'remark', 'Feil dato.'));
    meeting = answerMinutes(meeting, answer('fosen', 'approve'));
    meeting = answerMinutes(meeting, answer('fosen', 'approve'));
    meeting = answerMinutes(meeting, answer('statped', 'approve'));
    expect(verdicts(meeting)).toEqual(['fosen remark', 'fosen approve', 'statped approve']);
  });

  it('lose the approvals, and no remark, when the minutes are taken back', () => {
    const answered = answerMinutes(
      answerMinutes(minutesOut(), answer('fosen', 'remark', 'Feil dato.')),
      answer('statped', 'approve'),
    );
    const open = takeBackMinutes(answered);
    expect(open.state).toBe('held');
    expect('minutes' in open).toBe(false);
    expect(verdicts(open)).toEqual(['fosen remark']);
  });
});

it('a network’s registration takes the place of the one before, and of nobody else’s', () => {
  const register = (network: string, ...counts: number[]) => ({
    network: network as NetworkId,
    participants: counts.map((count) => ({ role: 'Rektor', organisation: 'Kommune', count })),
    by,
    at,
  });
  const seminar = called({ registrationDeadline: toPlainDate('2027-03-01') });
  const twice = [register('fosen', 2), register('gauldal', 1), register('fosen', 3)].reduce(
    registerIn,
    seminar,
  );
  const counts = (meeting: Meeting) =>
    meeting.registrations.map(({ network, participants }) => [
      network,
      participants.map(({ count }) => count),
    ]);
  expect(counts(twice)).toEqual([
    ['gauldal', [1]],
    ['fosen', [3]],
  ]);
  expect(counts(registerIn(twice, register('fosen')))).toEqual([['gauldal', [1]]]);
});

it('a seminar’s programme takes no numbers from the forum’s cases', () => {
  const seminar = { ...called(), id: 'seminar', kind: 'seminar' as const };
  const numbers = caseNumbers([seminar, { ...called(), id: 'forum' }]);
  expect(numbers.has('seminar')).toBe(false);
  expect(numbers.get('forum')?.get('case')).toEqual({ number: 1, year: 2027 });
});
