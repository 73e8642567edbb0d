import ical, { ICalEventTransparency } from 'ical-generator';
import type { CalendarEvent, CalendarFeed } from '../application/ports/documents.ts';
import { addDays, type PlainDate } from '../domain/calendar/plain-date.ts';
import { markOf } from '../domain/calendar/working-days.ts';
import { calendarFeed } from '../text/calendar-feed.ts';
import { formatDayMark } from '../text/day-marks.ts';
import { type Language, pick } from '../text/language.ts';
import { formatWhen } from '../text/yearly-when.ts';

/** How often calendar programs are asked to look again, seconds. Many look more seldom whatever they are asked. */
const REFRESH = 6 * 3600;
/** Ends every event's name, so that it is nobody else's. */
const DOMAIN = 'kompetansehjulet';

/**
 * A calendar that calendar programs subscribe to. Every event keeps its name for good, so that a change updates it in
 * place; all of them last whole days and leave people free.
 * @param publisher the county governor's office by its name
 */
export function writeCalendar({ language, events }: CalendarFeed, publisher: string): string {
  const calendar = ical({
    name: pick(calendarFeed, language).name,
    description: pick(calendarFeed, language).from(plain(publisher)),
    prodId: { company: 'Kompetansehjulet', product: 'Aarshjul', language: language.toUpperCase() },
    ttl: REFRESH,
  });
  for (const event of events) {
    const { occurrence, revision, changedAt } = event;
    const { first, last } = daysOf(event);
    calendar.createEvent({
      id: `${occurrence.key}@${DOMAIN}`,
      sequence: revision,
      stamp: changedAt,
      lastModified: changedAt,
      allDay: true,
      start: midnight(first),
      // The day after the last: in this format an end is the first moment that is not part of it.
      end: midnight(addDays(last, 1)),
      summary: plain(titleOf(event, language)),
      description: descriptionOf(event, language),
      ...(occurrence.gathering?.place && { location: plain(occurrence.gathering.place) }),
      categories: categoriesOf(event, language).map((name) => ({ name })),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

function daysOf({ occurrence: { when } }: CalendarEvent): { first: PlainDate; last: PlainDate } {
  if (when.kind === 'range') return { first: when.start, last: when.end };
  const day = when.kind === 'on' ? when.date : when.about;
  return { first: day, last: day };
}

/** Says in words that the day is none that was set. */
function titleOf({ occurrence, networkName }: CalendarEvent, language: Language): string {
  const texts = pick(calendarFeed, language);
  const { title, when, gathering } = occurrence;
  const whose = gathering
    ? texts.gatheringOf(title)
    : networkName === null
      ? title
      : texts.ofNetwork(title, networkName);
  if (when.kind === 'approximate') return texts.approximate(whose);
  return when.kind === 'if-needed' ? texts.ifNeeded(whose) : whose;
}

function descriptionOf(event: CalendarEvent, language: Language): string {
  const texts = pick(calendarFeed, language);
  const { kind, when } = event.occurrence;
  const { last } = daysOf(event);
  const mark = when.kind === 'on' || when.kind === 'range' ? markOf(last) : null;
  const note = kind === 'deadline' ? texts.notWorking : texts.meetingNotWorking;
  return plain(
    [
      `${categoriesOf(event, language).join(', ')}.`,
      texts.when(formatWhen(when, language)),
      ...(mark ? [note(formatDayMark(last, mark, language))] : []),
    ].join(' '),
  );
}

function categoriesOf(
  { occurrence: { kind, track, gathering } }: CalendarEvent,
  language: Language,
): string[] {
  const texts = pick(calendarFeed, language);
  return [gathering ? texts.gathering : texts.kind[kind], texts.track[track]];
}

/** One line without control characters: what people wrote cannot end the property that it stands in. */
function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
}

function midnight(date: PlainDate): string {
  return `${date}T00:00:00.000Z`;
}
