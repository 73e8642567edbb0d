import type { AwardLetter } from '../domain/decision/award-letter.ts';
import { formatDate, formatKroner } from '../text/format.ts';
import { pick } from '../text/language.ts';
import { awardLetterTexts } from '../text/letters/award-letter.ts';
import type { LetterContent, LetterTable } from './word-letter.ts';

/** The award letter as a Word file that can be sent as it is. */
export async function writeAwardLetter(letter: AwardLetter, sender: string): Promise<Uint8Array> {
  // Loaded with the first letter: the library behind it is big, and starting must be quick.
  const { writeWordLetter } = await import('./word-letter.ts');
  return writeWordLetter(contentOf(letter, sender));
}

function contentOf(letter: AwardLetter, sender: string): LetterContent {
  const {
    appeal,
    breach,
    closing,
    conditions,
    control,
    decision,
    grounds,
    measures,
    purpose,
    reporting,
    ...texts
  } = pick(awardLetterTexts, letter.language);
  return {
    language: letter.language === 'nn' ? 'nn-NO' : 'nb-NO',
    sender,
    title: texts.title(letter.schemeName, letter.year),
    notice: letter.figuresAreExamples ? texts.figuresAreExamples : '',
    reference: referenceOf(letter),
    sections: [
      {
        heading: decision.heading,
        blocks: [decision.award(sender, formatKroner(letter.total), letter.year)],
      },
      { heading: purpose.heading, blocks: [letter.purpose, purpose.legalBasis(letter.legalBasis)] },
      { heading: measures.heading, blocks: [measures.introduction, tableOf(letter)] },
      { heading: grounds.heading, blocks: groundsOf(letter) },
      {
        heading: conditions.heading,
        blocks: [{ list: [conditions.use, conditions.partnership, conditions.changes, conditions.accounts] }],
      },
      {
        heading: reporting.heading,
        blocks: [reporting.duty(formatDate(letter.reportDeadline, letter.language)), reporting.content],
      },
      { heading: control.heading, blocks: [control.right(sender), control.duty] },
      { heading: breach.heading, blocks: [breach.consequences, breach.hearing] },
      {
        heading: appeal.heading,
        blocks: [
          appeal.right,
          {
            list: [appeal.deadline(letter.appealDays), appeal.addressee(sender), appeal.form, appeal.access],
          },
        ],
      },
    ],
    greeting: closing.greeting,
    approved: closing.approved,
    page: texts.page,
    pageOf: texts.pageOf,
  };
}

function referenceOf(letter: AwardLetter): LetterContent['reference'] {
  const { reference } = pick(awardLetterTexts, letter.language);
  const { kind, name } = letter.recipient;
  return [
    { label: reference.recipient, value: kind === 'network' ? reference.network(name) : name },
    { label: reference.caseNumber, value: letter.caseNumber },
    { label: reference.date, value: formatDate(letter.date, letter.language) },
  ].filter(({ value }) => value !== '');
}

/** Only an institution's sums need saying which network they are for. */
function tableOf(letter: AwardLetter): LetterTable {
  const { measures } = pick(awardLetterTexts, letter.language);
  const withNetwork = letter.recipient.kind === 'institution';
  return {
    columns: [measures.title, ...(withNetwork ? [measures.network] : []), measures.amount],
    rows: letter.lines.map((line) => [
      line.title,
      ...(withNetwork ? [line.network || measures.common] : []),
      formatKroner(line.amount),
    ]),
    total: { label: measures.total, amount: formatKroner(letter.total) },
  };
}

/**
 * A network is told whether its recommendation was followed. A sum of another recipient may be part of a network's
 * that was changed, so its letter claims no more than what the decision rests on.
 */
function groundsOf({ departure, language, recipient }: AwardLetter): string[] {
  const { grounds } = pick(awardLetterTexts, language);
  if (departure.trim() !== '') return [grounds.departs, departure];
  return [recipient.kind === 'network' ? grounds.follows : grounds.restsOn];
}
