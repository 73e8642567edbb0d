import type { CaseType, Meeting, MeetingCase, MeetingContent } from './meeting.ts';

/** Something wrong with what is written of a meeting, at its field. */
export type MeetingFault = {
  readonly path: string;
  readonly code:
    | 'duplicate-id'
    | 'range-backwards'
    | 'agenda-is-sent'
    | 'duplicate-network'
    | 'link-not-https'
    | 'no-cases'
    | 'case-without-title'
    | 'place-missing'
    | 'deadline-missing'
    | 'attendance-missing'
    | 'conclusion-missing';
};

/** What keeps the content from being saved. A sent agenda stands: more can be taken up under Eventuelt only. */
export function editFaults(meeting: Meeting, content: MeetingContent): MeetingFault[] {
  return [
    ...(content.to < content.from ? [{ path: 'to', code: 'range-backwards' } as const] : []),
    ...repeated(content.cases, 'cases'),
    ...repeated(content.other, 'other'),
    ...content.presentations.flatMap(({ network }, index): MeetingFault[] =>
      content.presentations.findIndex((one) => one.network === network) < index
        ? [{ path: `presentations.${index}.network`, code: 'duplicate-network' }]
        : [],
    ),
    ...content.cases.flatMap(({ papers }, index) =>
      papers.flatMap((paper, at): MeetingFault[] =>
        paper.kind === 'link' && !isHttps(paper.url)
          ? [{ path: `cases.${index}.papers.${at}.url`, code: 'link-not-https' }]
          : [],
      ),
    ),
    ...(meeting.state !== 'planned' && agendaOf(meeting.content) !== agendaOf(content)
      ? [{ path: 'cases', code: 'agenda-is-sent' } as const]
      : []),
  ];
}

/** What keeps the agenda from being sent. */
export function agendaFaults({ kind, content }: Meeting): MeetingFault[] {
  return [
    ...(content.place.trim() === '' ? [{ path: 'place', code: 'place-missing' } as const] : []),
    ...(kind === 'forum' && content.cases.length === 0 ? [{ path: 'cases', code: 'no-cases' } as const] : []),
    ...content.cases.flatMap(({ title }, index): MeetingFault[] =>
      title.trim() === '' ? [{ path: `cases.${index}.title`, code: 'case-without-title' }] : [],
    ),
    ...(kind === 'seminar' && content.registrationDeadline === null
      ? [{ path: 'registrationDeadline', code: 'deadline-missing' } as const]
      : []),
  ];
}

const concluded: ReadonlySet<CaseType> = new Set(['approval', 'decision']);

/** What keeps the minutes from being sent: who was there for each seat, and what was decided. */
export function minutesFaults({ kind, content }: Meeting, seats: readonly { id: string }[]): MeetingFault[] {
  const recorded = new Set(content.attendance.map(({ seat }) => seat));
  return [
    ...(kind === 'forum' && seats.some(({ id }) => !recorded.has(id))
      ? [{ path: 'attendance', code: 'attendance-missing' } as const]
      : []),
    ...content.cases.flatMap((one, index): MeetingFault[] =>
      concluded.has(one.type) && one.vote === null && one.conclusion.trim() === ''
        ? [{ path: `cases.${index}.conclusion`, code: 'conclusion-missing' }]
        : [],
    ),
  ];
}

export function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}

/** What of the cases an agenda that is sent fixes. Papers, notes and conclusions may still come. */
function agendaOf({ cases }: MeetingContent): string {
  return JSON.stringify(cases.map(({ id, title, type }: MeetingCase) => [id, title, type]));
}

function repeated(items: readonly { readonly id: string }[], field: string): MeetingFault[] {
  return items.flatMap(({ id }, index): MeetingFault[] =>
    items.findIndex((one) => one.id === id) < index
      ? [{ path: `${field}.${index}.id`, code: 'duplicate-id' }]
      : [],
  );
}
