import { approvalCard, closedCard } from '../../bot/cards/approval-card.ts';
import type { ApprovalMoment, ApprovalView } from '../../bot/cards/approval-view.ts';
import { deadlinesCard, helpCard, missingCard, planCard, statusCard } from '../../bot/cards/answer-cards.ts';
import { basisReturnedCard } from '../../bot/cards/basis-returned-card.ts';
import type { Card } from '../../bot/cards/card.ts';
import { letterCard } from '../../bot/cards/letter-card.ts';
import { minutesCard } from '../../bot/cards/minutes-card.ts';
import { doneCard, reminderCard } from '../../bot/cards/reminder-card.ts';
import { commandNames } from '../../bot/commands/understand.ts';
import { welcomeCard } from '../../bot/cards/welcome-card.ts';
import { teamsLinks } from '../../bot/links.ts';
import type { ReminderLine } from '../../src/application/notices/notice-view.ts';
import type { MissingDocument } from '../../src/application/notices/read-missing.ts';
import type { NetworkStatus } from '../../src/application/round/read-overview.ts';
import type { VoteCardFacts } from '../../src/application/vote/vote-card-facts.ts';
import type { OwnSeat } from '../../src/application/vote/vote-reading.ts';
import { toPlainDate } from '../../src/domain/calendar/plain-date.ts';
import type { NetworkId, PersonId } from '../../src/domain/ids.ts';
import { toKroner } from '../../src/domain/money.ts';
import { choices } from '../../src/domain/vote/vote.ts';
import type { Language } from '../../src/text/language.ts';

const linkTo = teamsLinks('00000000-0000-4000-8000-00000000a445');
const network = 'fosen' as NetworkId;
const at = '2027-03-12T09:05:00.000Z';
const figuresOf = { networks: toKroner(15_400_000), networkCount: 11, jointMeasures: toKroner(1_300_000) };

/** What stands wherever people write something, and how many there are of everything that there may be several of. */
export type Filling = { readonly words: string; readonly many: number };

function times<T>(many: number, one: (index: number) => T): T[] {
  return Array.from({ length: many }, (_, index) => one(index));
}

function aLine(words: string, index: number): ReminderLine {
  return {
    duty: { occurrence: `county.decision-basis-${index}.2027`, network, offset: -14 },
    title: words,
    kind: 'deadline',
    waiting: null,
    when: { kind: 'on', date: toPlainDate('2027-02-01') },
    network: { id: network, name: words },
    daysLeft: [17, 0, -1, -12][index % 4] ?? 1,
    role: index % 3 === 2 ? 'told-because-late' : 'responsible',
    page: `/grunnlag/fosen-${index}`,
  };
}

function aSeat({ words }: Filling, index: number, change: Partial<OwnSeat> = {}): OwnSeat {
  const by = 'representative-fosen' as PersonId;
  return {
    seat: { id: `seat-${index}`, kind: 'network', name: words, representatives: [by], deputies: [] },
    as: 'representative',
    hindrance: null,
    ballot: null,
    ballots: 0,
    absent: false,
    ...change,
  };
}

function answered({ words }: Filling, index: number): Partial<OwnSeat> {
  const choice = choices[index % choices.length] ?? 'approve';
  const ballot = { kind: 'ballot', seat: `seat-${index}`, choice, words, by: 'x' as PersonId, at } as const;
  return { ballot, ballots: 1 };
}

function facts(filling: Filling, change: Partial<VoteCardFacts> = {}): VoteCardFacts {
  return {
    vote: 'dekom-2027-vote-1',
    round: 'dekom-2027',
    number: 1,
    version: 4,
    title: { scheme: filling.words.slice(0, 80), year: 2027 },
    figures: figuresOf,
    networks: times(filling.many, (index) => ({
      network: `network-${index}` as NetworkId,
      name: filling.words,
      recommended: toKroner(1_300_000 + index),
    })),
    rule: 'consensus',
    quorum: 8,
    seats: 15,
    voted: 6,
    closesAt: at,
    allTakePart: false,
    state: 'open',
    own: [aSeat(filling, 0)],
    isRecused: false,
    result: null,
    ...change,
  };
}

function closed(filling: Filling): Partial<VoteCardFacts> {
  return {
    state: 'closed',
    result: {
      outcome: { kind: 'no-consensus', next: 'vote-by-majority' },
      counts: { approve: 9, approveWithRemark: 2, reject: 1, abstain: 2, notVoted: 1 },
      allTookPart: true,
      dissent: times(filling.many, (index) => ({
        seat: `seat-${index}`,
        name: filling.words,
        choice: 'reject',
        words: filling.words,
      })),
      closedAt: at,
    },
  };
}

function approval(filling: Filling, change: Partial<VoteCardFacts>, isPersonal: boolean): ApprovalView {
  return {
    facts: facts(filling, change),
    figuresAreExamples: true,
    grounds: filling.words,
    isPersonal,
    recusedBecause: filling.words,
  };
}

function aMissing(name: string, due: MissingDocument['due'], index: number): MissingDocument {
  return { due, name, when: { kind: 'on', date: toPlainDate('2033-04-15') }, late: index % 2 === 0 };
}

function aStatus(words: string, index: number): NetworkStatus {
  const stages = ['not-started', 'in-progress', 'returned', 'ready', 'submitted', 'decided'] as const;
  return {
    network: `network-${index}` as NetworkId,
    name: words,
    stage: stages[index % stages.length] ?? 'ready',
    confirmedByOwner: index % 2 === 0,
    confirmedByPartner: false,
    deadline: toPlainDate('2027-02-01'),
    overdue: index % 4 === 1,
    frame: toKroner(1_500_000),
    asked: toKroner(1_400_000),
    recommended: null,
    decided: null,
    planChanged: null,
  };
}

/** Every card that the bot has, in each of the states that it can be in. */
export function everyCard(filling: Filling, language: Language): Readonly<Record<string, Card>> {
  const { words, many } = filling;
  const networks = times(many, (index) => ({ id: `network-${index}`, name: words }));
  const vote = (
    change: Partial<VoteCardFacts>,
    isPersonal = true,
    moment?: ApprovalMoment,
    refreshed: readonly string[] = [],
  ) => approvalCard(approval(filling, change, isPersonal), language, linkTo, moment, refreshed);
  const moment = { notice: 'Svaret er registrert.', tone: 'Good', words, seat: '', changing: true } as const;
  const lines = times(many, (index) => aLine(words, index));
  const reminder = { kind: 'reminder', today: toPlainDate('2027-01-15'), lines } as const;
  const team = { networks, chosen: undefined, changing: false, fault: null } as const;
  const minutes = {
    kind: 'minutes-to-approve',
    meeting: '2027-03-12-forum',
    title: words,
    date: toPlainDate('2027-03-12'),
    seats: times(many, () => words),
    page: '/moter?mote=2027-03-12-forum',
  } as const;
  const letter = {
    kind: 'letter-issued',
    letter: 'dekom-2027-network-fosen',
    recipient: words,
    roundName: words,
    total: toKroner(1_300_000),
    amends: null,
    page: '/vedtak',
  } as const;
  const unread = { acknowledgedAt: null, appealUntil: null };
  return {
    'vote that is closed and may not be seen': closedCard(language),
    'reminder for a person': reminderCard(
      reminder,
      { kind: 'person', mayDismiss: () => true },
      language,
      linkTo,
    ),
    'reminder without a reason': reminderCard(
      { ...reminder, lines: lines.slice(0, 1) },
      { kind: 'person', mayDismiss: () => true },
      language,
      linkTo,
      'reason-missing',
    ),
    'reminder in a channel': reminderCard(
      reminder,
      { kind: 'channel', mentions: times(many, (index) => ({ person: `person-${index}`, name: words })) },
      language,
      linkTo,
    ),
    'reminder put off': doneCard(words, language),
    'vote to answer': vote({}),
    'vote to answer for several seats': vote({
      own: times(Math.max(2, many), (index) => aSeat(filling, index)),
    }),
    'vote answered': vote({ own: [aSeat(filling, 0, answered(filling, 2))] }),
    'vote to change': vote({ own: [aSeat(filling, 0, answered(filling, 1))] }, true, moment),
    'vote of a deputy who waits': vote({
      own: [aSeat(filling, 0, { as: 'deputy', hindrance: 'representative-votes' })],
    }),
    'vote recused': vote({ own: [aSeat(filling, 0, { hindrance: 'you-are-recused' })], isRecused: true }),
    'vote without a seat': vote({ own: [] }),
    'vote over': vote({ state: 'over' }),
    'vote closed': vote({ ...closed(filling), own: [aSeat(filling, 0, answered(filling, 2))] }),
    'vote called off': vote({
      ...closed(filling),
      result: {
        outcome: { kind: 'called-off', cause: 'chair', reason: words, next: 'vote-again' },
        counts: { approve: 0, approveWithRemark: 0, reject: 0, abstain: 0, notVoted: 15 },
        allTookPart: false,
        dissent: [],
        closedAt: at,
      },
    }),
    'vote in the channel': vote(
      { own: [] },
      false,
      undefined,
      times(80, (index) => `29:person-${index}`),
    ),
    'vote closed in the channel': vote({ ...closed(filling), own: [] }, false),
    'minutes to approve': minutesCard(minutes, language, linkTo, {
      notice: 'Skriv merknaden først.',
      words,
    }),
    'minutes in the channel': minutesCard({ ...minutes, seats: [] }, language, linkTo),
    'letter to confirm': letterCard(letter, unread, language, linkTo),
    'letter confirmed': letterCard(
      letter,
      { acknowledgedAt: at, appealUntil: toPlainDate('2027-05-06') },
      language,
      linkTo,
    ),
    'letter without an award': letterCard({ ...letter, total: toKroner(0) }, unread, language, linkTo),
    'letter that annuls': letterCard(
      { ...letter, total: toKroner(0), amends: 'annulment' },
      unread,
      language,
      linkTo,
    ),
    'basis returned': basisReturnedCard(
      {
        kind: 'basis-returned',
        network: { id: network, name: words.slice(0, 80) },
        roundName: words.slice(0, 80),
        reason: words,
        page: '/grunnlag/fosen',
      },
      language,
      linkTo,
    ),
    'welcome in a chat': welcomeCard(null, language, linkTo),
    'which network': welcomeCard(team, language, linkTo),
    'which network, refused': welcomeCard({ ...team, changing: true, fault: 'may-not' }, language, linkTo),
    'network chosen': welcomeCard({ ...team, chosen: 'network-0' }, language, linkTo),
    help: helpCard(null, commandNames, language),
    'not understood': helpCard('Det forsto jeg ikke.', commandNames, language),
    deadlines: deadlinesCard(
      times(many, (index) => ({
        id: `entry-${index}`,
        track: 'network',
        kind: 'deadline',
        title: words,
        when: { kind: 'approximate', words, about: toPlainDate('2027-02-15') },
        due: null,
      })),
      language,
      linkTo,
    ),
    'no deadlines': deadlinesCard([], language, linkTo),
    'status of one network': statusCard(
      {
        roundName: words,
        networks: [aStatus(words, 3)],
        tasks: [{ code: 'finish-basis', network, networkName: words, due: toPlainDate('2027-02-01') }],
        figuresAreExamples: true,
      },
      language,
      linkTo,
    ),
    'status of all': statusCard(
      {
        roundName: words,
        networks: times(many, (index) => aStatus(words, index)),
        tasks: [],
        figuresAreExamples: false,
      },
      language,
      linkTo,
    ),
    plans: planCard(
      networks.map(({ id, name }, index) => ({ id, name, changedAt: index === 0 ? null : at })),
      language,
      linkTo,
    ),
    missing: missingCard(
      {
        bases: times(many, (index) => aStatus(words, index)),
        reports: times(many, (index) => aMissing(words, 'report', index)),
        plans: times(many, (index) => aMissing(words, 'plan-revision', index)),
        seats: times(many, () => words),
      },
      language,
      linkTo,
    ),
    'nobody missing': missingCard({ bases: [], reports: [], plans: [], seats: [] }, language, linkTo),
  };
}
