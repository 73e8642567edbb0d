import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainDate, type PlainDate } from '../domain/calendar/plain-date.ts';
import { MAX_KRONER, toKroner } from '../domain/money.ts';
import type { Language } from '../domain/registers/registers.ts';
import {
  formatDate,
  formatDateRange,
  formatDifference,
  formatInstant,
  formatKroner,
  formatNumber,
  formatPercent,
  formatPlannedAmount,
  formatWeekday,
} from './format.ts';
import { parseKroner } from './parse-kroner.ts';

const languages: readonly Language[] = ['nb', 'nn', 'en'];
const kroner = fc.integer({ min: 0, max: MAX_KRONER });
const dates = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => toPlainDate(date.toISOString().slice(0, 10)));

describe('formatNumber and formatKroner', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1\u00A0000'],
    [1_300_000, '1\u00A0300\u00A0000'],
    [-40_000, '\u221240\u00A0000'],
    [MAX_KRONER, '9\u00A0007\u00A0199\u00A0254\u00A0740\u00A0991'],
    [18_014_398_485_781_982n, '18\u00A0014\u00A0398\u00A0485\u00A0781\u00A0982'],
    [-40_000n, '\u221240\u00A0000'],
  ])('writes %d in groups of three', (value, text) => {
    expect(formatNumber(value)).toBe(text);
    expect(formatKroner(value)).toBe(`${text}\u00A0kr`);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'refuses %d, which is no exact whole number',
    (value) => {
      expect(() => formatNumber(value)).toThrow(RangeError);
    },
  );
});

describe('formatDifference', () => {
  it.each([
    [40_000, '+40\u00A0000\u00A0kr'],
    [-40_000, '\u221240\u00A0000\u00A0kr'],
    [0, '0\u00A0kr'],
    [-0, '0\u00A0kr'],
  ])('writes %d with its sign', (difference, text) => {
    expect(formatDifference(difference)).toBe(text);
  });
});

describe('formatPercent', () => {
  it.each([
    ['1/2', 'nb', '50\u00A0%'],
    ['1', 'nb', '100\u00A0%'],
    ['1/3', 'nn', '33,3\u00A0%'],
    ['1/3', 'en', '33.3%'],
    [0.305, 'nb', '30,5\u00A0%'],
    [-0.0251, 'nb', '\u22122,5\u00A0%'],
    [-0.0001, 'nb', '0\u00A0%'],
  ] as const)('writes %s in %s', (fraction, language, text) => {
    expect(formatPercent(fraction, language)).toBe(text);
  });
});

describe('formatDate and formatWeekday', () => {
  it.each([
    ['nb', '1. februar 2027', 'mandag'],
    ['nn', '1. februar 2027', 'måndag'],
    ['en', '1 February 2027', 'Monday'],
  ] as const)('writes a date in %s', (language, text, weekday) => {
    const date = toPlainDate('2027-02-01');
    expect(formatDate(date, language)).toBe(text);
    expect(formatWeekday(date, language)).toBe(weekday);
  });

  it('says what the Norwegian and English of this Node say, for every date', () => {
    const writers = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
    fc.assert(
      fc.property(dates, fc.constantFrom(...languages), (date, language) => {
        const instant = new Date(`${date}T00:00:00Z`);
        const write = (options: Intl.DateTimeFormatOptions): string =>
          new Intl.DateTimeFormat(writers[language], { ...options, timeZone: 'UTC' }).format(instant);
        expect(formatDate(date, language)).toBe(write({ dateStyle: 'long' }));
        expect(formatWeekday(date, language)).toBe(write({ weekday: 'long' }));
      }),
    );
  });
});

describe('formatDateRange', () => {
  it.each([
    ['2025-01-08', '2025-01-09', 'nb', '8.–9. januar 2025'],
    ['2025-01-08', '2025-01-09', 'en', '8–9 January 2025'],
    ['2025-01-30', '2025-02-02', 'nn', '30. januar–2. februar 2025'],
    ['2025-01-30', '2025-02-02', 'en', '30 January – 2 February 2025'],
    ['2024-12-30', '2025-01-02', 'nb', '30. desember 2024–2. januar 2025'],
    ['2024-01-05', '2025-01-06', 'nb', '5. januar 2024–6. januar 2025'],
    ['2025-01-08', '2025-01-08', 'nb', '8. januar 2025'],
  ] as const)('writes %s to %s in %s', (start, end, language, text) => {
    expect(formatDateRange(toPlainDate(start), toPlainDate(end), language)).toBe(text);
  });
});

describe('formatInstant', () => {
  it.each([
    ['2027-02-01T13:05:00Z', 'nb', '1. februar 2027 kl. 14.05'],
    ['2027-02-01T13:05:00Z', 'nn', '1. februar 2027 kl. 14.05'],
    ['2027-02-01T13:05:00Z', 'en', '1 February 2027 at 14:05'],
    ['2027-07-01T22:30:00Z', 'nb', '2. juli 2027 kl. 00.30'],
    ['2027-12-31T23:00:00Z', 'nb', '1. januar 2028 kl. 00.00'],
    ['2027-03-28T00:59:59Z', 'nb', '28. mars 2027 kl. 01.59'],
    ['2027-03-28T01:00:00Z', 'nb', '28. mars 2027 kl. 03.00'],
    ['2027-10-31T00:30:00Z', 'nb', '31. oktober 2027 kl. 02.30'],
    ['2027-10-31T01:30:00Z', 'nb', '31. oktober 2027 kl. 02.30'],
  ] as const)('shows %s in %s as the clock in Norway does', (iso, language, text) => {
    expect(formatInstant(iso, language)).toBe(text);
  });

  it('keeps to the same hour of the day on every date, summer time or not', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(formatInstant(noonInOslo(date), 'nb')).toBe(`${formatDate(date, 'nb')} kl. 12.00`);
      }),
    );
  });
});

describe('formatPlannedAmount', () => {
  it.each([
    ['nb', 'minst 1\u00A0400\u00A0000\u00A0kr', 'ikke avklart'],
    ['nn', 'minst 1\u00A0400\u00A0000\u00A0kr', 'ikkje avklart'],
    ['en', 'at least 1\u00A0400\u00A0000\u00A0kr', 'not settled'],
  ] as const)('says in %s how settled it is', (language, atLeast, open) => {
    const amount = toKroner(1_400_000);
    expect(formatPlannedAmount({ kind: 'exact', amount }, language)).toBe('1\u00A0400\u00A0000\u00A0kr');
    expect(formatPlannedAmount({ kind: 'at-least', amount }, language)).toBe(atLeast);
    expect(formatPlannedAmount({ kind: 'open' }, language)).toBe(open);
  });
});

describe('parseKroner', () => {
  it.each([
    '1 300 000',
    '1.300.000',
    '1300000',
    'kr 1 300 000,-',
    'Kr. 1.300.000,00',
    ' 1 300 000 kr ',
    '1\u00A0300\u00A0000',
    '1\u2009300\u202F000',
  ])('reads "%s"', (text) => {
    expect(parseKroner(text)).toEqual({ kind: 'amount', amount: 1_300_000 });
  });

  it.each([
    ['', 'empty'],
    [' \u00A0 ', 'empty'],
    ['mye', 'not-a-number'],
    ['?', 'not-a-number'],
    ['1 400 000 +', 'not-a-number'],
    ['minst 200 000', 'not-a-number'],
    ['1e6', 'not-a-number'],
    ['1,300,000', 'not-a-number'],
    ['100,50', 'fraction-of-krone'],
    ['-100', 'negative'],
    ['\u2212100', 'negative'],
    ['9007199254740992', 'too-large'],
  ])('refuses "%s" as %s', (text, code) => {
    expect(parseKroner(text)).toEqual({ kind: 'refused', code });
  });

  it('reads back every amount that formatKroner writes', () => {
    fc.assert(
      fc.property(kroner, (amount) => {
        expect(parseKroner(formatKroner(amount))).toEqual({ kind: 'amount', amount });
      }),
    );
  });
});

/** Noon in Norway on that date, found without the code under test: one of the two offsets that Norway has. */
function noonInOslo(date: PlainDate): string {
  const hourInOslo = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Oslo',
    hour: 'numeric',
    hourCycle: 'h23',
  });
  const inWinter = `${date}T11:00:00Z`;
  return hourInOslo.format(new Date(inWinter)) === '12' ? inWinter : `${date}T10:00:00Z`;
}
