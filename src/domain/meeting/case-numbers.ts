import type { Meeting } from './meeting.ts';

/** A case's number in its year, and as people write it: `12/20`. */
export type CaseNumber = { readonly number: number; readonly year: number };

export function formatCaseNumber({ number, year }: CaseNumber): string {
  return `${number}/${String(year % 100).padStart(2, '0')}`;
}

/**
 * The number of every case of the forum whose agenda is sent, by meeting and case: 1 for a year's first, and on without gaps from
 * agenda to agenda. They are worked out from what a sent agenda fixes – its cases, its year and its place among the
 * year's agendas – so that no number can stand twice or be left out.
 */
export function caseNumbers(
  meetings: readonly Meeting[],
): ReadonlyMap<string, ReadonlyMap<string, CaseNumber>> {
  const last = new Map<number, number>();
  return new Map(
    sentAgendas(meetings).map(({ id, agenda: { year }, content }) => {
      const before = last.get(year) ?? 0;
      last.set(year, before + content.cases.length);
      return [id, new Map(content.cases.map((one, index) => [one.id, { number: before + index + 1, year }]))];
    }),
  );
}

/** When an agenda that is sent now counts as sent: after every other, whatever the clock says. */
export function nextSendingTime(meetings: readonly Meeting[], now: string): string {
  const last = sentAgendas(meetings).at(-1)?.agenda.sentAt;
  return last === undefined || last < now ? now : new Date(Date.parse(last) + 1).toISOString();
}

type Sent = Exclude<Meeting, { state: 'planned' }>;

function sentAgendas(meetings: readonly Meeting[]): Sent[] {
  return meetings
    .filter((meeting): meeting is Sent => meeting.kind === 'forum' && meeting.state !== 'planned')
    .toSorted((a, b) => compare(a.agenda.sentAt, b.agenda.sentAt) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
