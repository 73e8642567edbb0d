import type { VoteCardFacts } from '../../src/application/vote/vote-card-facts.ts';
import type { OwnSeat } from '../../src/application/vote/vote-reading.ts';
import { choices } from '../../src/domain/vote/vote.ts';
import { approvalTexts } from '../../src/text/cards/approval.ts';
import { formatInstant, formatKroner } from '../../src/text/format.ts';
import { pick, type Language } from '../../src/text/language.ts';
import type { LinkTo } from '../links.ts';
import type { ApprovalMoment, ApprovalView } from './approval-view.ts';
import {
  actions,
  type Action,
  type Card,
  card,
  type Element,
  execute,
  heading,
  nameOf,
  openUrl,
  paragraphs,
  row,
  rowsOfActions,
  shortened,
  text,
  visible,
} from './card.ts';

/** What is longer is read in the tab: a card may hold 28 KB. */
const GROUNDS_SHOWN = 1200;
const DISSENT_SHOWN = 300;
const WORDS_SHOWN = 600;
const MOST_LINES = 16;
/** Whoever holds more seats than this answers in the tab. */
const MOST_SEATS = 10;
const MOST_DISSENTS = 8;
/** As much as a card has room for when it comes back with what was written; longer grounds are given in the tab. */
const MOST_WORDS = 2000;
/** Teams refreshes a card for at most that many people. */
const MOST_REFRESHED = 60;
/** The page where the whole recommendation stands. */
const PAGE = '/innstilling';

const untouched: ApprovalMoment = { notice: null, tone: 'Good', words: '', seat: '', changing: false };

/**
 * The recommendation on its way through the forum: figures for all, and for its reader the answer that stands or the
 * buttons to give one. The card of a channel asks by itself for each of `refreshed` what they should see; its button
 * does the same where a client does not, or where there are too many.
 */
export function approvalCard(
  view: ApprovalView,
  language: Language,
  linkTo: LinkTo,
  moment: ApprovalMoment = untouched,
  refreshed: readonly string[] = [],
): Card {
  const texts = pick(approvalTexts, language);
  const { facts, isPersonal } = view;
  const { scheme, year } = facts.title;
  const open = facts.state === 'open';
  const show = execute(texts.show, 'vote.show', { vote: facts.vote }, { associatedInputs: 'none' });
  const userIds = [...new Set(refreshed)].slice(0, MOST_REFRESHED);
  const title = open ? texts.title : texts.closedTitle;
  return card(
    title,
    [
      heading(title),
      text(`${scheme} ${year}. ${texts.version(facts.version)}.`, { isSubtle: true }, { spacing: 'None' }),
      ...(moment.notice === null ? [] : [text(moment.notice, { weight: 'Bolder', color: moment.tone })]),
      ...(facts.state === 'over' ? [text(texts.over)] : []),
      ...(facts.result ? resultPart(facts.result, language) : []),
      ...figures(view, language),
      ...(open ? rulesPart(facts, language) : []),
      ...(isPersonal ? readerPart(view, moment, language) : []),
      ...(open && !isPersonal ? [text(texts.showHint, { isSubtle: true })] : []),
      actions([openUrl(texts.read, linkTo(PAGE)), ...(isPersonal ? [] : [show])]),
    ],
    userIds.length > 0 ? { refresh: { action: show, userIds } } : {},
  );
}

/** That a vote is closed, and no more: for who had a card on it and may not see it any more. */
export function closedCard(language: Language): Card {
  const { closedTitle } = pick(approvalTexts, language);
  return card(closedTitle, [heading(closedTitle)]);
}

function figures({ grounds, figuresAreExamples, facts }: ApprovalView, language: Language): Element[] {
  const texts = pick(approvalTexts, language);
  const { networks, jointMeasures } = facts.figures;
  const shown = facts.networks.slice(0, MOST_LINES);
  return [
    ...shown.map(({ name, recommended }) => row(name, formatKroner(recommended))),
    ...(facts.networks.length > shown.length ? [text('…', { isSubtle: true })] : []),
    ...(jointMeasures > 0 ? [row(texts.jointMeasures, formatKroner(jointMeasures))] : []),
    row(texts.total, formatKroner(networks + jointMeasures), { weight: 'Bolder' }),
    ...(figuresAreExamples ? [text(texts.examples, { isSubtle: true, size: 'Small' })] : []),
    ...(grounds.trim() === '' || facts.result
      ? []
      : [text(texts.grounds, { weight: 'Bolder' }), ...paragraphs(shortened(grounds, GROUNDS_SHOWN))]),
  ];
}

function rulesPart(
  { rule, voted, seats, quorum, closesAt, allTakePart }: VoteCardFacts,
  language: Language,
): Element[] {
  const texts = pick(approvalTexts, language);
  const sentences = [
    texts.rule[rule],
    texts.quorum(quorum),
    texts.answered(voted, seats),
    ...(closesAt === null ? [] : [texts.closes(formatInstant(closesAt, language))]),
    ...(allTakePart ? [texts.allTakePart] : []),
  ];
  return [text(sentences.join(' '), { isSubtle: true })];
}

/** The reader's own part: the answers that stand, and the way to answer while there is one. */
function readerPart(view: ApprovalView, moment: ApprovalMoment, language: Language): Element[] {
  const texts = pick(approvalTexts, language);
  const { facts, recusedBecause } = view;
  const open = facts.state === 'open';
  if (facts.own.length === 0) return open ? [text(texts.noSeat, { isSubtle: true })] : [];
  const recused = facts.isRecused
    ? [text(texts.recused), ...paragraphs(shortened(recusedBecause, WORDS_SHOWN), { isSubtle: true })]
    : [];
  const standing = facts.own.slice(0, MOST_SEATS).flatMap((own) => seatPart(own, facts, language));
  if (!open) return [...recused, ...standing];
  const answerable = facts.own.filter(({ hindrance }) => hindrance === null).slice(0, MOST_SEATS);
  const answered = answerable.length > 0 && answerable.every(({ ballot }) => ballot !== null);
  if (answered && !moment.changing) {
    const change = execute(texts.change, 'vote.change', { vote: facts.vote }, { associatedInputs: 'none' });
    return [...recused, ...standing, text(texts.mayChange, { isSubtle: true }), actions([change])];
  }
  return [...recused, ...standing, ...form(facts, answerable, moment, language)];
}

function seatPart(
  own: OwnSeat,
  { own: all, state, isRecused }: VoteCardFacts,
  language: Language,
): Element[] {
  const texts = pick(approvalTexts, language);
  const { ballot, hindrance, seat } = own;
  const isAnswer = ballot !== null;
  const hindered = state === 'open' && hindrance !== null && !isRecused;
  return [
    ...(all.length > 1 && (isAnswer || hindered)
      ? [text(texts.forSeat(nameOf(seat.name)), { weight: 'Bolder' })]
      : []),
    ...(isAnswer
      ? [
          text(texts.stands(texts.answer[ballot.choice], formatInstant(ballot.at, language)), {
            weight: 'Bolder',
          }),
          ...paragraphs(shortened(ballot.words, WORDS_SHOWN)),
        ]
      : []),
    ...(hindered ? [text(refusalText(hindrance, language), { isSubtle: true })] : []),
  ];
}

function form(
  { vote, isRecused }: VoteCardFacts,
  answerable: readonly OwnSeat[],
  moment: ApprovalMoment,
  language: Language,
): Element[] {
  const texts = pick(approvalTexts, language);
  const [first, ...others] = answerable;
  if (!first && isRecused) return [];
  // What was read goes with the press: an answer given on top of another that the reader never saw is told so.
  const seen = Object.fromEntries(answerable.map(({ seat, ballots }) => [seat.id, ballots]));
  const buttons: Action[] = first
    ? choices.map((choice) =>
        execute(
          texts.answer[choice],
          'vote.cast',
          { vote, choice, seen, ...(others.length === 0 ? { seat: first.seat.id } : {}) },
          choice === 'approve' ? { style: 'positive' } : {},
        ),
      )
    : [];
  return [
    ...(first && others.length > 0
      ? [
          {
            type: 'Input.ChoiceSet' as const,
            id: 'seat',
            label: texts.seat,
            style: 'compact' as const,
            value: moment.seat === '' ? first.seat.id : moment.seat,
            choices: answerable.map(({ seat }) => ({
              title: nameOf(seat.name),
              value: seat.id,
            })),
          },
        ]
      : []),
    {
      type: 'Input.Text',
      id: 'words',
      label: first ? texts.words : texts.recusalReason,
      isMultiline: true,
      maxLength: MOST_WORDS,
      ...(moment.words === '' ? {} : { value: visible(moment.words).slice(0, MOST_WORDS) }),
    },
    ...(first ? [text(texts.wordsHint, { isSubtle: true, size: 'Small' }, { spacing: 'None' })] : []),
    ...rowsOfActions([...buttons, ...(isRecused ? [] : [execute(texts.recuse, 'vote.recuse', { vote })])]),
  ];
}

function resultPart(result: NonNullable<VoteCardFacts['result']>, language: Language): Element[] {
  const texts = pick(approvalTexts, language);
  const { outcome, counts } = result;
  const counted = ['approve', 'approveWithRemark', 'reject', 'abstain', 'notVoted'] as const;
  const calledOff = outcome.kind === 'called-off';
  return [
    text(texts.outcome[outcome.kind], {
      weight: 'Bolder',
      size: 'Medium',
      color: outcome.kind === 'adopted' ? 'Good' : 'Warning',
    }),
    ...(calledOff && outcome.reason !== ''
      ? paragraphs(shortened(texts.reason(outcome.reason), WORDS_SHOWN))
      : []),
    text(`${texts.next[outcome.kind]} ${texts.closedAt(formatInstant(result.closedAt, language))}`),
    ...(result.allTookPart ? [text(texts.allTookPart)] : []),
    ...(calledOff
      ? []
      : counted
          .filter((name) => counts[name] > 0)
          .map((name) => row(texts.counts[name], String(counts[name])))),
    ...(result.dissent.length === 0 ? [] : [text(texts.dissent, { weight: 'Bolder' })]),
    ...result.dissent
      .slice(0, MOST_DISSENTS)
      .flatMap(({ name, words }) => [
        text(nameOf(name), { weight: 'Bolder' }),
        ...paragraphs(shortened(words, DISSENT_SHOWN)),
      ]),
    heading(texts.recommended, 'Medium'),
  ];
}

/** Why something could not be done in a vote, in words. */
export function refusalText(code: string, language: Language): string {
  const texts = pick(approvalTexts, language);
  const sentences: Readonly<Record<string, string>> = texts.refused;
  return sentences[code] ?? texts.cannot;
}
