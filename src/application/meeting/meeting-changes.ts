import { dateInOslo } from '../../domain/calendar/plain-date.ts';
import { nextSendingTime } from '../../domain/meeting/case-numbers.ts';
import {
  agendaFaults,
  editFaults,
  type MeetingFault,
  minutesFaults,
} from '../../domain/meeting/meeting-faults.ts';
import {
  approveMinutes as approved,
  editMeeting,
  holdMeeting as held,
  isOpen,
  type Meeting,
  type MeetingContent,
  meetingIdOf,
  type MeetingKind,
  planMeeting as planned,
  type SeatAttendance,
  sendAgenda as agendaSent,
  sendMinutes as minutesSent,
  takeBackMinutes as takenBack,
} from '../../domain/meeting/meeting.ts';
import type { Action } from '../../domain/policies/policy.ts';
import { authorise } from '../authorise.ts';
import { changeAggregate, type Command, type Dependencies } from '../change-aggregate.ts';
import { inState } from '../in-state.ts';
import { done, fault, type Fault, notReady, type Outcome, type Refusal } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { forumNow } from '../vote/forum-now.ts';
import { votesInMinutes, votesOf } from './votes-in-minutes.ts';

type Changed = Promise<Outcome<Stored<'meeting'>>>;

/** Plans a meeting. There is one of each kind on a day. */
export async function planMeeting(
  { store, clock }: Dependencies,
  { actor, changeId }: Omit<Command, 'expected'>,
  { kind, ...plan }: Pick<MeetingContent, 'title' | 'from' | 'to' | 'place'> & { readonly kind: MeetingKind },
): Changed {
  const action = 'meeting.plan';
  const refusal = authorise(actor, action);
  if (refusal) return refusal;
  const id = meetingIdOf(plan.from, kind);
  const state = planned(kind, plan);
  const faults = editFaults(state, state.content);
  if (faults.length > 0) return notReady(faults.map(asFault));
  const first = await store.readVersion('meeting', id, 1);
  if (first?.audit.changeId === changeId && first.audit.by === actor.id) return done(first);
  const at = clock.now().toISOString();
  const commit = await store.commit({
    kind: 'meeting',
    id,
    expected: null,
    state,
    action,
    by: actor.id,
    at,
    changeId,
    reason: '',
  });
  return commit.kind === 'conflict' ? { kind: 'refused', code: 'already-exists' } : done(commit.stored);
}

/** The content as the secretary sends it: what a seat is called is the forum's to say. */
export type WrittenContent = Omit<MeetingContent, 'attendance'> & {
  readonly attendance: readonly Omit<SeatAttendance, 'name'>[];
};

/** Saves what the secretary has written: the agenda until it is sent, then papers, Eventuelt, attendance and minutes. */
export function saveMeeting(
  deps: Dependencies,
  command: Command,
  what: { readonly meeting: string; readonly content: WrittenContent },
): Changed {
  return changeAggregate(deps, command, {
    kind: 'meeting',
    id: what.meeting,
    action: 'meeting.edit',
    subject: subjectOf,
    transition: async (meeting) => {
      if (!isOpen(meeting)) return { kind: 'refused', code: 'not-in-this-state', state: meeting.state };
      const { attendance, faults } = await namedAttendance(deps.store, meeting, what.content.attendance);
      const content = { ...what.content, attendance };
      const found = [
        ...editFaults(meeting, content).map(asFault),
        ...faults,
        ...(await unknownIn(deps.store, content)),
      ];
      return found.length > 0 ? notReady(found) : editMeeting(meeting, content);
    },
  });
}

/** Sends the agenda (innkalling): its cases stand from now on, and have their numbers. */
export function sendAgenda(deps: Dependencies, command: Command, meeting: string): Changed {
  return step(deps, command, meeting, 'meeting.call', (state, at) =>
    inState(state, 'planned', async (one) => {
      const faults = agendaFaults(one);
      if (faults.length > 0) return notReady(faults.map(asFault));
      const others = (await deps.store.list('meeting')).map(({ state: other }) => other);
      const year = Number(one.content.from.slice(0, 4));
      return agendaSent(one, { year, sentAt: nextSendingTime(others, at), sentBy: command.actor.id });
    }),
  );
}

/** Records that the meeting has been held. */
export function holdMeeting(deps: Dependencies, command: Command, meeting: string): Changed {
  return step(deps, command, meeting, 'meeting.hold', (state, at) =>
    inState(state, 'called', (one) =>
      dateInOslo(new Date(at)) < one.content.from ? notReady([fault('not-held-yet', {}, 'from')]) : held(one),
    ),
  );
}

/** Sends the minutes (referat) for approval: they stand, with the results of the votes as they are now. */
export function sendMinutes(deps: Dependencies, command: Command, meeting: string): Changed {
  return step(deps, command, meeting, 'meeting.send-minutes', (state, at) =>
    inState(state, 'held', async (one) => {
      const [{ forum }, votes] = await Promise.all([
        forumNow(deps.store, one.content.from),
        votesOf(deps.store, one),
      ]);
      const open = votes
        .filter(({ vote }) => vote?.state === 'open')
        .map(({ path }) => fault('vote-still-open', {}, path));
      const faults = [...minutesFaults(one, forum.seats).map(asFault), ...open];
      if (faults.length > 0) return notReady(faults);
      const results = await votesInMinutes(deps.store, one);
      return minutesSent(one, { sentAt: at, sentBy: command.actor.id, votes: results });
    }),
  );
}

/** Opens the minutes for mending, with a reason. */
export function takeBackMinutes(
  deps: Dependencies,
  command: Command,
  what: { readonly meeting: string; readonly reason: string },
): Changed {
  return step(
    deps,
    command,
    what.meeting,
    'meeting.take-back-minutes',
    (state) =>
      inState(state, 'minutes-sent', (one) =>
        what.reason.trim() === '' ? notReady([fault('required', {}, 'reason')]) : takenBack(one),
      ),
    what.reason,
  );
}

/** Records that the minutes are approved: by a later meeting's case, or by the members. */
export function approveMinutes(
  deps: Dependencies,
  command: Command,
  what: { readonly meeting: string; readonly in: string | null },
): Changed {
  return step(deps, command, what.meeting, 'meeting.approve-minutes', (state, at) =>
    inState(state, 'minutes-sent', async (one) => {
      if (what.in !== null) {
        const other = (await deps.store.read('meeting', what.in))?.state;
        if (!other || !mayApprove(other, one)) return notReady([fault('unknown-meeting', {}, 'in')]);
      }
      return approved(one, { by: command.actor.id, at, in: what.in });
    }),
  );
}

/** Whether a meeting is a later one with a case of approval. */
export function mayApprove(later: Meeting, { id, content }: Meeting): boolean {
  return (
    later.id !== id &&
    later.content.from >= content.from &&
    later.state !== 'planned' &&
    later.content.cases.some(({ type }) => type === 'approval')
  );
}

function step(
  deps: Dependencies,
  command: Command,
  id: string,
  action: Action,
  transition: (state: Meeting, at: string) => Meeting | Refusal | Promise<Meeting | Refusal>,
  reason = '',
): Changed {
  return changeAggregate(deps, command, {
    kind: 'meeting',
    id,
    action,
    subject: subjectOf,
    transition,
    reason,
  });
}

function subjectOf({ state }: Meeting) {
  return { state };
}

async function namedAttendance(
  store: AggregateStore,
  meeting: Meeting,
  written: WrittenContent['attendance'],
): Promise<{ attendance: SeatAttendance[]; faults: Fault[] }> {
  const { forum } = await forumNow(store, meeting.content.from);
  // A seat that the forum has given up since keeps what was recorded for it.
  const names = new Map([
    ...meeting.content.attendance.map(({ seat, name }) => [seat, name] as const),
    ...forum.seats.map(({ id, name }) => [id, name] as const),
  ]);
  const faults: Fault[] = [];
  const attendance = written.flatMap((line, index): SeatAttendance[] => {
    const name = names.get(line.seat);
    if (name === undefined) faults.push(fault('unknown-seat', {}, `attendance.${index}.seat`));
    if (written.findIndex(({ seat }) => seat === line.seat) < index)
      faults.push(fault('duplicate-seat', {}, `attendance.${index}.seat`));
    return name === undefined ? [] : [{ ...line, name }];
  });
  return { attendance, faults };
}

async function unknownIn(store: AggregateStore, content: MeetingContent): Promise<Fault[]> {
  const [networks, rounds, votes] = await Promise.all([
    store.list('network'),
    store.list('round'),
    votesOf(store, { content }),
  ]);
  const isNetwork = (id: string) => networks.some((network) => network.id === id);
  const isRound = (id: string) => rounds.some((round) => round.id === id);
  return [
    ...votes.filter(({ vote }) => vote === null).map(({ path }) => fault('unknown-vote', {}, path)),
    ...content.presentations.flatMap(({ network }, index) =>
      isNetwork(network) ? [] : [fault('no-such-network', {}, `presentations.${index}.network`)],
    ),
    ...content.cases.flatMap(({ papers }, index) =>
      papers.flatMap((paper, at) =>
        paper.kind === 'link' || isRound(paper.round)
          ? []
          : [fault('unknown-round', {}, `cases.${index}.papers.${at}.round`)],
      ),
    ),
  ];
}

function asFault({ path, code }: MeetingFault): Fault {
  return fault(code, {}, path);
}
