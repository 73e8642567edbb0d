import type { CalendarEntry } from '../../domain/calendar/calendar-entry.ts';
import type { WaitingFor } from '../../domain/cycle/annual-cycle.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Kroner } from '../../domain/money.ts';
import { formatDate, formatDateRange, formatKroner, formatWeekday } from '../format.ts';
import { defineTexts, type Language, pick } from '../language.ts';
import { markedDay } from '../marked-day.ts';
import { hasWaited, reminderTitle, waitingTexts } from './waiting.ts';

type Network = { readonly name: string } | null;

type ReminderWords = {
  readonly title: string;
  readonly kind: CalendarEntry['kind'];
  readonly waiting: WaitingFor | null;
  readonly when: CalendarEntry['when'];
  readonly network: Network;
  readonly daysLeft: number;
  readonly role: 'responsible' | 'told-because-late';
};

/** What a notice is about, as far as its words go. */
type NoticeWords =
  | { readonly kind: 'reminder'; readonly lines: readonly ReminderWords[] }
  | { readonly kind: 'vote-opened' | 'vote-closed' }
  | { readonly kind: 'minutes-to-approve'; readonly title: string; readonly date: PlainDate }
  | {
      readonly kind: 'basis-returned';
      readonly network: NonNullable<Network>;
      readonly roundName: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'letter-issued';
      readonly recipient: string;
      readonly roundName: string;
      readonly total: Kroner;
      readonly amends: 'reversal' | 'correction' | 'annulment' | null;
    };

/** The words of e-mails, which go to those whom Teams does not reach. */
export const mailTexts = defineTexts({
  nb: {
    reminderOf: (title: string) => `Påminnelse: ${title}`,
    remindersOf: (count: number) => `Påminnelse: ${count} ting venter på deg`,
    lateOf: (title: string) => `Ikke levert: ${title}`,
    latesOf: (count: number) => `${count} ting er ikke levert`,
    yours: 'Dette venter på deg:',
    others: 'Fristen er gått ut for dette, og andre har ikke levert:',
    comes: 'Dette er satt opp:',
    due: (when: string) => `Frist: ${when}.`,
    on: (when: string) => `Tid: ${when}.`,
    today: 'Det er i dag.',
    inDays: (days: number) => (days === 1 ? 'Det er i morgen.' : `Det er om ${days} dager.`),
    late: (days: number) =>
      days === 1 ? 'Fristen gikk ut i går.' : `Fristen gikk ut for ${days} dager siden.`,
    returned: (network: string) => `Beslutningsgrunnlaget er sendt tilbake: ${network}`,
    returnedWhy: (network: string, round: string) =>
      `Beslutningsgrunnlaget fra ${network} til ${round} er sendt tilbake. Dette er begrunnelsen:`,
    returnedDo: 'Rett det, få bekreftelse fra begge parter, og send det inn på nytt.',
    letter: (round: string) => `Tilsagnsbrev: ${round}`,
    letterAmends: {
      reversal: 'Et nytt vedtak gjelder i stedet for det dere fikk før.',
      correction: 'Brevet er rettet. Det gjelder i stedet for det dere fikk før.',
      annulment: 'Vedtaket dere fikk før, er annullert.',
    },
    letterWhat: (recipient: string, round: string, total: string) =>
      `Tilsagnsbrevet til ${recipient} for ${round} er klart. Beløpet er ${total}.`,
    minutes: (title: string, date: string) => `Referat til godkjenning: ${title}, ${date}`,
    minutesDo: 'Les referatet. Godkjenn det, eller gi en merknad som blir stående ved det.',
    voteOpened: 'Avstemning i samarbeidsforum er åpnet',
    voteOpenedDo: 'Samarbeidsforum stemmer over innstillingen. Les den, og gi din stemme.',
    voteClosed: 'Avstemningen i samarbeidsforum er avsluttet',
    voteClosedDo: 'Resultatet er klart.',
    open: 'Åpne Teams, gå til kanalen din, og velg fanen Kompetansehjulet.',
    why: (sender: string) =>
      `${sender} sender deg dette på e-post fordi meldingen ikke nådde deg i Teams. Du kan ikke svare på denne e-posten.`,
  },
  nn: {
    reminderOf: (title: string) => `Påminning: ${title}`,
    remindersOf: (count: number) => `Påminning: ${count} ting ventar på deg`,
    lateOf: (title: string) => `Ikkje levert: ${title}`,
    latesOf: (count: number) => `${count} ting er ikkje leverte`,
    yours: 'Dette ventar på deg:',
    others: 'Fristen har gått ut for dette, og andre har ikkje levert:',
    comes: 'Dette er sett opp:',
    due: (when: string) => `Frist: ${when}.`,
    on: (when: string) => `Tid: ${when}.`,
    today: 'Det er i dag.',
    inDays: (days: number) => (days === 1 ? 'Det er i morgon.' : `Det er om ${days} dagar.`),
    late: (days: number) =>
      days === 1 ? 'Fristen gjekk ut i går.' : `Fristen gjekk ut for ${days} dagar sidan.`,
    returned: (network: string) => `Avgjerdsgrunnlaget er sendt tilbake: ${network}`,
    returnedWhy: (network: string, round: string) =>
      `Avgjerdsgrunnlaget frå ${network} til ${round} er sendt tilbake. Dette er grunngjevinga:`,
    returnedDo: 'Rett det, få stadfesting frå begge partar, og send det inn på nytt.',
    letter: (round: string) => `Tilsegnsbrev: ${round}`,
    letterAmends: {
      reversal: 'Eit nytt vedtak gjeld i staden for det de fekk før.',
      correction: 'Brevet er retta. Det gjeld i staden for det de fekk før.',
      annulment: 'Vedtaket de fekk før, er annullert.',
    },
    letterWhat: (recipient: string, round: string, total: string) =>
      `Tilsegnsbrevet til ${recipient} for ${round} er klart. Beløpet er ${total}.`,
    minutes: (title: string, date: string) => `Referat til godkjenning: ${title}, ${date}`,
    minutesDo: 'Les referatet. Godkjenn det, eller gi ein merknad som blir ståande ved det.',
    voteOpened: 'Avrøystinga i samarbeidsforum er opna',
    voteOpenedDo: 'Samarbeidsforum røystar over innstillinga. Les ho, og gje røysta di.',
    voteClosed: 'Avrøystinga i samarbeidsforum er avslutta',
    voteClosedDo: 'Resultatet er klart.',
    open: 'Opne Teams, gå til kanalen din, og vel fana Kompetansehjulet.',
    why: (sender: string) =>
      `${sender} sender deg dette på e-post fordi meldinga ikkje nådde deg i Teams. Du kan ikkje svare på denne e-posten.`,
  },
  en: {
    reminderOf: (title: string) => `Reminder: ${title}`,
    remindersOf: (count: number) => `Reminder: ${count} things wait for you`,
    lateOf: (title: string) => `Not delivered: ${title}`,
    latesOf: (count: number) => `${count} things are not delivered`,
    yours: 'This waits for you:',
    others: 'The deadline has passed for this, and others have not delivered:',
    comes: 'This is coming up:',
    due: (when: string) => `Deadline: ${when}.`,
    on: (when: string) => `When: ${when}.`,
    today: 'That is today.',
    inDays: (days: number) => (days === 1 ? 'That is tomorrow.' : `That is in ${days} days.`),
    late: (days: number) =>
      days === 1 ? 'The deadline passed yesterday.' : `The deadline passed ${days} days ago.`,
    returned: (network: string) => `The decision basis was sent back: ${network}`,
    returnedWhy: (network: string, round: string) =>
      `The decision basis of ${network} for ${round} has been sent back. The reason:`,
    returnedDo: 'Mend it, have both sides confirm it, and submit it again.',
    letter: (round: string) => `Award letter: ${round}`,
    letterAmends: {
      reversal: 'A new decision stands in place of the one you had.',
      correction: 'The letter is corrected. It stands in place of the one you had.',
      annulment: 'The decision you had is annulled.',
    },
    letterWhat: (recipient: string, round: string, total: string) =>
      `The award letter to ${recipient} for ${round} is ready. The amount is ${total}.`,
    minutes: (title: string, date: string) => `Minutes to approve: ${title}, ${date}`,
    minutesDo: 'Read the minutes. Approve them, or make a remark that stays with them.',
    voteOpened: 'A vote in the collaboration forum has opened',
    voteOpenedDo: 'The collaboration forum votes on the recommendation. Read it, and cast your vote.',
    voteClosed: 'The vote in the collaboration forum has closed',
    voteClosedDo: 'The result is ready.',
    open: 'Open Teams, go to your channel, and choose the tab Kompetansehjulet.',
    why: (sender: string) =>
      `${sender} sends you this by e-mail because the message did not reach you in Teams. You cannot reply to this e-mail.`,
  },
});

type Words = (typeof mailTexts)['nb'];

type WriteMail = (notice: NoticeWords, language: Language) => { subject: string; text: string };

/**
 * Writes notices as e-mails: a subject of one line, and paragraphs of plain text in which nothing becomes a link.
 * @param sender the county governor's office by its name
 */
export function createMailWriter(sender: string): WriteMail {
  return (notice, language) => {
    const words = pick(mailTexts, language);
    const [subject, ...paragraphs] = [
      ...contentOf(notice, words, language),
      words.open,
      words.why(unlinked(sender)),
    ];
    return { subject: asOneLine(subject ?? ''), text: paragraphs.join('\n\n') };
  };
}

function contentOf(notice: NoticeWords, words: Words, language: Language): string[] {
  switch (notice.kind) {
    case 'reminder':
      return reminderContent(notice.lines, words, language);
    case 'basis-returned': {
      const network = unlinked(notice.network.name);
      return [
        words.returned(network),
        words.returnedWhy(network, unlinked(notice.roundName)),
        unlinked(notice.reason),
        words.returnedDo,
      ];
    }
    case 'letter-issued': {
      const round = unlinked(notice.roundName);
      return [
        words.letter(round),
        ...(notice.amends ? [words.letterAmends[notice.amends]] : []),
        words.letterWhat(unlinked(notice.recipient), round, formatKroner(notice.total)),
      ];
    }
    case 'minutes-to-approve':
      return [
        words.minutes(unlinked(notice.title), unlinked(formatDate(notice.date, language))),
        words.minutesDo,
      ];
    case 'vote-opened':
      return [words.voteOpened, words.voteOpenedDo];
    case 'vote-closed':
      return [words.voteClosed, words.voteClosedDo];
  }
}

function reminderContent(lines: readonly ReminderWords[], words: Words, language: Language): string[] {
  const own = lines.filter(({ role }) => role === 'responsible');
  const deadlines = own.filter(({ kind }) => kind === 'deadline');
  const coming = own.filter(({ kind }) => kind !== 'deadline');
  const others = lines.filter(({ role }) => role !== 'responsible');
  const part = (heading: string, some: readonly ReminderWords[]) =>
    some.length > 0 ? [heading, ...some.map((line) => sentenceOf(line, words, language))] : [];
  return [
    subjectOf(own, others, words, language),
    ...part(words.yours, deadlines),
    ...part(words.comes, coming),
    ...part(words.others, others),
  ];
}

function subjectOf(
  own: readonly ReminderWords[],
  others: readonly ReminderWords[],
  words: Words,
  language: Language,
): string {
  const [first, second] = own;
  const [late, another] = others;
  if (first) {
    const title = unlinked(reminderTitle(first, language));
    return second ? words.remindersOf(own.length) : words.reminderOf(title);
  }
  return late && !another ? words.lateOf(unlinked(late.title)) : words.latesOf(others.length);
}

function sentenceOf(line: ReminderWords, words: Words, language: Language): string {
  const when = unlinked(whenWords(line.when, language));
  const title = unlinked(reminderTitle(line, language));
  return [
    line.network ? `${title} (${unlinked(line.network.name)}).` : `${title}.`,
    ...timeOf(line, when, words, language),
  ]
    .map((sentence) => sentence.replace(/\.\.$/, '.'))
    .join(' ');
}

function timeOf(
  { daysLeft, kind, waiting }: ReminderWords,
  when: string,
  words: Words,
  language: Language,
): string[] {
  const texts = pick(waitingTexts, language);
  if (hasWaited(waiting)) {
    return [`${texts.since(when)}, ${daysLeft === 0 ? texts.today : texts.days(-daysLeft)}.`];
  }
  return [
    kind === 'deadline' ? words.due(when) : words.on(when),
    daysLeft === 0 ? words.today : daysLeft > 0 ? words.inDays(daysLeft) : words.late(-daysLeft),
    ...(waiting === 'hearing-statement' ? [texts.voluntary] : []),
  ];
}

/** When something is, in words: a day with its weekday, a range of days, or what stands in the annual cycle. */
export function whenWords(when: CalendarEntry['when'], language: Language): string {
  switch (when.kind) {
    case 'on':
      return markedDay(
        `${formatWeekday(when.date, language)} ${formatDate(when.date, language)}`,
        when.date,
        language,
      );
    case 'range':
      return markedDay(formatDateRange(when.start, when.end, language), when.end, language);
    case 'approximate':
    case 'if-needed':
      return when.words;
  }
}

const ZERO_WIDTH_SPACE = '\u200B';

/** What people have written, so that no mail program makes a link or an address of it. */
function unlinked(text: string): string {
  return text.replaceAll(/[.:/@](?=\S)/g, `$&${ZERO_WIDTH_SPACE}`);
}

/** On one line, so that nothing in it can become a header of its own. */
function asOneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
