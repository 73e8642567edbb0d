import {
  holdMeeting,
  planMeeting,
  saveMeeting,
  sendAgenda,
  sendMinutes,
  takeBackMinutes,
} from '../../src/application/meeting/meeting-changes.ts';
import { forumNow } from '../../src/application/vote/forum-now.ts';
import { toPlainDate } from '../../src/domain/calendar/plain-date.ts';
import { aMeetingCase } from './aggregates.ts';
import { people, type SmallCounty, valueOf } from './small-county.ts';

/** The meeting of the small county. */
export const theMeeting = '2027-03-12-forum';

const next = (county: SmallCounty) => county.commandOf(people.governor, 'meeting', theMeeting);

/** Holds a meeting in the small county and sends its minutes, at an instant; the deputy is there for Fosen. */
export async function sendTheMinutes(county: SmallCounty, at: string): Promise<void> {
  county.at('2027-02-01T09:00:00Z');
  const day = toPlainDate('2027-03-12');
  const { actor, changeId } = await next(county);
  const plan = { kind: 'forum', title: 'Marsmøtet', from: day, to: day, place: 'Steinkjer' } as const;
  const { state } = await valueOf(planMeeting(county, { actor, changeId }, plan));
  const { forum } = await forumNow(county.store, day);
  const attendance = forum.seats.map(({ id }) => ({
    seat: id,
    present: id === 'network-fosen' ? ('deputy' as const) : ('representative' as const),
  }));
  const content = { ...state.content, attendance, cases: [aMeetingCase({ conclusion: 'Godkjent.' })] };
  await valueOf(saveMeeting(county, await next(county), { meeting: theMeeting, content }));
  await valueOf(sendAgenda(county, await next(county), theMeeting));
  county.at(at);
  await valueOf(holdMeeting(county, await next(county), theMeeting));
  await valueOf(sendMinutes(county, await next(county), theMeeting));
}

/** Takes the minutes back and sends them again. */
export async function sendTheMinutesAgain(county: SmallCounty, at: string): Promise<void> {
  county.at(at);
  const what = { meeting: theMeeting, reason: 'Feil dato.' };
  await valueOf(takeBackMinutes(county, await next(county), what));
  await valueOf(sendMinutes(county, await next(county), theMeeting));
}
