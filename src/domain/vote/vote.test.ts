import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonId, RoundId } from '../ids.ts';
import { dissentIn, dissentText, withDissent } from './dissent.ts';
import type { Forum, Seat, VotingRule } from './forum.ts';
import { allTakePart, ballotOf, mayVote } from './minutes.ts';
import { outcomeOf } from './outcome.ts';
import { counts, standingOf } from './standing.ts';
import { type Choice, choices, type OpenVote, type Vote, type VoteRefusal } from './vote.ts';
import {
  ballotsOf,
  callOff,
  castBallot,
  closeVote,
  findQualified,
  openVote,
  recordAbsence,
  recuse,
  rulesFor,
} from './vote-changes.ts';

const at = '2027-03-12T10:00:00.000Z';
const later = '2027-03-13T10:00:00.000Z';
const chair = { by: 'governor' as PersonId, at, isChair: true };
const rep = (seat: string) => `rep-${seat}` as PersonId;
const dep = (seat: string) => `dep-${seat}` as PersonId;
const as = (by: PersonId, when = at) => ({ by, at: when, isChair: false });

function seat(id: string): Seat {
  return { id, kind: 'network', name: id.toUpperCase(), representatives: [rep(id)], deputies: [dep(id)] };
}

/** A vote of as many seats as there are letters: `a`, `b`, … */
function aVote(letters = 'abcd', overrides: Partial<OpenVote> = {}): OpenVote {
  const forum: Forum = { seats: Array.from(letters).map(seat), rule: 'simple-majority', quorum: '1/2' };
  return {
    ...openVote(
      {
        round: 'dekom-2027' as RoundId,
        number: 1,
        subject: { kind: 'recommendation', round: 'dekom-2027' as RoundId, version: 3, hash: 'h' },
        forum,
        rule: forum.rule,
        closesAt: null,
      },
      chair,
    ),
    ...overrides,
  };
}

function ok(vote: OpenVote | VoteRefusal): OpenVote {
  if ('refused' in vote) throw new Error(vote.refused);
  return vote;
}
function refusalOf(vote: OpenVote | VoteRefusal): string | null {
  return 'refused' in vote ? vote.refused : null;
}
const ballot = (seat: string, choice: Choice = 'approve', words = '') => ({
  seat,
  choice,
  words,
  replaces: null,
});
const cast = (vote: OpenVote, seat: string, choice?: Choice, by = rep(seat), words?: string) =>
  castBallot(vote, ballot(seat, choice, words), as(by));
const absent = (vote: OpenVote, seat: string, is = true) =>
  recordAbsence(vote, { seat, person: rep(seat), absent: is }, as(rep(seat)));
const recused = (vote: OpenVote, person: PersonId) =>
  recuse(vote, { person, reason: 'Egen skole' }, as(person));
const close = (vote: OpenVote) => closeVote(vote, { closedAt: later, closedBy: chair.by });
const resultOf = (vote: Vote) => {
  if (vote.state === 'open') throw new Error('still open');
  return vote.result;
};

describe('the vote of a seat', () => {
  it('is the representative’s, and the deputy’s only once the representative is absent', () => {
    const vote = aVote();
    expect(refusalOf(cast(vote, 'a', 'approve', dep('a')))).toBe('representative-votes');
    const away = ok(absent(vote, 'a'));
    expect(refusalOf(cast(away, 'a', 'approve', rep('a')))).toBe('you-are-absent');
    expect(ballotOf(ok(cast(away, 'a', 'reject', dep('a'))), seat('a'))?.choice).toBe('reject');
  });

  it('is the deputy’s once the representative is recused, and what the representative voted no longer counts', () => {
    const voted = ok(cast(aVote(), 'a', 'reject', rep('a'), 'Nei'));
    const out = ok(recused(voted, rep('a')));
    expect(ballotOf(out, seat('a'))).toBeNull();
    expect(refusalOf(cast(out, 'a'))).toBe('you-are-recused');
    expect(ballotOf(ok(cast(out, 'a', 'approve', dep('a'))), seat('a'))?.by).toBe(dep('a'));
  });

  it('goes back to a representative who returns before the deputy has voted, and not after', () => {
    const away = ok(absent(aVote(), 'a'));
    const back = ok(absent(away, 'a', false));
    expect(mayVote(back, seat('a'), rep('a'))).toBeNull();
    expect(mayVote(back, seat('a'), dep('a'))).toBe('representative-votes');
    const taken = ok(cast(away, 'a', 'approve', dep('a')));
    expect(refusalOf(absent(taken, 'a', false))).toBe('deputy-has-voted');
    expect(refusalOf(cast(taken, 'a'))).toBe('deputy-has-voted');
    expect(mayVote(taken, seat('a'), dep('a'))).toBeNull();
  });

  it('cannot be handed over once the representative has cast it', () => {
    expect(refusalOf(absent(ok(cast(aVote(), 'a')), 'a'))).toBe('has-voted');
  });

  it('may be changed until the vote closes, the last one counts, and every one is kept', () => {
    let vote = aVote();
    for (const choice of ['approve', 'reject', 'abstain'] as const) vote = ok(cast(vote, 'a', choice));
    expect(ballotOf(vote, seat('a'))?.choice).toBe('abstain');
    expect(vote.minutes.map((entry) => entry.kind === 'ballot' && entry.choice)).toEqual([
      'approve',
      'reject',
      'abstain',
    ]);
  });

  it('is not changed by somebody who has not seen the one that stands', () => {
    const vote = ok(cast(aVote(), 'a', 'approve'));
    const stale = { ...ballot('a', 'reject'), replaces: 0 };
    expect(refusalOf(castBallot(vote, stale, as(rep('a'))))).toBe('seat-has-changed');
    expect(refusalOf(castBallot(vote, { ...stale, replaces: 1 }, as(rep('a'))))).toBeNull();
  });

  it('sent twice is one', () => {
    const vote = ok(cast(aVote(), 'a', 'approve'));
    const again = castBallot(vote, { ...ballot('a', 'approve'), replaces: 0 }, as(rep('a')));
    expect(again).toBe(vote);
  });

  it('is nobody else’s', () => {
    for (const by of [chair.by, rep('b'), dep('b'), 'stranger' as PersonId]) {
      expect(refusalOf(cast(aVote(), 'a', 'approve', by))).toBe('not-your-seat');
    }
    expect(refusalOf(castBallot(aVote(), ballot('nowhere'), as(rep('a'))))).toBe('not-your-seat');
  });

  it('is too late from the second the vote closes by itself', () => {
    const vote = aVote('ab', { closesAt: later });
    expect(refusalOf(castBallot(vote, ballot('a'), as(rep('a'), '2027-03-13T09:59:59.999Z')))).toBeNull();
    for (const change of [
      castBallot(vote, ballot('a'), as(rep('a'), later)),
      recuse(vote, { person: rep('a'), reason: 'x' }, as(rep('a'), later)),
      recordAbsence(vote, { seat: 'a', person: rep('a'), absent: true }, as(rep('a'), later)),
      findQualified(vote, { person: rep('a'), reason: 'x' }, { ...chair, at: later }),
    ]) {
      expect(refusalOf(change)).toBe('voting-is-over');
    }
  });
});

describe('absence and recusal', () => {
  it('are recorded by oneself or by the chair, and on record with who did it', () => {
    const vote = aVote();
    expect(refusalOf(recordAbsence(vote, { seat: 'a', person: rep('a'), absent: true }, as(dep('a'))))).toBe(
      'only-for-yourself',
    );
    expect(refusalOf(recuse(vote, { person: rep('a'), reason: 'x' }, as(rep('b'))))).toBe(
      'only-for-yourself',
    );
    const both = ok(recuse(ok(absent(vote, 'b')), { person: rep('a'), reason: 'Styreleder der' }, chair));
    expect(both.minutes).toEqual([
      { kind: 'absent', seat: 'b', person: rep('b'), by: rep('b'), at },
      { kind: 'recused', person: rep('a'), reason: 'Styreleder der', by: chair.by, at },
    ]);
  });

  it('are of members only', () => {
    expect(refusalOf(recused(aVote(), 'stranger' as PersonId))).toBe('not-a-member');
    const deputy = { seat: 'a', person: dep('a'), absent: true };
    expect(refusalOf(recordAbsence(aVote(), deputy, chair))).toBe('not-a-representative');
  });

  it('of a whole seat leave the seat without a vote', () => {
    const vote = ok(recused(ok(recused(aVote(), rep('a'))), dep('a')));
    expect(resultOf(close(vote)).counts.notVoted).toBe(4);
    expect(mayVote(vote, seat('a'), dep('a'))).toBe('you-are-recused');
  });

  it('end when the body finds a member qualified, which only the chair records', () => {
    const vote = ok(recused(aVote(), rep('a')));
    const finding = { person: rep('a'), reason: 'Ikke part' };
    expect(refusalOf(findQualified(vote, finding, as(rep('a'))))).toBe('only-for-yourself');
    expect(mayVote(ok(findQualified(vote, finding, chair)), seat('a'), rep('a'))).toBeNull();
  });

  it('let all take part when they would leave no quorum, and that is on record', () => {
    let vote = aVote('abcd', { forum: { ...aVote('abcd').forum, quorum: '3/4' } });
    const out = (person: PersonId) => (vote = ok(recused(vote, person)));
    for (const letter of 'ab') {
      out(rep(letter));
      expect(allTakePart(vote)).toBe(false);
      if (letter === 'a') out(dep('a'));
    }
    expect(mayVote(vote, seat('a'), rep('a'))).toBe('you-are-recused');
    out(dep('b'));
    expect(vote.minutes.at(-1)).toEqual({ kind: 'all-take-part', at });
    expect(mayVote(vote, seat('a'), rep('a'))).toBeNull();
    const result = resultOf(close(ok(cast(ok(cast(ok(cast(vote, 'a')), 'b')), 'c'))));
    expect(result).toMatchObject({ outcome: { kind: 'adopted' }, allTookPart: true });
    vote = ok(findQualified(vote, { person: rep('a'), reason: 'x' }, chair));
    expect(vote.minutes.at(-1)).toEqual({ kind: 'recusals-hold', at });
    expect(mayVote(vote, seat('b'), rep('b'))).toBe('you-are-recused');
  });
});

describe('the outcome', () => {
  const counted = (approve: number, reject: number, abstain = 0, approveWithRemark = 0) => ({
    approve,
    reject,
    abstain,
    approveWithRemark,
    notVoted: 0,
  });
  it.each<[VotingRule, ReturnType<typeof counted>, string, string]>([
    ['consensus', counted(5, 0, 2, 1), 'adopted', 'submit'],
    ['consensus', counted(8, 1), 'no-consensus', 'vote-by-majority'],
    ['consensus', counted(0, 0, 9), 'no-consensus', 'vote-by-majority'],
    ['simple-majority', counted(3, 2, 4), 'adopted', 'submit'],
    ['simple-majority', counted(2, 3, 0, 2), 'adopted', 'submit'],
    ['simple-majority', counted(3, 3, 1), 'tie', 'revise'],
    ['simple-majority', counted(2, 4), 'rejected', 'revise'],
    ['simple-majority', counted(0, 0, 9), 'tie', 'revise'],
    ['two-thirds', counted(4, 2, 5), 'adopted', 'submit'],
    ['two-thirds', counted(5, 3), 'rejected', 'revise'],
    ['two-thirds', counted(0, 0, 9), 'rejected', 'revise'],
  ])('by %s of %o is %s, and next is %s', (rule, counts, kind, next) => {
    expect(outcomeOf(counts, rule, 3)).toMatchObject({ kind, next });
  });

  it('is no quorum when too few seats voted, abstentions counted, and says how many were missing', () => {
    expect(outcomeOf(counted(2, 0, 1), 'consensus', 5)).toEqual({
      kind: 'no-quorum',
      missing: 2,
      next: 'call-in',
    });
    expect(outcomeOf(counted(2, 0, 3), 'consensus', 5).kind).toBe('adopted');
  });

  it('of a vote that was called off has its reason', () => {
    const off = callOff(
      aVote(),
      { cause: 'chair', reason: 'Feil beløp' },
      { closedAt: at, closedBy: chair.by },
    );
    expect(resultOf(off).outcome).toEqual({
      kind: 'called-off',
      cause: 'chair',
      reason: 'Feil beløp',
      next: 'vote-again',
    });
  });

  it('without consensus opens the way to a majority, and nothing else does', () => {
    const forum = { ...aVote().forum, rule: 'consensus' as const };
    const failed = close(ok(cast(ok(cast(aVote('abcd', { rule: 'consensus', forum }), 'a')), 'b', 'reject')));
    expect(rulesFor(forum, failed)).toContain('simple-majority');
    expect(rulesFor(forum, null)).toEqual(['consensus']);
    const agreed = close(ok(cast(ok(cast(aVote('abcd', { rule: 'consensus', forum }), 'a')), 'b')));
    expect(rulesFor(forum, agreed)).toEqual(['consensus']);
  });
});

describe('dissent', () => {
  const split = () => {
    const no = ok(cast(aVote(), 'b', 'reject', rep('b'), ' Vi mener $& <b>\n  rammen er for liten. '));
    const remark = ok(cast(no, 'a', 'approve-with-remark', rep('a'), 'Ja, men tidligere neste år.'));
    return close(ok(cast(remark, 'c')));
  };

  it('is every rejection and remark, word for word', () => {
    expect(dissentIn(split())).toEqual([
      { seat: 'a', name: 'A', choice: 'approve-with-remark', words: 'Ja, men tidligere neste år.' },
      { seat: 'b', name: 'B', choice: 'reject', words: ' Vi mener $& <b>\n  rammen er for liten. ' },
    ]);
  });

  it('goes into the recommendation once, beside what is written there', () => {
    const vote = split();
    const once = withDissent('KS tok ordet.', vote, []);
    expect(once).toBe(`KS tok ordet.\n\n${dissentText(vote)}`);
    expect(withDissent(once, vote, [])).toBe(once);
  });

  it('of an earlier vote gives way to that of the next', () => {
    const earlier = split();
    const next = close(ok(cast(ok(cast(aVote(), 'a')), 'b', 'reject', rep('b'), 'Fortsatt nei.')));
    const written = withDissent('KS tok ordet.', earlier, []);
    expect(withDissent(written, next, [earlier])).toBe('KS tok ordet.\n\nB: Fortsatt nei.');
  });

  it('of a vote without a quorum is not the forum’s', () => {
    expect(dissentIn(close(ok(cast(aVote(), 'b', 'reject', rep('b'), 'Nei'))))).toEqual([]);
  });
});

describe('how a recommendation stands', () => {
  it('follows its last vote that counts, on what is recommended now', () => {
    const adopted = close(ok(cast(ok(cast(aVote(), 'a')), 'b')));
    const off = callOff(aVote(), { cause: 'chair', reason: 'x' }, { closedAt: at, closedBy: chair.by });
    expect(standingOf(null, 'h')).toBe('not-voted');
    expect(standingOf(aVote(), 'h')).toBe('open');
    expect(standingOf(adopted, 'h')).toBe('adopted');
    expect(standingOf(adopted, 'other')).toBe('adopted-before-change');
    expect(standingOf(close(aVote()), 'h')).toBe('no-quorum');
    expect([adopted, off, aVote()].map(counts)).toEqual([true, false, true]);
  });
});

describe('every vote', () => {
  const letters = 'abcdefg';
  type Move = {
    readonly kind: string;
    readonly seat: string;
    readonly deputy: boolean;
    readonly choice: Choice;
  };
  const move: fc.Arbitrary<Move> = fc.record({
    kind: fc.constantFrom('cast', 'cast', 'cast', 'absent', 'present', 'recuse', 'qualified'),
    seat: fc.constantFrom(...Array.from(letters)),
    deputy: fc.boolean(),
    choice: fc.constantFrom(...choices),
  });

  /** What the member does; what is refused changes nothing. */
  function play(vote: OpenVote, { kind, seat, deputy, choice }: Move): OpenVote {
    const person = deputy ? dep(seat) : rep(seat);
    const next =
      kind === 'cast'
        ? cast(vote, seat, choice, person, 'ord')
        : kind === 'recuse'
          ? recused(vote, person)
          : kind === 'qualified'
            ? findQualified(vote, { person, reason: 'x' }, chair)
            : recordAbsence(vote, { seat, person, absent: kind === 'absent' }, as(person));
    return 'refused' in next ? vote : next;
  }
  const rule = fc.constantFrom<VotingRule>('consensus', 'simple-majority', 'two-thirds');

  it('counts every seat once, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), rule, (moves, rule) => {
        const { counts } = resultOf(close(moves.reduce(play, aVote(letters, { rule }))));
        expect(Object.values(counts).reduce((a, b) => a + b)).toBe(letters.length);
      }),
    );
  });

  it('ends the same in whatever order different seats vote', () => {
    const bySeat = fc.array(fc.tuple(fc.constantFrom(...Array.from(letters)), fc.constantFrom(...choices)), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(bySeat, rule, fc.infiniteStream(fc.nat()), (ballots, rule, dice) => {
        const inTurn = ballots.reduce(
          (vote, [seat, choice]) => ok(cast(vote, seat, choice)),
          aVote(letters, { rule }),
        );
        const left = new Map(
          Array.from(letters).map((seat) => [seat, ballots.filter(([one]) => one === seat)]),
        );
        let shuffled = aVote(letters, { rule });
        for (let count = ballots.length; count > 0; count--) {
          const waiting = [...left].filter(([, queue]) => queue.length > 0);
          const [seat, [first, ...rest]] = waiting[(dice.next().value ?? 0) % waiting.length] as [
            string,
            (typeof ballots)[number][],
          ];
          left.set(seat, rest);
          if (first) shuffled = ok(cast(shuffled, ...first));
        }
        expect(resultOf(close(shuffled))).toEqual(resultOf(close(inTurn)));
      }),
    );
  });

  it('counts no recused member, unless there is no quorum without', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        const vote = moves.reduce(play, aVote(letters));
        const out = new Set(
          vote.forum.seats
            .flatMap(({ representatives, deputies }) => [...representatives, ...deputies])
            .filter((person) => {
              const last = vote.minutes.findLast(
                (entry) =>
                  (entry.kind === 'recused' || entry.kind === 'found-qualified') && entry.person === person,
              );
              return last?.kind === 'recused';
            }),
        );
        const counted = vote.forum.seats.map((one) => ballotOf(vote, one)).filter((one) => one !== null);
        const whole = vote.forum.seats.filter((one) =>
          [...one.representatives, ...one.deputies].some((person) => !out.has(person)),
        );
        const isShort = whole.length < 4;
        expect(allTakePart(vote)).toBe(isShort);
        expect(counted.filter(({ by }) => !isShort && out.has(by))).toEqual([]);
      }),
    );
  });

  it('never has a deputy and a representative who may both vote for a seat', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        const vote = moves.reduce(play, aVote(letters));
        for (const one of vote.forum.seats) {
          const may = [rep(one.id), dep(one.id)].filter((person) => mayVote(vote, one, person) === null);
          expect(may.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('forgets nothing that was recorded', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        let vote = aVote(letters);
        for (const one of moves) {
          const next = play(vote, one);
          expect(next.minutes.slice(0, vote.minutes.length)).toEqual(vote.minutes);
          expect(ballotsOf(next, one.seat)).toBeGreaterThanOrEqual(ballotsOf(vote, one.seat));
          vote = next;
        }
      }),
    );
  });
});
