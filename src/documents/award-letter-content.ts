import { type AwardLetter, contributionAsked } from '../domain/decision/award-letter.ts';
import { formatDate, formatKroner, formatPercent } from '../text/format.ts';
import { pick } from '../text/language.ts';
import { awardLetterTexts } from '../text/letters/award-letter.ts';
import type { LetterContent, LetterTable } from './letter-content.ts';

/**
 * What an award letter says, whatever kind of file it becomes.
 * @param draft whether the decision is not taken: then every page says so
 */
export function awardLetterContent(letter: AwardLetter, sender: string, draft: boolean): LetterContent {
  const { closing, ...texts } = pick(awardLetterTexts, letter.language);
  const notices = [
    ...(draft ? [texts.draft] : []),
    ...(letter.figuresAreExamples ? [texts.figuresAreExamples] : []),
  ];
  return {
    language: letter.language === 'nn' ? 'nn-NO' : 'nb-NO',
    sender,
    title: titleOf(letter),
    notice: notices.join('. '),
    reference: referenceOf(letter),
    sections: sectionsOf(letter, sender),
    closing: draft ? null : closing,
    page: texts.page,
    pageOf: texts.pageOf,
  };
}

type Section = LetterContent['sections'][number];

function titleOf({ amends, language, schemeName, total, year }: AwardLetter): string {
  const texts = pick(awardLetterTexts, language);
  if (amends) return texts.amended[amends.kind].title(schemeName, year);
  return (total === 0 ? texts.refusalTitle : texts.title)(schemeName, year);
}

function sectionsOf(letter: AwardLetter, sender: string): Section[] {
  if (letter.total > 0) return awardSections(letter, sender);
  return refusalSections(letter, sender);
}

/** What is decided; a new decision says first what it does to the one before it. */
function decisionSection(letter: AwardLetter, sender: string): Section {
  const { amended, decision } = pick(awardLetterTexts, letter.language);
  const { amends, year } = letter;
  const award = decision.award(sender, formatKroner(letter.total), year);
  if (!amends) {
    const words = letter.total > 0 ? award : decision.refusal(sender, year);
    return { heading: decision.heading, blocks: [words] };
  }
  const before = amended[amends.kind].what({
    sender,
    date: formatDate(amends.date, letter.language),
    caseNumber: amends.caseNumber,
    amount: formatKroner(amends.total),
  });
  return { heading: decision.heading, blocks: letter.total > 0 ? [before, award] : [before] };
}

/** Whoever gets nothing has no duties, but is told why and how to appeal. */
function refusalSections(letter: AwardLetter, sender: string): Section[] {
  return [
    decisionSection(letter, sender),
    purposeSection(letter),
    groundsSection(letter),
    appealSection(letter, sender),
  ];
}

function awardSections(letter: AwardLetter, sender: string): Section[] {
  const { breach, conditions, control, measures, reporting } = pick(awardLetterTexts, letter.language);
  return [
    decisionSection(letter, sender),
    purposeSection(letter),
    { heading: measures.heading, blocks: [measures.introduction, tableOf(letter)] },
    groundsSection(letter),
    {
      heading: conditions.heading,
      blocks: [
        {
          list: [
            conditions.use,
            conditions.partnership,
            ...contributionCondition(letter),
            conditions.changes,
            conditions.accounts,
          ],
        },
      ],
    },
    {
      heading: reporting.heading,
      blocks: [
        reporting.duty(formatDate(letter.reportDeadline, letter.language)),
        reporting.content,
        ...(contributionAsked(letter) === null ? [] : [reporting.ownContribution]),
      ],
    },
    { heading: control.heading, blocks: [control.right(sender), control.duty] },
    { heading: breach.heading, blocks: [breach.consequences, breach.hearing] },
    appealSection(letter, sender),
  ];
}

/** What the owners must add themselves; nothing where the scheme, or this recipient, has no own contribution. */
function contributionCondition(letter: AwardLetter): string[] {
  const { ownContribution, language } = letter;
  const amount = contributionAsked(letter);
  if (!ownContribution || amount === null) return [];
  const { conditions } = pick(awardLetterTexts, language);
  return [
    conditions.ownContribution({
      percent: formatPercent(ownContribution.share, language),
      awarded: formatKroner(ownContribution.awarded),
      amount: formatKroner(amount),
    }),
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
 * recipient may be part of several networks', so its letter claims no more than what the decision rests on. A new
 * decision has grounds of its own.
 */
function groundsOf({ amends, departure, language, recipient, recommendationGrounds }: AwardLetter): string[] {
  const { amended, grounds } = pick(awardLetterTexts, language);
  if (amends) return [amended[amends.kind].because, amends.grounds];
  const forum = recommendationGrounds.trim() === '' ? [] : [grounds.forum, recommendationGrounds];
  if (departure.trim() !== '') return [...forum, grounds.departs, departure];
  return [recipient.kind === 'network' ? grounds.follows : grounds.restsOn, ...forum];
}
