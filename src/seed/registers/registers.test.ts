import { describe, expect, it } from 'vitest';
import { deadlineFor, inOrder } from '../../domain/calendar/calendar-entry.ts';
import { isWeekend } from '../../domain/calendar/plain-date.ts';
import { isId } from '../../domain/ids.ts';
import { sumKroner } from '../../domain/money.ts';
import { annualWheel2025 } from './annual-wheel-2025.ts';
import { decisionBasisCriteria } from './criteria.ts';
import { institutions } from './institutions.ts';
import { municipalities } from './municipalities.ts';
import { networks } from './networks.ts';
import { setAsidesOfKompetanseloftet } from './set-asides.ts';

const owners = networks.flatMap((network) => network.owners);

describe('the networks', () => {
  it('are eleven, and hold all 38 municipalities by number', () => {
    expect(networks).toHaveLength(11);
    const numbers = owners.filter(({ kind }) => kind === 'municipality').map(({ id }) => id);
    expect(numbers).toEqual(municipalities.map(({ number }) => number));
    expect(new Set(numbers).size).toBe(38);
  });

  it('name municipalities by their official names', () => {
    expect(owners.find(({ id }) => id === '5041')?.name).toBe('Snåase – Snåsa');
    expect(municipalities.filter(({ name }) => name.includes(' - '))).toEqual([]);
  });

  it('have owners whose ids are ids, and only Momo, Val and Øya stand in two networks', () => {
    const ids = owners.map(({ id }) => id);
    expect(ids.filter((id) => !isId(id))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index).toSorted()).toEqual(['momo', 'oya', 'val']);
  });

  it('keep the printed number of private schools where another number is named', () => {
    const differing = networks.filter(
      ({ owners, printed }) =>
        owners.filter(({ kind }) => kind === 'private').length !== printed.schoolsPrivate,
    );
    expect(differing.map(({ id, printed }) => [id, printed.schoolsPrivate])).toEqual([
      ['trondheim-malvik', 10],
    ]);
    expect(differing.every(({ note }) => note !== '')).toBe(true);
  });

  it('work with institutions that are in the register', () => {
    const known = new Set(institutions.map(({ id }) => id));
    const partners = networks.flatMap((network) => Object.values(network.partners).flat());
    expect(partners.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('the set-asides of Kompetanseløftet', () => {
  it('sum to 2 400 000 kroner, each as the county plan has it', () => {
    const sums = setAsidesOfKompetanseloftet.map(({ shares }) =>
      sumKroner(shares.map(({ amount }) => amount)),
    );
    expect(sums).toEqual([300_000, 600_000, 200_000, 1_300_000]);
  });
});

describe('the criteria', () => {
  it('are four', () => {
    expect(decisionBasisCriteria).toHaveLength(4);
  });
});

describe('the annual wheel of 2025', () => {
  it('has an entry of its own for each id', () => {
    expect(new Set(annualWheel2025.map(({ id }) => id)).size).toBe(annualWheel2025.length);
    expect(inOrder(annualWheel2025)[0]?.id).toBe('key-meeting-2025');
  });

  it('has one deadline for each document, two of which fall on a weekend', () => {
    const documents = ['decision-basis', 'recommendation', 'award-letter', 'report', 'needs-report'] as const;
    const deadlines = documents.map((due) => deadlineFor(annualWheel2025, due));
    expect(deadlines).toEqual(['2025-02-01', '2025-03-15', '2025-04-15', '2026-06-15', '2025-12-01']);
    expect(deadlines.filter((date) => date !== null && isWeekend(date))).toEqual([
      '2025-02-01',
      '2025-03-15',
    ]);
  });
});
