import type { NamedGroup, SteeringPaper } from '../application/ports/documents.ts';
import type { PlainDate } from '../domain/calendar/plain-date.ts';
import { sumKroner } from '../domain/money.ts';
import type { Language } from '../domain/registers/registers.ts';
import { attainments } from '../domain/report/report.ts';
import { type MoneySums, type Reach, reachedIn } from '../domain/report/steering.ts';
import { formatDate, formatKroner, formatNumber } from '../text/format.ts';
import { pick } from '../text/language.ts';
import { steeringPaperTexts } from '../text/papers/steering-paper.ts';
import type { LetterContent, LetterTable } from './letter-content.ts';

const languageTags = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;

/** The steering information as a Word file for the papers of the September meeting. */
export async function writeSteeringPaper(
  sender: string,
  paper: SteeringPaper,
  language: Language,
  date: PlainDate,
): Promise<Uint8Array> {
  const { writeWordLetter } = await import('./word-letter.ts');
  return writeWordLetter(contentOf(sender, paper, language, date));
}

function contentOf(sender: string, paper: SteeringPaper, language: Language, date: PlainDate): LetterContent {
  const texts = pick(steeringPaperTexts, language);
  const { total } = paper;
  return {
    language: languageTags[language],
    sender,
    title: texts.title(paper.year),
    notice: paper.figuresAreExamples ? texts.figuresAreExamples : '',
    reference: [{ label: texts.date, value: formatDate(date, language) }],
    sections: [
      {
        heading: texts.summary.heading,
        blocks: [
          texts.summary.delivered(paper.delivered, paper.due, paper.late),
          texts.summary.money(
            formatKroner(total.granted),
            formatKroner(total.used),
            formatKroner(total.unused),
          ),
          texts.summary.participants(formatNumber(paper.participants)),
          ...(total.unknown > 0 ? [texts.summary.unknown(total.unknown)] : []),
        ],
      },
      {
        heading: texts.attainment.heading,
        blocks: [{ list: attainments.map((kind) => texts.attainment[kind](paper.attainment[kind])) }],
      },
      ...years(paper, texts),
      ...contribution(paper, texts),
      section(texts.networks, paper.networks, texts, total),
      section(texts.institutions, paper.institutions, texts, null),
      section(texts.themes, paper.themes, texts, total),
    ].filter(({ blocks }) => blocks.length > 0),
    closing: null,
    page: texts.page,
    pageOf: texts.pageOf,
  };
}

type Texts = (typeof steeringPaperTexts)[Language];

function section(
  { heading, column, none }: Texts['networks'],
  groups: readonly NamedGroup[],
  texts: Texts,
  total: SteeringPaper['total'] | null,
): LetterContent['sections'][number] {
  if (groups.length === 0) return { heading, blocks: [] };
  const sums = total ?? sumOf(groups);
  const table: LetterTable = {
    columns: [column, ...figureColumns(texts)],
    rows: groups.map((group) => [group.name === '' ? none : group.name, ...figuresOf(group, texts)]),
    total: { label: texts.sum, amounts: figuresOf({ ...sums, ...reachOf(groups) }, texts) },
  };
  return { heading, blocks: [texts.inKroner, table] };
}

/** This round beside the others: budget and use, reach and attainment over the years. */
function years({ years: rounds }: SteeringPaper, texts: Texts): LetterContent['sections'] {
  const { heading, column } = texts.years;
  if (rounds.length < 2) return [];
  const table: LetterTable = {
    columns: [column, ...figureColumns(texts)],
    rows: rounds.map((round) => [`${round.name} ${round.year}`, ...figuresOf(round, texts)]),
    total: { label: texts.sum, amounts: figuresOf({ ...sumOf(rounds), ...reachOf(rounds) }, texts) },
  };
  return [{ heading, blocks: [texts.inKroner, table] }];
}

/** What the owners add themselves, where the scheme asks them to. */
function contribution({ contributions }: SteeringPaper, texts: Texts): LetterContent['sections'] {
  if (contributions.length === 0) return [];
  const { heading, asked, required, reported, unreported } = texts.contribution;
  const said = contributions.flatMap((line) => line.reported ?? []);
  const table: LetterTable = {
    columns: [texts.networks.column, asked, required, reported],
    rows: contributions.map((line) => [
      line.name,
      formatNumber(line.asked),
      formatNumber(line.required),
      line.reported === null ? unreported : formatNumber(line.reported),
    ]),
    total: {
      label: texts.sum,
      amounts: [
        contributions.map((line) => line.asked),
        contributions.map((line) => line.required),
        said,
      ].map((amounts) => formatNumber(sumKroner(amounts))),
    },
  };
  return [{ heading, blocks: [texts.inKroner, table] }];
}

type Figures = Pick<MoneySums, 'granted' | 'used' | 'unused'> & Reach;

function figureColumns({ granted, used, unused, participants, reached }: Texts): string[] {
  return [granted, used, unused, participants, reached];
}

function figuresOf(figures: Figures, texts: Texts): string[] {
  const { granted, used, unused, participants } = figures;
  const { reached, of } = reachedIn(figures);
  return [...[granted, used, unused, participants].map(formatNumber), texts.reachedOf(reached, of)];
}

function reachOf(groups: readonly Reach[]): Reach {
  const sum = (figure: (one: Reach) => number) => groups.reduce((total, one) => total + figure(one), 0);
  return {
    participants: sum(({ participants }) => participants),
    attainment: {
      not: sum(({ attainment }) => attainment.not),
      partly: sum(({ attainment }) => attainment.partly),
      largely: sum(({ attainment }) => attainment.largely),
      fully: sum(({ attainment }) => attainment.fully),
    },
  };
}

function sumOf(groups: readonly MoneySums[]): Pick<MoneySums, 'granted' | 'used' | 'unused'> {
  return {
    granted: sumKroner(groups.map(({ granted }) => granted)),
    used: sumKroner(groups.map(({ used }) => used)),
    unused: sumKroner(groups.map(({ unused }) => unused)),
  };
}
