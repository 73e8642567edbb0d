import type { MeetingPaper } from '../application/ports/documents.ts';
import { dateInOslo, type PlainDate } from '../domain/calendar/plain-date.ts';
import type { MeetingCase } from '../domain/meeting/meeting.ts';
import type { Language } from '../domain/registers/registers.ts';
import { formatDate, formatDateRange } from '../text/format.ts';
import { pick } from '../text/language.ts';
import { meetingPaperTexts } from '../text/papers/meeting-paper.ts';
import { voteSentences } from '../text/papers/vote-sentences.ts';
import type { LetterBlock, LetterContent } from './letter-content.ts';

const languageTags = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;

type Section = LetterContent['sections'][number];
type Texts = (typeof meetingPaperTexts)[Language];

/** A meeting's agenda or minutes as a Word file. Minutes are the agenda with what was said, decided and voted. */
export async function writeMeetingPaper(
  sender: string,
  meeting: MeetingPaper,
  paper: 'agenda' | 'minutes',
  language: Language,
  date: PlainDate,
): Promise<Uint8Array> {
  const { writeWordLetter } = await import('./word-letter.ts');
  return writeWordLetter(meetingPaperContent(sender, meeting, paper, language, date));
}

/** What stands in the file. */
export function meetingPaperContent(
  sender: string,
  meeting: MeetingPaper,
  paper: 'agenda' | 'minutes',
  language: Language,
  date: PlainDate,
): LetterContent {
  const texts = pick(meetingPaperTexts, language);
  const sections =
    paper === 'agenda'
      ? [...agendaCases(meeting, texts), ...presentations(meeting, texts)]
      : [
          ...attendance(meeting, texts),
          ...minutesCases(meeting, language, texts),
          ...presentations(meeting, texts),
          ...other(meeting, texts),
          ...remarks(meeting, language, texts),
        ];
  return {
    language: languageTags[language],
    sender,
    title: `${texts[paper]}: ${meeting.title}`,
    notice: noticeOf(meeting, paper, texts),
    reference: [
      { label: texts.date, value: datesOf(meeting, language) },
      ...(meeting.place === '' ? [] : [{ label: texts.place, value: meeting.place }]),
      { label: texts.written, value: formatDate(date, language) },
    ],
    sections,
    closing: null,
    page: texts.page,
    pageOf: texts.pageOf,
  };
}

function noticeOf({ state }: MeetingPaper, paper: 'agenda' | 'minutes', texts: Texts): string {
  if (paper === 'agenda') return state === 'planned' ? texts.draft : '';
  return state === 'minutes-sent' || state === 'approved' ? '' : texts.draftMinutes;
}

function datesOf({ from, to }: MeetingPaper, language: Language): string {
  return from === to ? formatDate(from, language) : formatDateRange(from, to, language);
}

function headingOf({ numbers }: MeetingPaper, { id, title }: MeetingCase, texts: Texts): string {
  const number = numbers[id];
  return number === undefined ? title : texts.case(number, title);
}

function agendaCases(meeting: MeetingPaper, texts: Texts): Section[] {
  return meeting.content.cases.map((one) => ({
    heading: headingOf(meeting, one, texts),
    blocks: [...(meeting.kind === 'forum' ? [texts.type[one.type]] : []), ...papersOf(meeting, one, texts)],
  }));
}

function papersOf({ files }: MeetingPaper, { id, papers }: MeetingCase, texts: Texts): LetterBlock[] {
  const list = [
    ...papers.map((paper) =>
      paper.kind === 'link' ? `${paper.title}: ${paper.url}` : texts.paper[paper.page],
    ),
    ...files
      .filter((file) => file.case === id && file.removed === null)
      .flatMap(({ versions }) => versions.at(-1)?.name ?? []),
  ];
  return list.length === 0 ? [] : [texts.papers, { list }];
}

function minutesCases(meeting: MeetingPaper, language: Language, texts: Texts): Section[] {
  return meeting.content.cases.map((one) => {
    const vote = meeting.votes.find((result) => result.vote === one.vote);
    return {
      heading: headingOf(meeting, one, texts),
      blocks: [
        ...(one.notes.trim() === '' ? [] : [one.notes]),
        ...(vote ? voteSentences(vote, language) : []),
        ...(one.conclusion.trim() === '' ? [] : [texts.conclusion(one.conclusion)]),
        ...papersOf(meeting, one, texts),
      ],
    };
  });
}

function attendance({ seats, content }: MeetingPaper, texts: Texts): Section[] {
  const recorded = content.attendance.map(({ seat, present }) => {
    const name = seats.find(({ id }) => id === seat)?.name ?? seat;
    return `${name}: ${texts.present[present]}`;
  });
  const observers = content.observers.map(({ role, organisation }) =>
    organisation === '' ? role : `${role}, ${organisation}`,
  );
  return [
    ...(recorded.length > 0 ? [{ heading: texts.attendance, blocks: [{ list: recorded }] }] : []),
    ...(observers.length > 0 ? [{ heading: texts.observers, blocks: [{ list: observers }] }] : []),
  ];
}

function presentations({ content, networks }: MeetingPaper, texts: Texts): Section[] {
  if (content.presentations.length === 0) return [];
  const list = content.presentations.map(({ network, slot }) => {
    const name = networks.find(({ id }) => id === network)?.name ?? network;
    return slot === '' ? name : `${slot}: ${name}`;
  });
  return [{ heading: texts.presentations, blocks: [{ list }] }];
}

function other({ content }: MeetingPaper, texts: Texts): Section[] {
  if (content.other.length === 0) return [];
  const blocks = content.other.flatMap(({ title, notes }) =>
    notes.trim() === '' ? [title] : [title, notes],
  );
  return [{ heading: texts.other, blocks }];
}

function remarks({ answers, approval }: MeetingPaper, language: Language, texts: Texts): Section[] {
  const kept = answers.filter(({ verdict }) => verdict === 'remark');
  const blocks: LetterBlock[] = [
    ...(kept.length > 0 ? [{ list: kept.map(({ name, words }) => `${name}: ${words}`) }] : []),
    ...(approval ? [texts.approved(formatDate(dateInOslo(new Date(approval.at)), language))] : []),
  ];
  return blocks.length > 0 ? [{ heading: texts.remarks, blocks }] : [];
}
