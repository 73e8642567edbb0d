import { approvalTexts } from '../../src/text/cards/approval.ts';
import { formatInstant, formatKroner } from '../../src/text/format.ts';
import { pick, type Language } from '../../src/text/language.ts';
import type { LinkTo } from '../links.ts';
import type { ApprovalMoment, ApprovalReader, ApprovalView, Choice } from './approval-view.ts';
import {
  actions,
  type Action,
  type Card,
  card,
  type Element,
  execute,
  heading,
  openUrl,
  paragraphs,
  row,
  shortened,
  text,
} from './card.ts';

/** What is longer is read in the tab: a card may hold 28 KB. */
const GROUNDS_SHOWN = 1500;
const DISSENT_SHOWN = 700;
const WORDS_SHOWN = 700;
const MOST_LINES = 30;
/** As the tab has it for a remark. */
const MOST_WORDS = 4000;
/** Teams refreshes a card for at most that many people. */
const MOST_REFRESHED = 60;

/** The order of the buttons. */
const choices = ['approve', 'approve-with-remark', 'reject', 'abstain'] as const satisfies readonly Choice[];

const still: ApprovalMoment = { notice: null, tone: 'Good', words: '', changing: false };

/**
 * The recommendation on its way through the forum: figures for all, and for its reader the answer that stands or the
 * buttons to give one. The card of a channel has no reader; it asks by itself for each of `refreshed` what they should
 * see, and its button does the same where a client does not.
 */
export function approvalCard(
  view: ApprovalView,
  language: Language,
  linkTo: LinkTo,
  moment: ApprovalMoment = still,
  refreshed: readonly string[] = [],
): Card {
  const texts = pick(approvalTexts, language);
  const open = view.result === null;
  const show = execute(texts.show, 'vote.show', { vote: view.vote }, { associatedInputs: 'none' });
  const userIds = [...new Set(refreshed)].slice(0, MOST_REFRESHED);
  return card(
    language,
    open ? texts.title : texts.closedTitle,
    [
      heading(open ? texts.title : texts.closedTitle),
      text(`${view.roundName}. ${texts.version(view.version)}.`, { isSubtle: true }, { spacing: 'None' }),
      ...(moment.notice === null ? [] : [text(moment.notice, { weight: 'Bolder', color: moment.tone })]),
      ...(view.result ? resultPart(view.result, language) : []),
      ...figures(view, language),
      ...(open ? rulesPart(view, language) : []),
      ...(view.reader ? readerPart(view, view.reader, moment, language) : []),
      ...(open && !view.reader ? [text(texts.showHint, { isSubtle: true })] : []),
      actions([openUrl(texts.read, linkTo(view.page)), ...(open && !view.reader ? [show] : [])]),
    ],
    open && userIds.length > 0 ? { refresh: { action: show, userIds } } : {},
  );
}

function figures(view: ApprovalView, language: Language): Element[] {
  const texts = pick(approvalTexts, language);
  const shown = view.lines.slice(0, MOST_LINES);
  return [
    ...shown.map(({ name, recommended }) => row(name, formatKroner(recommended))),
    ...(view.lines.length > shown.length ? [text('…', { isSubtle: true })] : []),
    ...(view.jointMeasures > 0 ? [row(texts.jointMeasures, formatKroner(view.jointMeasures))] : []),
    row(texts.total, formatKroner(view.total), { weight: 'Bolder' }),
    ...(view.figuresAreExamples ? [text(texts.examples, { isSubtle: true, size: 'Small' })] : []),
    ...(view.grounds.trim() === ''
      ? []
      : [text(texts.grounds, { weight: 'Bolder' }), ...paragraphs(shortened(view.grounds, GROUNDS_SHOWN))]),
  ];
}

function rulesPart({ rule, answered, seats, quorum, closesAt }: ApprovalView, language: Language): Element[] {
  const texts = pick(approvalTexts, language);
  const sentences = [
    texts.rule[rule],
    texts.quorum(quorum),
    texts.answered(answered, seats),
    ...(closesAt === null ? [] : [texts.closes(formatInstant(closesAt, language))]),
  ];
  return [text(sentences.join(' '), { isSubtle: true })];
}

function readerPart(
  view: ApprovalView,
  reader: ApprovalReader,
  moment: ApprovalMoment,
  language: Language,
): Element[] {
  const texts = pick(approvalTexts, language);
  const open = view.result === null;
  if (reader.seats.length === 0) return open ? [text(texts.noSeat, { isSubtle: true })] : [];
  const several = reader.seats.length > 1;
  const standing = reader.seats.flatMap((seat): Element[] => [
    ...(several ? [text(texts.forSeat(seat.name), { weight: 'Bolder' })] : []),
    ...ballotPart(seat.ballot, language),
    ...(open && seat.refused !== null && reader.recused === null
      ? [text(refusalText(seat.refused, language), { isSubtle: true })]
      : []),
  ]);
  const recused = reader.recused
    ? [text(texts.recused), ...paragraphs(shortened(reader.recused.reason, WORDS_SHOWN), { isSubtle: true })]
    : [];
  if (!open) return [...standing, ...recused];
  const answerable = reader.seats.filter(({ refused }) => refused === null);
  const answered = answerable.length > 0 && answerable.every(({ ballot }) => ballot?.mine === true);
  if (answered && !moment.changing) {
    const change = execute(texts.change, 'vote.change', { vote: view.vote }, { associatedInputs: 'none' });
    return [...recused, ...standing, text(texts.mayChange, { isSubtle: true }), actions([change])];
  }
  return [...recused, ...standing, ...form(view, reader, answerable, moment, language)];
}

function form(
  { vote }: ApprovalView,
  { mayRecuse }: ApprovalReader,
  answerable: ApprovalReader['seats'],
  { words }: ApprovalMoment,
  language: Language,
): Element[] {
  const texts = pick(approvalTexts, language);
  const [first, ...others] = answerable;
  if (!first && !mayRecuse) return [];
  // What was read goes with the press: an answer given on top of another that the reader never saw is told so.
  const seen = Object.fromEntries(answerable.map(({ id, ballot }) => [id, ballot?.at ?? '']));
  const buttons: Action[] = first
    ? choices.map((choice) =>
        execute(
          texts.answer[choice],
          'vote.cast',
          { vote, choice, seen, ...(others.length === 0 ? { seat: first.id } : {}) },
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
            value: first.id,
            choices: answerable.map(({ id, name }) => ({ title: name, value: id })),
          },
        ]
      : []),
    {
      type: 'Input.Text',
      id: 'words',
      label: texts.words,
      isMultiline: true,
      maxLength: MOST_WORDS,
      ...(words === '' ? {} : { value: words }),
    },
    text(texts.wordsHint, { isSubtle: true, size: 'Small' }, { spacing: 'None' }),
    actions([...buttons, ...(mayRecuse ? [execute(texts.recuse, 'vote.recuse', { vote })] : [])]),
  ];
}

function ballotPart(ballot: ApprovalReader['seats'][number]['ballot'], language: Language): Element[] {
  if (ballot === null) return [];
  const texts = pick(approvalTexts, language);
  const when = formatInstant(ballot.at, language);
  const choice = texts.answer[ballot.choice];
  return [
    text(ballot.mine ? texts.mine(choice, when) : texts.theirs(choice, when), { weight: 'Bolder' }),
    ...paragraphs(shortened(ballot.words, WORDS_SHOWN)),
  ];
}

function resultPart(result: NonNullable<ApprovalView['result']>, language: Language): Element[] {
  const texts = pick(approvalTexts, language);
  const counts = ['approve', 'approveWithRemark', 'reject', 'abstain', 'notVoted'] as const;
  return [
    text(texts.outcome[result.outcome], {
      weight: 'Bolder',
      size: 'Medium',
      color: result.outcome === 'adopted' ? 'Good' : 'Warning',
    }),
    ...(result.reason === '' ? [] : paragraphs(shortened(texts.reason(result.reason), WORDS_SHOWN))),
    text(`${texts.next[result.outcome]} ${texts.closedAt(formatInstant(result.closedAt, language))}`),
    ...(result.allTookPart ? [text(texts.allTookPart)] : []),
    ...counts.filter((name) => result[name] > 0).map((name) => row(texts.counts[name], String(result[name]))),
    ...(result.dissent.length === 0 ? [] : [text(texts.dissent, { weight: 'Bolder' })]),
    ...result.dissent
      .slice(0, MOST_LINES)
      .flatMap(({ name, words }) => [
        text(name, { weight: 'Bolder' }),
        ...paragraphs(shortened(words, DISSENT_SHOWN)),
      ]),
    heading(texts.title, 'Medium'),
  ];
}

/** Why something could not be done in a vote, in words. */
export function refusalText(code: string, language: Language): string {
  const texts = pick(approvalTexts, language);
  const sentences: Readonly<Record<string, string>> = texts.refused;
  return sentences[code] ?? texts.cannot;
}
