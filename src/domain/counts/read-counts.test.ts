import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFile, type FileLook } from '../../../test/builders/count-files.ts';
import { readTable } from '../../intake/read-table.ts';
import { municipalities } from '../../seed/registers/municipalities.ts';
import { networks } from '../../seed/registers/networks.ts';
import type { NetworkId, OwnerId } from '../ids.ts';
import { guessColumns, linesOf } from './columns.ts';
import { type CountLine, placesOf, readCounts } from './read-counts.ts';

const numbers = municipalities.map(({ number }) => ({ id: number as OwnerId, number }));
const places = placesOf(networks, numbers);

function line(
  row: number,
  key: string,
  name: string,
  pupils: string | null,
  children: string | null = null,
): CountLine {
  return { row, key, name, pupils, apprentices: null, children };
}

/** What becomes of each row: whom it is about, or why it is about nobody. */
function readings(lines: readonly CountLine[], choices: Parameters<typeof readCounts>[1] = []) {
  return readCounts(lines, choices, places).rows.map((row) => {
    switch (row.state) {
      case 'taken':
        return row.place.owner;
      case 'undecided':
        return row.suggestions.map(({ owner }) => `${owner}?`).join(' ');
      case 'refused':
        return row.fault;
      case 'ignored':
        return row.because;
    }
  });
}

function figures(lines: readonly CountLine[], choices: Parameters<typeof readCounts>[1] = []) {
  return readCounts(lines, choices, places).counts.map(({ owner, kind, figure }) => [
    owner,
    kind,
    figure.kind === 'known' ? figure.value : figure.mark,
  ]);
}

describe('a row is about', () => {
  it('the owner whose number or id it has, in each way of writing it', () => {
    expect(
      readings([
        line(1, '5001', 'Trondheim', '1'),
        line(2, 'K-5031', 'Malvik', '1'),
        line(3, '5041 Snåase – Snåsa', '', '1'),
        line(4, '', '5037 Levanger', '1'),
        line(5, 'nidelven-skole', '', '1'),
      ]),
    ).toEqual(['5001', '5031', '5041', '5037', 'nidelven-skole']);
  });

  it('nobody where it is a sum, a county, a heading, a note or about elsewhere', () => {
    expect(
      readings([
        line(1, 'Kommunenr', 'Navn', 'Elever', 'Barn'),
        line(2, '', '', '2026', ''),
        line(3, '50', 'Trøndelag', '60 000'),
        line(4, '', 'I alt', '60 000'),
        line(5, 'Totalt', '', '60 000'),
        line(6, '0301', 'Oslo', '70 000'),
        line(7, '5001', 'Trondheim', '', ''),
        line(8, '', 'Kilde: GSI', '', ''),
      ]),
    ).toEqual(['heading', 'heading', 'county', 'total', 'total', 'elsewhere', 'no-figures', 'heading']);
  });

  it('whom a name suggests, in either language or nearly so, once a person has said so', () => {
    const lines = [
      line(1, '', 'Snåsa', '200'),
      line(2, '', 'Tråante kommune', '20 000'),
      line(3, '', 'Indre Fossen', '900'),
      line(4, '', 'Ukjent skole', '50'),
    ];
    expect(readings(lines)).toEqual(['5041?', '5001?', '5054?', 'unknown']);
    expect(figures(lines)).toEqual([]);
    const innherred = { owner: '5041' as OwnerId, network: 'innherred' as NetworkId };
    const choices = [
      { row: 1, place: innherred },
      { row: 2, place: null },
    ];
    expect(readings(lines, choices)).toEqual(['5041', 'left-out', '5054?', 'unknown']);
    expect(figures(lines, choices)).toEqual([['5041', 'pupils', 200]]);
  });

  it('one of two places where the owner is in two networks, as a person says', () => {
    expect(readings([line(1, 'momo', 'Momo', '80')])).toEqual(['momo? momo?']);
    const upperSecondary = { owner: 'momo' as OwnerId, network: 'videregaende' as NetworkId };
    expect(readings([line(1, 'momo', 'Momo', '80')], [{ row: 1, place: upperSecondary }])).toEqual(['momo']);
  });

  it('nobody that the register does not have, whatever a client says', () => {
    const stranger = { owner: 'stranger' as OwnerId, network: 'fosen' as NetworkId };
    expect(readings([line(1, '', 'Ukjent', '80')], [{ row: 1, place: stranger }])).toEqual(['unknown']);
  });
});

describe('municipalities that have merged', () => {
  it('add up to the one of today', () => {
    expect(figures([line(1, '5015', 'Ørland', '600', '300'), line(2, '5017', 'Bjugn', '500', '-')])).toEqual([
      ['5057', 'pupils', 1100],
      ['5057', 'children', 300],
    ]);
    expect(figures([line(1, '5001', 'Trondheim', '20 000'), line(2, '5030', 'Klæbu', '900')])).toEqual([
      ['5001', 'pupils', 20_900],
    ]);
  });

  it('are withheld where one of them is', () => {
    expect(figures([line(1, '5018', 'Åfjord', '400'), line(2, '5019', 'Roan', ':')])).toEqual([
      ['5058', 'pupils', 'suppressed'],
    ]);
  });

  it('are not counted beside the one of today', () => {
    const today = line(1, '5057', 'Ørland', '1 100');
    expect(readings([today, line(2, '5017', 'Bjugn', '.')])).toEqual(['5057', 'merged-since']);
    expect(readings([today, line(2, '5017', 'Bjugn', '500')])).toEqual(['beside-a-fault', 'counted-twice']);
  });

  it('and were divided are for a person to place', () => {
    expect(readings([line(1, '5012', 'Snillfjord', '100')])).toEqual(['5059? 5056? 5055?']);
  });
});

describe('a row is refused', () => {
  it('where its figure cannot be read, with all that would be added to it', () => {
    expect(
      readings([
        line(1, '5001', 'Trondheim', '20,5'),
        line(2, '5031', 'Malvik', '-3'),
        line(3, '5015', 'Ørland', '600'),
        line(4, '5017', 'Bjugn', 'ca. 500'),
      ]),
    ).toEqual(['count-with-decimals', 'count-negative', 'beside-a-fault', 'count-unreadable']);
  });

  it('where the same owner stands twice', () => {
    const twice = [line(1, '5031', 'Malvik', '10'), line(2, 'K-5031', 'Malvik', '10')];
    expect(readings(twice)).toEqual(['row-repeated', 'row-repeated']);
    expect(figures(twice)).toEqual([]);
  });
});

describe('apprentices', () => {
  it('are added to the pupils', () => {
    const row = { ...line(1, '5001', 'Trondheim', '20 000'), apprentices: '1 500' };
    expect(figures([row])).toEqual([['5001', 'pupils', 21_500]]);
    expect(figures([{ ...row, apprentices: ':' }])).toEqual([['5001', 'pupils', 'suppressed']]);
  });
});

describe('the columns of a file', () => {
  const file = (...cells: string[][]) => cells.map((row, index) => ({ number: index + 1, cells: row }));

  it('are known by their headings', () => {
    const rows = file(
      ['Tall for 2026'],
      ['År', 'Kommunenummer', 'Kommune', 'Antall elever', 'Lærlinger', 'Antall barn'],
    );
    expect(guessColumns(rows)).toEqual({ year: 0, key: 1, name: 2, pupils: 3, apprentices: 4, children: 5 });
  });

  it('are known by what stands in them where there is no heading', () => {
    expect(guessColumns(file(['5001', 'Trondheim', '20 000'], ['5031', 'Malvik', '1 900']))).toMatchObject({
      key: 0,
      name: 1,
    });
  });

  it('leave out the rows of other years', () => {
    const columns = { key: 1, name: null, pupils: 2, apprentices: null, children: null, year: 0 };
    const rows = file(
      ['År', 'Nr', 'Elever'],
      ['2025', '5001', '1'],
      ['2026-27', '5001', '2'],
      ['2026', '5031', '3'],
    );
    expect(linesOf(rows, columns, 2026).map(({ row }) => row)).toEqual([1, 3, 4]);
  });
});

describe('a file in whatever shape', () => {
  it('goes in and comes out right', { timeout: 60_000 }, async () => {
    const look: fc.Arbitrary<FileLook> = fc.record({
      format: fc.constantFrom('xlsx', 'pasted', 'csv-utf8', 'csv-utf8-mark', 'csv-windows', 'unicode-text'),
      separator: fc.constantFrom(';', '\t', ','),
      thousands: fc.constantFrom('', ' ', '\u00A0', '\u2009', '\u202F', '.'),
      who: fc.constantFrom('number', 'prefixed', 'number and name in one', 'name'),
      dash: fc.boolean(),
      totals: fc.constantFrom('above', 'below', 'none'),
      titles: fc.boolean(),
      formerNumbers: fc.boolean(),
    });
    const counted = fc
      .tuple(
        fc.shuffledSubarray([...municipalities], { minLength: 3, maxLength: 12 }),
        fc.infiniteStream(fc.nat(30_000)),
      )
      .map(([some, amounts]) =>
        some.map(({ number, name }) => ({
          number,
          name,
          pupils: amounts.next().value,
          children: amounts.next().value % 7 === 0 ? 0 : amounts.next().value,
        })),
      );
    await fc.assert(
      fc.asyncProperty(counted, look, async (truth, how) => {
        const table = await readTable(countFile(truth, how));
        if (table.kind === 'file-refused') throw new Error(table.code);
        const lines = linesOf(table.rows, guessColumns(table.rows), 2026);
        const suggested = readCounts(lines, [], places).rows.flatMap((row) =>
          row.state === 'undecided' ? [{ row: row.line.row, place: row.suggestions[0] ?? null }] : [],
        );
        // A name alone always waits for a person; a number never does.
        expect(suggested.length === 0).toBe(how.who !== 'name');
        expect(figures(lines, suggested).toSorted(byText)).toEqual(
          truth
            .flatMap(({ number, pupils, children }) => [
              [number, 'pupils', pupils],
              [number, 'children', children],
            ])
            .toSorted(byText),
        );
      }),
      { numRuns: 150 },
    );
  });
});

describe('a number that has lost its first zero in a spreadsheet', () => {
  const asked = (key: string, name: string, number: string) => {
    const place = { owner: number as OwnerId, network: 'fosen' as NetworkId, name: 'Moss', number };
    return readCounts([line(1, key, name, '7')], [], [place]).rows.map((row) =>
      row.state === 'undecided' ? row.suggestions.map(({ owner }) => owner) : row.state,
    );
  };

  it('is a suggestion, of today and of before, and never more than that', () => {
    expect(asked('301', 'Hovedstaden', '0301')).toEqual([['0301']]);
    expect(asked('104', 'Byen ved fjorden', '3103')).toEqual([['3103']]);
    expect(asked('105', 'Et sted', '3103')).toEqual(['ignored']);
    expect(asked('105', 'Moss', '3103')).toEqual([['3103']]);
  });
});

describe('rows with anything in them', () => {
  it('are read or refused, each once, and nobody is counted who is not there', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '5001',
        'K-5057',
        '1601',
        '1613',
        '5015 Ørland',
        '50 Trøndelag',
        'I alt',
        'Snåsa',
        'Val skole',
      ),
      fc.constantFrom(
        '5 018',
        '5.018',
        '5\u00A0018',
        '-',
        ':',
        '.',
        '..',
        '',
        '3,5',
        '-4',
        '99999999999',
        '1e3',
      ),
      fc.constantFrom(
        'Kommunenr.',
        'Elever',
        'Barn',
        'År',
        '2026',
        '__proto__',
        'constructor',
        '\uD800',
        '\u0000',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const some = places.slice(0, 20);
    const known = new Set(some.map(({ owner, network }) => `${owner} ${network}`));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (cells) => {
        const rows = cells.map((row, index) => ({ number: index + 1, cells: row }));
        const lines = linesOf(rows, guessColumns(rows), 2026);
        const { rows: read, counts } = readCounts(lines, [], some);
        expect(read.map(({ line: { row } }) => row)).toEqual(lines.map(({ row }) => row));
        const about = counts.map(({ owner, network, kind }) => `${owner} ${network} ${kind}`);
        expect(new Set(about).size).toBe(about.length);
        for (const { owner, network } of counts) expect(known.has(`${owner} ${network}`)).toBe(true);
        const values = counts.flatMap(({ figure }) => (figure.kind === 'known' ? [figure.value] : []));
        expect(values.every((value) => value >= 0 && Number.isSafeInteger(value))).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

function byText(a: readonly unknown[], b: readonly unknown[]): number {
  return a.join(' ').localeCompare(b.join(' '));
}
