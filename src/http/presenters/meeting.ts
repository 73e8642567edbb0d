import type { MeetingReading } from '../../application/meeting/read-meetings.ts';
import type { Stored } from '../../application/ports/aggregate-store.ts';
import type { Answer } from '../../contract/operations.ts';
import { formatCaseNumber } from '../../domain/meeting/case-numbers.ts';
import type { CompetenceNetwork } from '../../domain/registers/registers.ts';
import type { Names } from './names.ts';

type View = Answer<'readMeeting'>;

/** A meeting at a glance. */
export function presentMeetingSummary({
  state: { id, kind, state, content },
}: Pick<Stored<'meeting'>, 'state'>): Answer<'listMeetings'>['meetings'][number] {
  const { title, from, to, place } = content;
  return { id, kind, state, title, from, to, place };
}

/** A meeting with agenda, papers, attendance and minutes. */
export async function presentMeeting(
  reading: MeetingReading,
  networks: readonly CompetenceNetwork[],
  names: Names,
): Promise<View> {
  const { stored, seats, own } = reading;
  const meeting = stored.state;
  const { content } = meeting;
  const nameOf = (id: string) => networks.find((network) => network.id === id)?.name ?? id;
  const said = async <T extends { by: string }>(one: T) => ({ ...one, by: await names.person(one.by) });
  const sent = 'agenda' in meeting ? meeting.agenda : null;
  const minutes = 'minutes' in meeting ? meeting.minutes : null;
  return {
    ...presentMeetingSummary(stored),
    content: {
      ...content,
      cases: content.cases.map((one) => ({ ...one, papers: [...one.papers] })),
      attendance: content.attendance.map(({ seat, present }) => ({ seat, present })),
    },
    numbers: Object.fromEntries([...reading.numbers].map(([id, number]) => [id, formatCaseNumber(number)])),
    files: await Promise.all(
      (meeting.files ?? [])
        .filter((file) => content.cases.some(({ id }) => id === file.case))
        .map(async ({ id, case: caseId, versions, removed }) => ({
          id,
          case: caseId,
          versions: await Promise.all(
            versions.map(async ({ name, size, by, at }) => ({ ...(await said({ by, at })), name, size })),
          ),
          removed: removed && (await said(removed)),
        })),
    ),
    votes: reading.votes.map((vote) => ({ ...vote, dissent: [...vote.dissent] })),
    seats: seatsOf(seats, content.attendance),
    networks: networks
      .map(({ id, name }) => ({ id, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'nb')),
    presentations: await Promise.all(
      content.presentations.map(async ({ network, slot }) => ({
        network,
        name: nameOf(network),
        slot,
        text: meeting.presented.find((one) => one.network === network)?.text ?? '',
        comments: await Promise.all(
          meeting.comments
            .filter((comment) => comment.network === network)
            .map(async ({ id, words, by, at, answer }) => ({
              ...(await said({ id, words, by, at })),
              answer: answer && (await said(answer)),
            })),
        ),
      })),
    ),
    registrations: await Promise.all(
      meeting.registrations.map(async (one) => ({
        ...(await said(one)),
        name: nameOf(one.network),
        participants: [...one.participants],
      })),
    ),
    answers: await Promise.all(meeting.answers.map(said)),
    own: own.map(({ id, name }) => ({ id, name })),
    agenda: sent && (await names.changed({ by: sent.sentBy, at: sent.sentAt })),
    minutes: minutes && (await names.changed({ by: minutes.sentBy, at: minutes.sentAt })),
    approval: meeting.state === 'approved' ? await said(meeting.approval) : null,
    approvers: reading.approvers.map(({ id, content: { title, from } }) => ({ id, title, from })),
    voteChoices: reading.voteChoices.map(({ id, vote: { round, number, state } }) => ({
      id,
      round,
      number,
      state,
    })),
    changed: await names.changed(stored.audit),
  };
}

/** The forum's seats, and those that it has given up since attendance was recorded for them. */
function seatsOf(
  seats: MeetingReading['seats'],
  attendance: MeetingReading['stored']['state']['content']['attendance'],
): View['seats'] {
  const known = new Set(seats.map(({ id }) => id));
  const past = attendance.filter(({ seat }) => !known.has(seat));
  return [
    ...seats.map(({ id, name }) => ({ id, name })),
    ...past.map(({ seat, name }) => ({ id: seat, name })),
  ];
}
