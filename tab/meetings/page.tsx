import { useSearchParams } from 'wouter';
import { MeetingList } from './meeting-list.tsx';
import { MeetingOf } from './meeting-of.tsx';

/** Møter: the forum's meetings and the seminars by year, or one of them. */
export default function MeetingsPage() {
  const [search] = useSearchParams();
  const meeting = search.get('mote');
  return meeting === null ? <MeetingList /> : <MeetingOf key={meeting} meeting={meeting} />;
}
