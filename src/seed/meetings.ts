import {
  approveMinutes,
  holdMeeting,
  planMeeting,
  saveMeeting,
  sendAgenda,
  sendMinutes,
  type WrittenContent,
} from '../application/meeting/meeting-changes.ts';
import {
  answerComment,
  answerMinutes,
  commentPresentation,
  presentNetwork,
  registerParticipants,
} from '../application/meeting/member-acts.ts';
import { voteIdOf } from '../application/ports/aggregates.ts';
import { forumNow } from '../application/vote/forum-now.ts';
import { addDays, dateInOslo, type PlainDate, toPlainDate } from '../domain/calendar/plain-date.ts';
import type { NetworkId } from '../domain/ids.ts';
import {
  type MeetingCase,
  type MeetingContent,
  meetingIdOf,
  type MeetingKind,
} from '../domain/meeting/meeting.ts';
import { roundIdOf } from '../domain/round/round.ts';
import { command, type County, personOf, succeed } from './county.ts';
import { kompetanseloftet, mergedScheme } from './schemes.ts';

const fosen = 'fosen' as NetworkId;
const gauldal = 'gauldal' as NetworkId;

/** The meetings about the two rounds: March 2025 with approved minutes, the extraordinary one about the key, and what comes. */
export async function seedMeetings(county: County, today: PlainDate): Promise<void> {
  await marchMeeting2025(county);
  await keyMeeting(county, today);
  await nextMarchMeeting(county, today);
  await seminar(county, today);
}

async function marchMeeting2025(county: County): Promise<void> {
  const round = roundIdOf(kompetanseloftet, 2025);
  const day = toPlainDate('2025-03-13');
  const id = await plan(county, '2025-02-10', 'forum', 'Møte i samarbeidsforum', day, 'Steinkjer');
  const cases = [
    aCase('referat', 'Godkjenning av referat', 'approval', {
      conclusion: 'Ingen merknader. Referatet ble godkjent.',
    }),
    aCase('orientering', 'Informasjon om relevante saker', 'information', {
      notes:
        'Endringer i representanter i samarbeidsforum og blant nettverkskoordinatorene.\nForskriften for tilskuddsordningen: nettverkene gjør den kjent hos eierne.',
    }),
    aCase('innstilling', 'Innstilling om tildeling av midler for 2025', 'decision', {
      papers: [
        { kind: 'page', page: 'bases', round },
        { kind: 'page', page: 'recommendation', round },
      ],
      vote: voteIdOf(round, 1),
      notes: 'Nettverkene la fram beslutningsgrunnlagene sine. Forumet gikk gjennom innstillingen samlet.',
      conclusion: 'Samarbeidsforum innstiller slik det går fram av innstillingen.',
    }),
  ];
  await save(county, '2025-02-12', id, {
    cases,
    presentations: [
      { network: fosen, slot: '10.15–10.30' },
      { network: gauldal, slot: '10.30–10.45' },
    ],
  });
  await call(county, '2025-02-27', id);
  await presented(county, id);
  county.clock.at('2025-03-13T15:00:00Z');
  await succeed(holdMeeting(county, await next(county, id), id));
  await save(county, '2025-03-18', id, {
    attendance: await everybodyThere(county, 'statped'),
    observers: [{ role: 'Rådgiver', organisation: 'KS' }],
    other: [
      {
        id: 'neste-mote',
        title: 'Neste møte',
        notes: 'Møtet i september holdes sammen med partnerskapsseminaret.',
      },
    ],
  });
  county.clock.at('2025-03-20T09:00:00Z');
  await succeed(sendMinutes(county, await next(county, id), id));
  await answered(county, id, 'representative-fosen', 'network-fosen', '');
  await answered(
    county,
    id,
    'representative-gauldal',
    'network-gauldal',
    'Vi ba også om at PPT får delta på samlingene.',
  );
  county.clock.at('2025-04-24T09:00:00Z');
  await succeed(approveMinutes(county, await next(county, id), { meeting: id, in: null }));
}

/** The extraordinary meeting three weeks ago that decided the running round's key; its minutes wait for approval. */
async function keyMeeting(county: County, today: PlainDate): Promise<void> {
  const year = Number(today.slice(0, 4)) + 1;
  const round = roundIdOf(mergedScheme, year);
  const day = addDays(today, -21);
  const id = await plan(
    county,
    addDays(today, -40),
    'forum',
    'Ekstraordinært møte i samarbeidsforum',
    day,
    'Teams',
  );
  await save(county, addDays(today, -39), id, {
    cases: [
      aCase('orientering', 'Den nye tilskuddsordningen', 'information', {
        notes: 'Én ordning for barnehage og grunnskole tar over for de tre som var.',
      }),
      aCase('nokkel', `Fordelingsnøkkel og fellestiltak for ${year}`, 'decision', {
        papers: [{ kind: 'page', page: 'key', round }],
        notes: 'Forumet drøftet avsetninger, grunnbeløp og vekter.',
        conclusion: 'Fordelingsnøkkelen vedtas slik den er lagt fram. Rammene publiseres.',
      }),
    ],
  });
  await call(county, addDays(today, -30), id);
  county.clock.at(`${day}T15:00:00Z`);
  await succeed(holdMeeting(county, await next(county, id), id));
  await save(county, addDays(today, -19), id, { attendance: await everybodyThere(county, null) });
  county.clock.at(`${addDays(today, -17)}T09:00:00Z`);
  await succeed(sendMinutes(county, await next(county, id), id));
  await answered(county, id, 'representative-fosen', 'network-fosen', '');
}

async function nextMarchMeeting(county: County, today: PlainDate): Promise<void> {
  const year = Number(today.slice(0, 4)) + 1;
  const round = roundIdOf(mergedScheme, year);
  const day = toPlainDate(`${year}-03-12`);
  const id = await plan(county, addDays(today, -2), 'forum', 'Møte i samarbeidsforum', day, 'Steinkjer');
  await save(county, addDays(today, -2), id, {
    cases: [
      aCase('referat', 'Godkjenning av referat', 'approval', {}),
      aCase('presentasjoner', 'Nettverkene presenterer beslutningsgrunnlagene', 'discussion', {
        papers: [{ kind: 'page', page: 'bases', round }],
      }),
      aCase('innstilling', `Innstilling om tildeling av midler for ${year}`, 'decision', {
        papers: [{ kind: 'page', page: 'recommendation', round }],
      }),
    ],
    presentations: (await county.store.list('network')).map(({ state }) => ({ network: state.id, slot: '' })),
  });
}

async function seminar(county: County, today: PlainDate): Promise<void> {
  const day = toPlainDate(`${Number(today.slice(0, 4)) + 1}-09-17`);
  const at = addDays(today, -4);
  const id = await plan(county, at, 'seminar', 'Partnerskapsseminar', day, 'Stjørdal');
  await save(county, at, id, {
    to: addDays(day, 1),
    registrationDeadline: addDays(day, -30),
    cases: [aCase('program', 'Program og tema', 'information', {})],
  });
  await call(county, at, id);
  await succeed(
    registerParticipants(county, as(county, id, 'representative-fosen', 'registration'), {
      meeting: id,
      network: fosen,
      participants: [
        { role: 'Rektor', organisation: 'Åfjord kommune', count: 2 },
        { role: 'Skolefaglig ansvarlig', organisation: 'Indre Fosen kommune', count: 1 },
      ],
    }),
  );
}

async function plan(
  county: County,
  on: string,
  kind: MeetingKind,
  title: string,
  day: PlainDate,
  place: string,
): Promise<string> {
  county.clock.at(`${on}T09:00:00Z`);
  const id = meetingIdOf(day, kind);
  const { actor, changeId } = await next(county, id);
  await succeed(planMeeting(county, { actor, changeId }, { kind, title, from: day, to: day, place }));
  return id;
}

async function save(county: County, on: string, id: string, changes: Partial<WrittenContent>): Promise<void> {
  county.clock.at(`${on}T12:00:00Z`);
  const meeting = await county.store.read('meeting', id);
  if (!meeting) throw new Error(`the demo has no meeting ${id}`);
  const { attendance, ...content }: MeetingContent = meeting.state.content;
  const written = attendance.map(({ seat, present }) => ({ seat, present }));
  await succeed(
    saveMeeting(county, await next(county, id), {
      meeting: id,
      content: { ...content, attendance: written, ...changes },
    }),
  );
}

async function call(county: County, on: string, id: string): Promise<void> {
  county.clock.at(`${on}T13:00:00Z`);
  await succeed(sendAgenda(county, await next(county, id), id));
}

async function presented(county: County, meeting: string): Promise<void> {
  county.clock.at('2025-03-05T09:00:00Z');
  await succeed(
    presentNetwork(county, as(county, meeting, 'coordinator-fosen', 'text'), {
      meeting,
      network: fosen,
      text: 'Vi viderefører satsingen på inkluderende praksis og tar med PPT i alle samlingene.',
    }),
  );
  county.clock.at('2025-03-13T10:30:00Z');
  await succeed(
    commentPresentation(county, as(county, meeting, 'representative-gauldal', 'comment'), {
      meeting,
      network: fosen,
      words: 'Hvordan får dere med de minste barnehagene?',
    }),
  );
  await succeed(
    answerComment(county, as(county, meeting, 'representative-fosen', 'answer'), {
      meeting,
      comment: 'comment-1',
      words: 'De er med i egne grupper på tvers av kommunene.',
    }),
  );
}

async function answered(
  county: County,
  meeting: string,
  by: string,
  seat: string,
  words: string,
): Promise<void> {
  const verdict = words === '' ? 'approve' : 'remark';
  await succeed(answerMinutes(county, as(county, meeting, by, 'minutes'), { meeting, seat, verdict, words }));
}

function next(county: County, id: string) {
  return command(county, 'governor', 'meeting', id);
}

/** A member's own act, which is named by who does it and what. */
function as(county: County, meeting: string, by: string, what: string) {
  return { actor: personOf(county, by), changeId: `seed-${meeting}-${by}-${what}` };
}

async function everybodyThere(county: County, absent: string | null) {
  const { forum } = await forumNow(county.store, dateInOslo(county.clock.now()));
  return forum.seats.map(({ id }) => ({
    seat: id,
    present: id === absent ? ('absent' as const) : ('representative' as const),
  }));
}

function aCase(
  id: string,
  title: string,
  type: MeetingCase['type'],
  rest: Partial<MeetingCase>,
): MeetingCase {
  return { id, title, type, papers: [], vote: null, notes: '', conclusion: '', ...rest };
}
