import type { NamedGroup, SteeringPaper } from '../application/ports/documents.ts';
import type { PlainDate } from '../domain/calendar/plain-date.ts';
import { sumKroner } from '../domain/money.ts';
import type { Language } from '../domain/registers/registers.ts';
import { attainments } from '../domain/report/report.ts';
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
    columns: [column, texts.granted, texts.used, texts.unused],
    rows: groups.map((group) => [
      group.name === '' ? none : group.name,
      ...[group.granted, group.used, group.unused].map(formatNumber),
    ]),
    total: { label: texts.sum, amounts: [sums.granted, sums.used, sums.unused].map(formatNumber) },
  };
  return { heading, blocks: [texts.inKroner, table] };
}

function sumOf(groups: readonly NamedGroup[]): Pick<SteeringPaper['total'], 'granted' | 'used' | 'unused'> {
  return {
    granted: sumKroner(groups.map(({ granted }) => granted)),
    used: sumKroner(groups.map(({ used }) => used)),
    unused: sumKroner(groups.map(({ unused }) => unused)),
  };
}
