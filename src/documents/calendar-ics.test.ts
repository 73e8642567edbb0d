import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../application/ports/documents.ts';
import { toPlainDate } from '../domain/calendar/plain-date.ts';
import type { Occurrence } from '../domain/cycle/annual-cycle.ts';
import { writeCalendar } from './calendar-ics.ts';

function anEvent(occurrence: Partial<Occurrence> = {}, event: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    occurrence: {
      id: 'basis',
      key: 'county.basis.2027',
      year: 2027,
      cycle: null,
      track: 'network',
      kind: 'deadline',
      title: 'Frist',
      when: { kind: 'on', date: toPlainDate('2027-02-01') },
      due: null,
      audience: { roles: ['coordinator'], networks: null },
      except: [],
      reminders: null,
      rounds: [],
      ...occurrence,
    },
    networkName: null,
    revision: 3,
    changedAt: '2026-11-24T08:30:00.000Z',
    ...event,
  };
}

const write = (...events: CalendarEvent[]) =>
  writeCalendar({ language: 'nb', events }, 'Statsforvalteren i Innlandet');

/** The properties of the events as a calendar program reads them: unfolded, by name, escapes undone. */
function readEvents(calendar: string): Record<string, string>[] {
  const lines = calendar.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  const events: Record<string, string>[] = [];
  let inside: Record<string, string> | null = null;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') inside = {};
    else if (line === 'END:VEVENT' && inside) {
      events.push(inside);
      inside = null;
    } else if (inside) {
      const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)?):(.*)$/.exec(line) ?? [];
      inside[name] = value.replaceAll(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? '\n' : one));
    }
  }
  return events;
}

const about = toPlainDate('2027-02-15');

describe('a calendar file', () => {
  it('says whose it is', () => {
    expect(write()).toContain('\r\nX-WR-CALDESC:Fra Statsforvalteren i Innlandet\r\n');
  });

  it('says of a gathering what it is of, and where', () => {
    const gathering = { jointMeasure: 'praksis', place: 'Trondheim\nscene', institutions: [], places: [] };
    const title = 'Inkluderende praksis: Pulje 1';
    const [event] = readEvents(write(anEvent({ kind: 'meeting', title, gathering })));
    expect(event).toMatchObject({
      SUMMARY: 'Samling i Inkluderende praksis: Pulje 1',
      LOCATION: 'Trondheim scene',
      CATEGORIES: 'Samling,Nettverk og UH',
    });
  });

  it('has events of whole days that leave people free, and an end that is the day after', () => {
    const range = {
      kind: 'range',
      start: toPlainDate('2027-12-30'),
      end: toPlainDate('2027-12-31'),
    } as const;
    const events = readEvents(write(anEvent(), anEvent({ key: 'county.meeting.2027', when: range })));
    expect(events).toMatchObject([
      {
        UID: 'county.basis.2027@kompetansehjulet',
        'DTSTART;VALUE=DATE': '20270201',
        'DTEND;VALUE=DATE': '20270202',
        SUMMARY: 'Frist',
        TRANSP: 'TRANSPARENT',
      },
      { 'DTSTART;VALUE=DATE': '20271230', 'DTEND;VALUE=DATE': '20280101' },
    ]);
  });

  it('tells a program what is newer, by number and by time', () => {
    expect(readEvents(write(anEvent()))).toMatchObject([
      { SEQUENCE: '3', 'LAST-MODIFIED': '20261124T083000Z', DTSTAMP: '20261124T083000Z' },
    ]);
  });

  it('is the same text for the same feed, so that who has it need not get it again', () => {
    expect(write(anEvent())).toBe(write(anEvent()));
  });

  it('says in words that a day was not set, or may not come', () => {
    const approximate = { kind: 'approximate', words: 'medio februar 2027', about } as const;
    const ifNeeded = { kind: 'if-needed', words: 'ved behov', about } as const;
    const events = readEvents(write(anEvent({ when: approximate }), anEvent({ when: ifNeeded })));
    expect(events.map((event) => event['SUMMARY'])).toEqual(['ca.: Frist', 'Ved behov: Frist']);
    expect(events[0]?.['DESCRIPTION']).toBe('Frist, Nettverk og UH. Tidspunkt: medio februar 2027.');
  });

  it('says of a deadline on a holiday that it has not been moved', () => {
    const when = { kind: 'on', date: toPlainDate('2027-03-28') } as const;
    expect(readEvents(write(anEvent({ when })))[0]?.['DESCRIPTION']).toContain(
      'Merk at dagen er 1. påskedag. Fristen er ikke flyttet.',
    );
  });

  it('names the network whose own event it is', () => {
    const [event] = readEvents(write(anEvent({}, { networkName: 'Fosen' })));
    expect(event?.['SUMMARY']).toBe('Frist (Fosen)');
  });

  it('keeps what people write inside its property', () => {
    const title =
      'Møte, del 1; \\n «å» \r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTACH:http://x\u2028y\u0000\u000b 😀';
    const calendar = write(anEvent({ title }), anEvent({ key: 'county.other.2027' }));
    const events = readEvents(calendar);
    expect(events.map((event) => event['UID'])).toEqual([
      'county.basis.2027@kompetansehjulet',
      'county.other.2027@kompetansehjulet',
    ]);
    expect(events[0]?.['SUMMARY']).toBe('Møte, del 1; \\n «å» END:VEVENT BEGIN:VEVENT ATTACH:http://x y 😀');
    expect(calendar).not.toMatch(/^(?:ATTACH|END:VEVENT.*BEGIN)/m);
  });

  it('ends every line with CRLF and folds it at 75 octets', () => {
    const calendar = write(anEvent({ title: 'æøå 😀 '.repeat(40) }));
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const longest = Math.max(...calendar.split('\r\n').map((line) => Buffer.byteLength(line)));
    expect(longest).toBeLessThanOrEqual(75);
    expect(readEvents(calendar)[0]?.['SUMMARY']).toBe('æøå 😀 '.repeat(40).trim());
  });
});
