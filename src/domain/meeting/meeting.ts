import type { PlainDate } from '../calendar/plain-date.ts';
import type { NetworkId, PersonId, RoundId } from '../ids.ts';
import type { Shielded } from '../shielding/shield.ts';
import type { Dissent } from '../vote/dissent.ts';
import type { Counts, Outcome } from '../vote/vote.ts';
import type { VotingRule } from '../vote/forum.ts';
import type { CaseFile } from './case-file.ts';

export const meetingKinds = ['forum', 'seminar'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const caseTypes = ['approval', 'information', 'discussion', 'decision'] as const;
export type CaseType = (typeof caseTypes)[number];

/** The things of the app that can be a paper. Each has a page of the tab, in a round. */
export const paperPages = ['key', 'bases', 'recommendation', 'reports', 'steering'] as const;
export type PaperPage = (typeof paperPages)[number];

/** What members read before a case (saksdokument): a thing of the app, or something that lies elsewhere. */
export type Paper =
  | { readonly kind: 'page'; readonly page: PaperPage; readonly round: RoundId }
  | { readonly kind: 'link'; readonly title: string; readonly url: string };

/** How a vote ended, as it stands in the minutes. */
export type VoteInMinutes = {
  readonly vote: string;
  readonly rule: VotingRule;
  readonly outcome: Outcome['kind'];
  readonly counts: Counts;
  readonly dissent: readonly Dissent[];
};

/** A case (sak) of a meeting. Its number is {@link caseNumbers}' to say. */
export type MeetingCase = {
  readonly id: string;
  readonly title: string;
  readonly type: CaseType;
  readonly papers: readonly Paper[];
  /** The vote whose result lands in the minutes; null where there is none. */
  readonly vote: string | null;
  /** What was said (referat). */
  readonly notes: string;
  /** What the forum concluded (vedtak, konklusjon). */
  readonly conclusion: string;
};

/** Something under Eventuelt. It comes without a number, and may come after the agenda is sent. */
export type OtherItem = { readonly id: string; readonly title: string; readonly notes: string };

/** Who was there for a seat of the forum. */
export type SeatAttendance = {
  readonly seat: string;
  readonly name: string;
  readonly present: 'representative' | 'deputy' | 'absent';
};

/** Somebody who was there without a seat, by role: never by name. */
export type Observer = { readonly role: string; readonly organisation: string };

/** What the county governor, as the forum's secretary, writes. */
export type MeetingContent = {
  readonly title: string;
  readonly from: PlainDate;
  /** The same as `from` for a meeting of one day. */
  readonly to: PlainDate;
  readonly place: string;
  readonly cases: readonly MeetingCase[];
  readonly other: readonly OtherItem[];
  readonly attendance: readonly SeatAttendance[];
  readonly observers: readonly Observer[];
  /** The networks that present something, in their order, each with its time as people write it. */
  readonly presentations: readonly { readonly network: NetworkId; readonly slot: string }[];
  /** Of a seminar: the last day to register. */
  readonly registrationDeadline: PlainDate | null;
};

/** Something said about a network's presentation, and what was answered. */
export type MeetingComment = {
  readonly id: string;
  readonly network: NetworkId;
  readonly words: string;
  readonly by: PersonId;
  readonly at: string;
  readonly answer: { readonly words: string; readonly by: PersonId; readonly at: string } | null;
};

/** Those who come to a seminar from one organisation in one role. No names are kept. */
export type Participants = { readonly role: string; readonly organisation: string; readonly count: number };

/** What a seat says of the minutes. A remark is kept with them, word for word. */
export type MinutesAnswer = {
  readonly seat: string;
  readonly name: string;
  readonly verdict: 'approve' | 'remark';
  readonly words: string;
  readonly by: PersonId;
  readonly at: string;
};

type Facts = Shielded & {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly content: MeetingContent;
  /** What each network has written about its presentation. */
  readonly presented: readonly {
    readonly network: NetworkId;
    readonly text: string;
    readonly by: PersonId;
    readonly at: string;
  }[];
  readonly comments: readonly MeetingComment[];
  readonly registrations: readonly {
    readonly network: NetworkId;
    readonly participants: readonly Participants[];
    readonly by: PersonId;
    readonly at: string;
  }[];
  readonly answers: readonly MinutesAnswer[];
  /** The files among the cases' papers. Absent until there was one. */
  readonly files?: readonly CaseFile[];
};

/** What sending the agenda fixes: the year that its cases are numbered in, and its place among the year's agendas. */
export type Agenda = { readonly year: number; readonly sentAt: string; readonly sentBy: PersonId };

type Called = { readonly agenda: Agenda };
type MinutesSent = {
  readonly minutes: {
    readonly sentAt: string;
    readonly sentBy: PersonId;
    /** The results of the cases' votes as they were then. */
    readonly votes: readonly VoteInMinutes[];
  };
};

/** A meeting (møte) of the collaboration forum, or the partnership seminar. */
export type Meeting =
  | (Facts & { readonly state: 'planned' })
  | (Facts & Called & { readonly state: 'called' })
  | (Facts & Called & { readonly state: 'held' })
  | (Facts & Called & MinutesSent & { readonly state: 'minutes-sent' })
  | (Facts &
      Called &
      MinutesSent & {
        readonly state: 'approved';
        /** `in` is the meeting whose case approved them; null when the members did. */
        readonly approval: { readonly by: PersonId; readonly at: string; readonly in: string | null };
      });

export type MeetingIn<S extends Meeting['state']> = Extract<Meeting, { state: S }>;

export function meetingIdOf(date: PlainDate, kind: MeetingKind): string {
  return `${date}-${kind}`;
}

export function planMeeting(
  kind: MeetingKind,
  plan: Pick<MeetingContent, 'title' | 'from' | 'to' | 'place'>,
): MeetingIn<'planned'> {
  return {
    state: 'planned',
    id: meetingIdOf(plan.from, kind),
    kind,
    content: {
      ...plan,
      cases: [],
      other: [],
      attendance: [],
      observers: [],
      presentations: [],
      registrationDeadline: null,
    },
    presented: [],
    comments: [],
    registrations: [],
    answers: [],
  };
}

/** The minutes are locked when they are sent; until then the secretary writes. */
export type OpenMeeting = MeetingIn<'planned' | 'called' | 'held'>;

export function isOpen(meeting: Meeting): meeting is OpenMeeting {
  return meeting.state !== 'minutes-sent' && meeting.state !== 'approved';
}

/** Check {@link editFaults} first. */
export function editMeeting<M extends OpenMeeting>(meeting: M, content: MeetingContent): M {
  return { ...meeting, content };
}

export function sendAgenda(meeting: MeetingIn<'planned'>, agenda: Agenda): MeetingIn<'called'> {
  return { ...meeting, state: 'called', agenda };
}

export function holdMeeting(meeting: MeetingIn<'called'>): MeetingIn<'held'> {
  return { ...meeting, state: 'held' };
}

export function sendMinutes(
  meeting: MeetingIn<'held'>,
  minutes: MinutesSent['minutes'],
): MeetingIn<'minutes-sent'> {
  return { ...meeting, state: 'minutes-sent', minutes };
}

/** Opens the minutes for mending. What the seats have said is kept; it is asked for anew. */
export function takeBackMinutes(meeting: MeetingIn<'minutes-sent'>): MeetingIn<'held'> {
  const { minutes: _, ...kept } = meeting;
  return {
    ...kept,
    state: 'held',
    answers: meeting.answers.filter(({ verdict }) => verdict === 'remark'),
  };
}

export function approveMinutes(
  meeting: MeetingIn<'minutes-sent'>,
  approval: MeetingIn<'approved'>['approval'],
): MeetingIn<'approved'> {
  return { ...meeting, state: 'approved', approval };
}

/** A seat's approval takes the place of the one before; a remark stays beside it. */
export function answerMinutes(
  meeting: MeetingIn<'minutes-sent'>,
  answer: MinutesAnswer,
): MeetingIn<'minutes-sent'> {
  const kept = meeting.answers.filter(({ seat, verdict }) => seat !== answer.seat || verdict === 'remark');
  return { ...meeting, answers: [...kept, answer] };
}

export function presentIn<M extends Meeting>(meeting: M, presented: Meeting['presented'][number]): M {
  const others = meeting.presented.filter(({ network }) => network !== presented.network);
  return { ...meeting, presented: [...others, presented] };
}

export function commentOn<M extends Meeting>(meeting: M, comment: Omit<MeetingComment, 'id' | 'answer'>): M {
  const added = { ...comment, id: `comment-${meeting.comments.length + 1}`, answer: null };
  return { ...meeting, comments: [...meeting.comments, added] };
}

export function answerComment<M extends Meeting>(
  meeting: M,
  id: string,
  answer: NonNullable<MeetingComment['answer']>,
): M {
  return {
    ...meeting,
    comments: meeting.comments.map((comment) => (comment.id === id ? { ...comment, answer } : comment)),
  };
}

/** A network's registration takes the place of the one before. */
export function registerIn(
  meeting: MeetingIn<'called'>,
  registration: Meeting['registrations'][number],
): MeetingIn<'called'> {
  const others = meeting.registrations.filter(({ network }) => network !== registration.network);
  const added = registration.participants.length > 0 ? [registration] : [];
  return { ...meeting, registrations: [...others, ...added] };
}
