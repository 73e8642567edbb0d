import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPeriod, parsePeriod, periodTouchesYear, type Period, type PeriodBound } from './period.ts';

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed.kind === 'refused') throw new Error(`${text}: ${parsed.code}`);
  return parsed.period;
}

describe('parsePeriod', () => {
  it.each([
    ['H-24 – V-27', 'H-24 – V-27'],
    ['H-24 — H-27', 'H-24 – H-27'],
    ['V-24–H-25', 'V-24 – H-25'],
    ['v-24-h-25', 'V-24 – H-25'],
    ['V24 - H 25', 'V-24 – H-25'],
    ['V‑24 − H‑25', 'V-24 – H-25'],
    ['d.d. – H-27', 'd.d. – H-27'],
    ['D.D - h-27', 'd.d. – H-27'],
    ['d.d.', 'd.d. – ?'],
    ['H-25 – ?', 'H-25 – ?'],
    ['H-25', 'H-25 – ?'],
    ['H-25 –', 'H-25 – ?'],
    ['? – H-27', '? – H-27'],
    ['?', '? – ?'],
    ['vår 2024 – høst 2026', 'V-24 – H-26'],
    ['Vår 2024 - høst 24', 'V-24 – H-24'],
    ['va\u030Ar 2024\u00A0– høst\u00A02026', 'V-24 – H-26'],
    ['VÅR 2024 TIL HØST 2026', 'V-24 – H-26'],
    ['høst 2024', 'H-24 – ?'],
    ['haust 2024', 'H-24 – ?'],
    ['våren 2025 til hausten 2026', 'V-25 – H-26'],
    ['2024-27', '2024 – 2027'],
    ['2025', '2025'],
    ['2025 – ?', '2025 – ?'],
    ['V-2100', 'V-2100 – ?'],
  ])('reads "%s" as %s', (text, canonical) => {
    expect(formatPeriod(period(text))).toBe(canonical);
  });

  it('keeps the trimmed text as it was written', () => {
    expect(period('  Vår 2024 - høst 24 ').asWritten).toBe('Vår 2024 - høst 24');
  });

  it.each([
    ['', 'empty'],
    [' \u00A0 ', 'empty'],
    ['snart', 'unreadable'],
    ['H-243', 'unreadable'],
    ['S-24 – H-25', 'unreadable'],
    ['H-24 – H-25 – H-26', 'unreadable'],
    ['H-24 – d.d.', 'unreadable'],
    ['– H-27', 'unreadable'],
    ['24', 'unreadable'],
    ['V-27 – H-24', 'end-before-start'],
    ['H-24 – V-24', 'end-before-start'],
    ['2025 – H-24', 'end-before-start'],
    ['H-1989', 'year-out-of-range'],
    ['H-24 – V-2101', 'year-out-of-range'],
  ])('refuses "%s" as %s', (text, code) => {
    expect(parsePeriod(text)).toEqual({ kind: 'refused', code });
  });

  it('reads back what formatPeriod writes', () => {
    const year = fc.integer({ min: 1990, max: 2100 });
    const known = fc.oneof(
      fc.record({
        kind: fc.constant('semester' as const),
        year,
        term: fc.constantFrom('spring' as const, 'autumn' as const),
      }),
      fc.record({ kind: fc.constant('year' as const), year }),
      fc.constant({ kind: 'open' as const }),
    );
    const start: fc.Arbitrary<PeriodBound> = fc.oneof(known, fc.constant({ kind: 'ongoing' as const }));
    fc.assert(
      fc.property(start, known, (start, end) => {
        const asWritten = formatPeriod({ start, end, asWritten: '' });
        const parsed = parsePeriod(asWritten);
        fc.pre(parsed.kind === 'period' || parsed.code !== 'end-before-start');
        expect(parsed).toEqual({ kind: 'period', period: { start, end, asWritten } });
      }),
    );
  });
});

describe('periodTouchesYear', () => {
  it.each([
    ['H-24 – V-27', [2024, 2025, 2026, 2027]],
    ['d.d. – H-25', [2023, 2024, 2025]],
    ['H-25 – ?', [2025, 2026, 2027, 2028]],
    ['2025', [2025]],
    ['? – 2024', [2023, 2024]],
  ])('%s touches %s of 2023–2028', (text, years) => {
    const all = [2023, 2024, 2025, 2026, 2027, 2028];
    expect(all.filter((year) => periodTouchesYear(period(text), year))).toEqual(years);
  });
});
