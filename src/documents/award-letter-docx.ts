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
  const { closing, ...texts } = pick(awardLetterTexts, letter.language);
  const refused = letter.total === 0;
  return {
    language: letter.language === 'nn' ? 'nn-NO' : 'nb-NO',
    sender,
    title: (refused ? texts.refusalTitle : texts.title)(letter.schemeName, letter.year),
    notice: letter.figuresAreExamples ? texts.figuresAreExamples : '',
    reference: referenceOf(letter),
    sections: refused ? refusalSections(letter, sender) : awardSections(letter, sender),
    closing,
    page: texts.page,
    pageOf: texts.pageOf,
  };
}

type Section = LetterContent['sections'][number];

/** Whoever gets nothing has no duties, but is told why and how to appeal. */
function refusalSections(letter: AwardLetter, sender: string): Section[] {
  const { decision } = pick(awardLetterTexts, letter.language);
  return [
    { heading: decision.heading, blocks: [decision.refusal(sender, letter.year)] },
    purposeSection(letter),
    groundsSection(letter),
    appealSection(letter, sender),
  ];
}

function awardSections(letter: AwardLetter, sender: string): Section[] {
  const { breach, conditions, control, decision, measures, reporting } = pick(
    awardLetterTexts,
    letter.language,
  );
  const amount = formatKroner(letter.total);
  return [
    { heading: decision.heading, blocks: [decision.award(sender, amount, letter.year)] },
    purposeSection(letter),
    { heading: measures.heading, blocks: [measures.introduction, tableOf(letter)] },
    groundsSection(letter),
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
    appealSection(letter, sender),
  ];
}

function purposeSection(letter: AwardLetter): Section {
  const { purpose } = pick(awardLetterTexts, letter.language);
  return { heading: purpose.heading, blocks: [letter.purpose, purpose.legalBasis(letter.legalBasis)] };
}

function groundsSection(letter: AwardLetter): Section {
  const { grounds } = pick(awardLetterTexts, letter.language);
  return { heading: grounds.heading, blocks: groundsOf(letter) };
}

function appealSection(letter: AwardLetter, sender: string): Section {
  const { appeal } = pick(awardLetterTexts, letter.language);
  const list = [appeal.deadline(letter.appealDays), appeal.addressee(sender), appeal.form, appeal.access];
  return { heading: appeal.heading, blocks: [appeal.right, { list }] };
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
    total: { label: measures.total, amounts: [formatKroner(letter.total)] },
  };
}

/**
 * A network is told whether its recommendation was followed, and on what grounds it was made. A sum of another
 * recipient may be part of several networks', so its letter claims no more than what the decision rests on.
 */
function groundsOf({ departure, language, recipient, recommendationGrounds }: AwardLetter): string[] {
  const { grounds } = pick(awardLetterTexts, language);
  const forum = recommendationGrounds.trim() === '' ? [] : [grounds.forum, recommendationGrounds];
  if (departure.trim() !== '') return [...forum, grounds.departs, departure];
  return [recipient.kind === 'network' ? grounds.follows : grounds.restsOn, ...forum];
}
