import type { PlainDate } from '../domain/calendar/plain-date.ts';
import type { AwardLetter } from '../domain/decision/award-letter.ts';
import { defineLetterTexts, defineTexts, type Language, pick } from './language.ts';

/** What files are called. */
const fileNameTexts = defineTexts({
  nb: {
    agenda: (date: string) => `Innkalling ${date}`,
    minutes: (date: string) => `Referat ${date}`,
    steering: (year: number) => `Styringsinformasjon ${year}`,
    schoolPlan: (school: string, period: string) => `Skoleplan ${school} ${period}`,
  },
  nn: {
    agenda: (date: string) => `Innkalling ${date}`,
    minutes: (date: string) => `Referat ${date}`,
    steering: (year: number) => `Styringsinformasjon ${year}`,
    schoolPlan: (school: string, period: string) => `Skuleplan ${school} ${period}`,
  },
  en: {
    agenda: (date: string) => `Agenda ${date}`,
    minutes: (date: string) => `Minutes ${date}`,
    steering: (year: number) => `Steering information ${year}`,
    schoolPlan: (school: string, period: string) => `School plan ${school} ${period}`,
  },
});

/** What a letter is called before the recipient's name and the year. */
const letterKinds = defineLetterTexts({
  nb: {
    award: 'Tilsagnsbrev',
    draft: 'Utkast til tilsagnsbrev',
    reversal: 'Omgjøring av tilsagn',
    correction: 'Retting av tilsagn',
    annulment: 'Annullering av tilsagn',
  },
  nn: {
    award: 'Tilsegnsbrev',
    draft: 'Utkast til tilsegnsbrev',
    reversal: 'Omgjering av tilsegn',
    correction: 'Retting av tilsegn',
    annulment: 'Annullering av tilsegn',
  },
});

/** A letter's file, in the recipient's written form whoever fetches it. */
export function letterFileName(
  { language, amends, recipient, year }: AwardLetter,
  { format, draft }: { readonly format: 'word' | 'pdf'; readonly draft: boolean },
): string {
  const kind = letterKinds[language][draft ? 'draft' : (amends?.kind ?? 'award')];
  return fileNameOf(`${kind} ${recipient.name} ${year}`, format === 'pdf' ? 'pdf' : 'docx');
}

/** Dates stand as `2027-01-20`, so that a folder sorts by them. */
export function meetingFileName(paper: 'agenda' | 'minutes', date: PlainDate, language: Language): string {
  return fileNameOf(pick(fileNameTexts, language)[paper](date), 'docx');
}

export function steeringFileName(year: number, language: Language): string {
  return fileNameOf(pick(fileNameTexts, language).steering(year), 'docx');
}

export function schoolPlanFileName(school: string, period: string, language: Language): string {
  return fileNameOf(pick(fileNameTexts, language).schoolPlan(school, period), 'docx');
}

/** A file that somebody uploaded, by the name that it had. */
export function paperFileName({ name, kind }: { readonly name: string; readonly kind: string }): string {
  return fileNameOf(name.slice(0, -kind.length - 1), kind);
}

/** Room is left for the folders before it: paths in Windows and SharePoint end at 260 to 400 characters. */
const MAX_LENGTH = 120;

/**
 * A name that Windows, macOS and SharePoint take: what no file name can hold is a hyphen, what cannot be seen (and could
 * turn the ending around) is left out, and no blank or full stop stands at its ends.
 */
export function fileNameOf(words: string, extension: string): string {
  const name = words
    .replaceAll(/[\p{Z}\p{Cc}]+/gu, ' ')
    .replaceAll(/\p{C}/gu, '')
    .replaceAll(/[/\\:*?"<>|]/g, '-')
    .replace(/^[ .~]+/, '')
    .slice(0, MAX_LENGTH - extension.length - 1)
    .replace(/\p{Cs}$/u, '')
    .replace(/[ .]+$/, '');
  return `${name}.${extension}`;
}
