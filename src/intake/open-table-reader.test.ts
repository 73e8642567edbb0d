import { describe, expect, it } from 'vitest';
import { workbook } from '../../test/builders/workbook.ts';
import { openTableReader } from './open-table-reader.ts';

const bytes = workbook([{ name: 'Ark1', rows: [['Nr'], [5001]] }]);
const file = { fileName: 'tall.xlsx', bytes };

describe('a table read in a thread of its own', () => {
  it('is what the file holds, however many are read at once', async () => {
    const read = openTableReader();
    const expected = {
      kind: 'table',
      sheet: 'Ark1',
      sheets: ['Ark1'],
      rows: [
        { number: 1, cells: ['Nr'] },
        { number: 2, cells: ['5001'] },
      ],
    };
    expect(await Promise.all([read(file), read(file), read(file)])).toEqual([expected, expected, expected]);
    expect(await read({ ...file, sheet: 'Ark2' })).toMatchObject({ code: 'file-has-no-such-sheet' });
  });

  it('is refused when it takes longer than it may, and the next one is read', async () => {
    const tooLong = { kind: 'file-refused', code: 'file-takes-too-long', values: {} };
    const read = openTableReader({ deadline: 0, memory: 256 });
    expect([await read(file), await read(file), await read(file)]).toEqual([tooLong, tooLong, tooLong]);
  });

  it('is refused when it takes more memory than it may, while the service goes on', async () => {
    const read = openTableReader({ deadline: 30_000, memory: 16 });
    const text = Buffer.from(`${'x;'.repeat(250)}x\n`.repeat(10_000));
    expect(await read({ fileName: null, bytes: text })).toMatchObject({ code: 'file-takes-too-long' });
  });
});
