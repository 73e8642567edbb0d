import { describe, expect, it } from 'vitest';
import { municipalities } from '../../seed/registers/municipalities.ts';
import { currentNumbers, isFormerNumber, standsBeside } from './merged-municipalities.ts';
import { divided } from './municipality-changes.ts';

const everyNumber = Array.from({ length: 9999 }, (_, number) => String(number).padStart(4, '0'));
const formerNumbers = everyNumber.filter(isFormerNumber);

/** Numbers that have been the same since before 2017, by county: the first two digits, then the last two of each. */
const unchanged = Object.entries({
  '03': '01',
  '11': '01 03 06 11 12 14 19 20 21 22 24 27 30 33 34 35 44 45 46 49 51 60',
  '15': '05 11 14 15 16 17 20 25 28 31 32 35 39 47 54 57 60 63 66 73 76',
  '18': '04 11 12 13 15 16 18 20 22 24 25 26 27 28 32 33 34 35 36 37 38 39 40 41 45 48 51 53 56 57 59 60 65 66 67 68 70 71 74',
}).flatMap(([county, ends]) => ends.split(' ').map((end) => `${county}${end}`));

/** The municipalities of 2024 and later. */
const today = new Set([...unchanged, ...formerNumbers.flatMap(currentNumbers)]);

/** How many municipalities each county has, by its number. */
const inCounty = {
  '03': 1,
  '11': 23,
  '15': 27,
  '18': 41,
  '31': 12,
  '32': 21,
  '33': 18,
  '34': 46,
  '39': 6,
  '40': 17,
  '42': 25,
  '46': 43,
  '50': 38,
  '55': 21,
  '56': 18,
};

describe('the municipalities of today', () => {
  it('are 357 in 15 counties, those of Trøndelag among them, and none has a number of before', () => {
    const counted = Object.groupBy(today, (number) => number.slice(0, 2));
    expect(Object.fromEntries(Object.entries(counted).map(([county, all]) => [county, all?.length]))).toEqual(
      inCounty,
    );
    expect(today.size).toBe(357);
    for (const { number } of municipalities) expect(today).toContain(number);
    for (const number of today) expect(isFormerNumber(number)).toBe(false);
  });
});

describe('a former number', () => {
  it('leads to one municipality of today, except for those that were divided', () => {
    const several = formerNumbers.filter((number) => currentNumbers(number).length !== 1);
    // Snillfjord had another number until 2018.
    expect(several.toSorted()).toEqual([...Object.keys(divided), '1613'].toSorted());
    for (const number of several) expect(new Set(currentNumbers(number)).size).toBeGreaterThan(1);
    expect(formerNumbers).toHaveLength(481);
  });

  it.each([
    ['1612', ['5055'], 'Hemne, in Heim since 2020'],
    ['1748', ['5007'], 'Fosnes, in Namsos'],
    ['1662', ['5001'], 'Klæbu, in Trondheim'],
    ['5001', ['5001'], 'Trondheim'],
    ['0104', ['3103'], 'Moss, by way of Viken'],
    ['0136', ['3103'], 'Rygge, in Moss'],
    ['0702', ['3903'], 'Holmestrand, three numbers ago'],
    ['0720', ['3907'], 'Stokke, in Sandefjord'],
    ['3025', ['3203'], 'Asker in Viken'],
    ['1534', ['1580'], 'Haram, a municipality of its own again'],
    ['1546', ['1508'], 'Sandøy, in Ålesund'],
    ['1444', ['1577'], 'Hornindal, in Volda, in another county'],
    ['1852', ['5512'], 'Tjeldsund, in another county'],
    ['2030', ['5605'], 'Sør-Varanger, by way of Troms og Finnmark'],
    ['1613', ['5059', '5055', '5056'], 'Snillfjord'],
    ['1850', ['1806', '1875'], 'Tysfjord'],
    ['1507', ['1508', '1580'], 'Ålesund with Haram'],
  ])('%s leads to %j: %s', (number, numbers) => {
    expect(currentNumbers(number)).toEqual(numbers);
  });

  it('may stand beside the one that it went into, where that kept its number', () => {
    expect(standsBeside('5030', '5001')).toBe(true);
    expect(standsBeside('1141', '1103')).toBe(true);
    expect(standsBeside('5004', '5006')).toBe(false);
  });
});
