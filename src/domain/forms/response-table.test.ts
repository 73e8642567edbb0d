import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readResponses, type TableRow } from './response-table.ts';

const rowsOf = (...rows: string[][]): TableRow[] =>
  rows.map((cells, index) => ({ number: index + 1, cells }));
const english = ['ID', 'Start time', 'Completion time', 'Email', 'Name'];
const norwegian = ['ID', 'Starttidspunkt', 'Fullføringstidspunkt', 'E-postadresse', 'Navn'];

function read(...rows: string[][]) {
  const table = readResponses(rowsOf(...rows));
  if (table.kind === 'refused') throw new Error(table.code);
  return { ...table, rows: [...table.rows] };
}

describe('the file that Forms exports', () => {
  it.each([english, norwegian, norwegian.map((heading) => ` ${heading.toUpperCase()} `)])(
    'is read with the columns as Forms names them: %s',
    (...headings) => {
      const table = read(
        [...headings, 'Skole', 'Hvem?'],
        [
          '7',
          '',
          '2026-11-02T08:30:00',
          'Eier-Orland@Example.no',
          'Eier',
          'Eksempelskolen',
          'Ansatte;Ledere;',
        ],
      );
      expect(table.questions).toEqual(['Skole', 'Hvem?']);
      expect(table.rows).toEqual([
        {
          kind: 'response',
          row: 2,
          response: {
            responseId: '7',
            submittedAt: '2026-11-02T07:30:00.000Z',
            email: 'eier-orland@example.no',
            name: 'Eier',
            answers: [
              { question: 'Skole', answer: 'Eksempelskolen' },
              { question: 'Hvem?', answer: 'Ansatte;Ledere' },
            ],
          },
        },
      ]);
    },
  );

  it('has a question called as one of Forms’ own columns, where it stands among the questions', () => {
    expect(read([...english, 'Skole', 'Navn', 'Email'], ['1']).questions).toEqual(['Skole', 'Navn', 'Email']);
  });

  it('knows nobody in a form that anybody may answer', () => {
    const [row] = read([...english, 'Skole'], ['1', '', '', 'anonymous', 'anonymous', 'A']).rows;
    expect(row).toMatchObject({ response: { email: '', name: '' } });
  });

  it('reads a row when it is asked for, so that others have their turn between ten thousand', () => {
    const asked: number[] = [];
    const rows = rowsOf([...english, 'Skole'], ['1'], ['2']).map((row) => ({
      number: row.number,
      get cells() {
        asked.push(row.number);
        return row.cells;
      },
    }));
    const table = readResponses(rows);
    if (table.kind === 'refused') throw new Error(table.code);
    const reader = table.rows[Symbol.iterator]();
    const before = asked.filter((number) => number === 3).length;
    reader.next();
    expect(asked.filter((number) => number === 3)).toHaveLength(before);
    reader.next();
    expect(asked.filter((number) => number === 3).length).toBeGreaterThan(before);
  });

  it('refuses a row without an id, with another kind of id, and both of two with the same', () => {
    const { rows } = read([...english, 'Skole'], [''], ['x'], ['1'], ['2'], ['2']);
    expect(rows.map((row) => (row.kind === 'refused' ? row.code : row.kind))).toEqual([
      'response-id-missing',
      'response-id-wrong',
      'response',
      'response-twice',
      'response-twice',
    ]);
  });

  it.each([
    [
      'not-from-forms',
      [
        ['Skole', 'Kommune'],
        ['A', 'B'],
      ],
    ],
    ['not-from-forms', []],
    ['no-questions', [english, ['1']]],
    ['question-twice', [[...english, 'Skole', 'skole'], ['1']]],
  ])('is refused as %s where it is no such file', (code, rows) => {
    expect(readResponses(rowsOf(...rows))).toEqual({ kind: 'refused', code });
  });

  it('is read or refused, row by row, whatever stands in it', () => {
    const cell = fc.oneof(
      fc.constantFrom('ID', 'Email', 'Skole', '1', '2', '', '=1+1', '["a"]', 'constructor', '__proto__'),
      fc.constantFrom('\uD800', '\u0000', '\u00A0', '🙂', 'É'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }), (cells) => {
        const table = readResponses(rowsOf(...cells));
        if (table.kind === 'refused') return;
        const rows = [...table.rows];
        expect(rows.map(({ row }) => row)).toEqual(cells.slice(1).map((_, index) => index + 2));
        const ids = rows.flatMap((row) => (row.kind === 'response' ? [row.response.responseId] : []));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 10_000 },
    );
  });
});
