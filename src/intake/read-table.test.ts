import * as fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Cell, packed, type SheetRows, workbook } from '../../test/builders/workbook.ts';
import type { Table } from '../application/ports/table-reader.ts';
import { FILE_BYTES, TABLE_COLUMNS, TABLE_ROWS } from './limits.ts';
import { readTable } from './read-table.ts';

const text = (content: string | Uint8Array, fileName: string | null = null) =>
  readTable({ fileName, bytes: typeof content === 'string' ? strToU8(content) : content });
const excel = (bytes: Uint8Array, sheet?: string) => readTable({ fileName: 'tall.xlsx', bytes, sheet });
const sheetOf = (...rows: Cell[][]): SheetRows[] => [{ name: 'Ark1', rows }];

async function rowsOf(result: ReturnType<typeof readTable>): Promise<Table['rows']> {
  const read = await result;
  if (read.kind === 'file-refused') throw new Error(read.code);
  return read.rows;
}
async function cellsOf(result: ReturnType<typeof readTable>) {
  return (await rowsOf(result)).map((row) => row.cells);
}
async function codeOf(result: ReturnType<typeof readTable>) {
  const read = await result;
  return read.kind === 'file-refused' ? read.code : 'table';
}

describe('text', () => {
  const expected = [
    ['Nr', 'Kommune', 'Elever'],
    ['5041', 'Snåase – Snåsa', '5 018'],
  ];
  const lines = (separator: string) => expected.map((row) => row.join(separator)).join('\r\n');

  it.each([[';'], ['\t'], [',']])('finds the separator «%s»', async (separator) => {
    expect(await cellsOf(text(lines(separator), 'tall.csv'))).toEqual(expected);
  });

  it('reads UTF-8 with and without its mark, Windows-1252 and the Unicode text of Excel', async () => {
    const windows = Uint8Array.from(lines(';'), (letter) => (letter === '–' ? 0x96 : letter.charCodeAt(0)));
    const utf16 = Uint8Array.from(Buffer.from(`\u{FEFF}${lines('\t')}`, 'utf16le'));
    for (const bytes of [strToU8(lines(';')), strToU8(`\u{FEFF}${lines(';')}`), windows, utf16]) {
      expect(await cellsOf(text(bytes, 'tall.txt'))).toEqual(expected);
    }
  });

  it('keeps separators, line breaks and quotes that stand in quotes', async () => {
    expect(
      await cellsOf(text('Navn;Tall\n"Val; skole";1\n"to\nlinjer";2\n"sa ""ja""";3\n5" skjerm;4')),
    ).toEqual([
      ['Navn', 'Tall'],
      ['Val; skole', '1'],
      ['to\nlinjer', '2'],
      ['sa "ja"', '3'],
      ['5" skjerm', '4'],
    ]);
  });

  it('lets decimal commas be where columns are parted by semicolons', async () => {
    expect(await cellsOf(text('a;1,5\nb;2,5\n'))).toEqual([
      ['a', '1,5'],
      ['b', '2,5'],
    ]);
  });

  it('numbers rows as a spreadsheet does, over empty lines and the line that names the separator', async () => {
    expect(await rowsOf(text('sep=,\nNavn,Tall\n\n,,\nMalvik,"1;2"\n', 'tall.csv'))).toEqual([
      { number: 2, cells: ['Navn', 'Tall'] },
      { number: 5, cells: ['Malvik', '1;2'] },
    ]);
  });

  it('reads lines that have different numbers of cells', async () => {
    expect(await cellsOf(text('Elever i Trøndelag\n\nNr;Elever\n5001;1;\n'))).toEqual([
      ['Elever i Trøndelag'],
      ['Nr', 'Elever'],
      ['5001', '1'],
    ]);
  });

  it('says in which row a quote is never closed', async () => {
    expect(await text('a;b\n"c;d\n')).toEqual({
      kind: 'file-refused',
      code: 'file-is-damaged',
      values: { row: 2 },
    });
  });

  it('refuses what is no text, and what is empty', async () => {
    expect(await codeOf(text(Uint8Array.of(1, 2, 3, 0, 0), 'tall.csv'))).toBe('file-is-not-text');
    expect(await codeOf(text(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8), 'tall.txt'))).toBe('file-is-not-text');
    expect(await codeOf(text(' \n;;\n', 'tall.csv'))).toBe('file-has-no-rows');
    expect(await codeOf(text(''))).toBe('file-has-no-rows');
  });
});

describe('a workbook', () => {
  const rows: Cell[][] = [
    ['Nr', 'Navn & «navn»', 'Elever', 'Dag', 'Når', 'Egen', 'Sant', 'Feil', 'Formel'],
    [
      5041,
      { runs: ['Snåase', ' – Snåsa'] },
      0.30000000000000004,
      { day: 46_419 },
      { day: 46_419.395_833_333_336, style: 'time' },
      { day: 46_054, style: 'own' },
      true,
      { error: '#N/A' },
      { formula: 'A1', text: 'ja_x000D_' },
    ],
  ];
  const expected = [
    ['Nr', 'Navn & «navn»', 'Elever', 'Dag', 'Når', 'Egen', 'Sant', 'Feil', 'Formel'],
    [
      '5041',
      'Snåase – Snåsa',
      '0.3',
      '2027-02-01',
      '2027-02-01T09:30:00',
      '2026-02-01',
      'TRUE',
      '#N/A',
      'ja_x000D_',
    ],
  ];

  it('gives texts, numbers, days, truths, errors and what formulas came to', async () => {
    for (const texts of ['shared', 'inline'] as const) {
      for (const references of [true, false]) {
        expect(await cellsOf(excel(workbook([{ name: 'Ark1', rows }], { texts, references })))).toEqual(
          expected,
        );
      }
    }
  });

  it('gives the first visible sheet with something in it, or the one that is asked for', async () => {
    const bytes = workbook([
      { name: 'Skjult', rows: [['hemmelig']], isHidden: true },
      { name: 'Tom', rows: [[null, '']] },
      { name: 'Elever', rows: [[], ['a', null, 'c']], from: 7 },
      { name: 'Barn', rows: [['b']] },
    ]);
    expect(await excel(bytes)).toEqual({
      kind: 'table',
      sheet: 'Elever',
      sheets: ['Skjult', 'Tom', 'Elever', 'Barn'],
      rows: [{ number: 8, cells: ['a', '', 'c'] }],
    });
    expect(await cellsOf(excel(bytes, 'Barn'))).toEqual([['b']]);
    expect(await excel(bytes, 'Ukjent')).toMatchObject({
      code: 'file-has-no-such-sheet',
      values: { sheet: 'Ukjent' },
    });
    expect(await codeOf(excel(bytes, 'Tom'))).toBe('file-has-no-rows');
  });

  it('counts days from 1904 where the workbook says so, and around the day that Excel made up', async () => {
    const days = (...numbers: number[]) => sheetOf(numbers.map((day): Cell => ({ day, style: 'time' })));
    expect(await cellsOf(excel(workbook(days(1), { countsFrom1904: true })))).toEqual([['1904-01-02']]);
    expect(await cellsOf(excel(workbook(days(0.5, 1, 59, 61, -1))))).toEqual([
      ['12:00:00', '1900-01-01', '1900-02-28', '1900-03-01', '-1'],
    ]);
  });
});

describe('a file that is refused', () => {
  const plain = sheetOf(['Nr', 'Elever'], [5001, 1]);
  const types = (type: string) => ({
    '[Content_Types].xml': `<Types><Override PartName="/xl/workbook.xml" ContentType="application/${type}"/></Types>`,
  });

  it.each([
    ['tall.csv', workbook(plain), 'file-has-wrong-ending'],
    ['tall.xlsx', strToU8('Nr;Elever\n5001;1'), 'file-has-wrong-ending'],
    ['tall.xls', strToU8('<table><tr><td>5001'), 'file-has-wrong-ending'],
    ['tall.exe', strToU8('Nr;Elever'), 'file-has-wrong-ending'],
    ['brev.xlsx', packed({ 'word/document.xml': '<a/>' }), 'file-has-wrong-ending'],
    [
      'brev.xlsx',
      packed(types('vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml')),
      'file-has-wrong-ending',
    ],
    ['tall.xlsm', workbook(plain), 'file-has-macros'],
    ['tall.xlsx', workbook(plain, { parts: { 'xl/vbaProject.bin': 'x' } }), 'file-has-macros'],
    [
      'tall.xlsx',
      workbook(plain, { parts: types('vnd.ms-excel.sheet.macroEnabled.main+xml') }),
      'file-has-macros',
    ],
    [
      'tall.xlsx',
      workbook(plain, { parts: types('vnd.ms-excel.sheet.binary.macroEnabled.main') }),
      'file-has-macros',
    ],
    ['tall.xlsx', workbook(plain, { parts: types('vnd.ms-excel.sheet.binary.main') }), 'file-is-old-excel'],
    ['tall.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0), 'file-is-old-excel'],
    [
      'tall.xlsx',
      Uint8Array.of(
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...Buffer.from('EncryptedPackage', 'utf16le'),
      ),
      'file-is-encrypted',
    ],
    ['tall.csv', new Uint8Array(FILE_BYTES + 1), 'file-too-large'],
    ['tall.xlsx', workbook(plain).slice(0, 500), 'file-is-damaged'],
    ['tall.xlsx', workbook(plain, { parts: { 'xl/sharedStrings.xml': '<sst/>' } }), 'file-is-damaged'],
    [
      'tall.xlsx',
      workbook(plain, { parts: { 'xl/worksheets/sheet1.xml': '<worksheet>' } }),
      'file-is-damaged',
    ],
  ] as const)('%s is refused by name', async (fileName, bytes, code) => {
    expect(await codeOf(readTable({ fileName, bytes }))).toBe(code);
  });

  it('declares a document type, wherever it does, so that no entity is ever made', async () => {
    const trick =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    const outside = '<!DOCTYPE x SYSTEM "file:///etc/passwd"><workbook/>';
    for (const parts of [
      { 'xl/sharedStrings.xml': trick },
      { 'xl/workbook.xml': outside },
      { '[Content_Types].xml': outside },
    ]) {
      expect(await codeOf(excel(workbook(plain, { parts })))).toBe('file-declares-entities');
    }
    expect(
      await codeOf(excel(workbook(plain, { parts: { 'xl/sharedStrings.xml': '<sst>&b;</sst>' } }))),
    ).toBe('file-is-damaged');
  });

  it('has more rows or columns than can be of use', async () => {
    const many = Array.from({ length: 100_000 }, (_, index): Cell[] => [index]);
    expect(await codeOf(excel(workbook(sheetOf(...many))))).toBe('file-has-too-many-rows');
    expect(await codeOf(text('x\n'.repeat(100_000)))).toBe('file-has-too-many-rows');
    expect(await cellsOf(text('x\n'.repeat(TABLE_ROWS)))).toHaveLength(TABLE_ROWS);
    const wide = Array.from({ length: TABLE_COLUMNS + 1 }, () => 'x');
    expect(await codeOf(excel(workbook(sheetOf(wide))))).toBe('file-has-too-many-columns');
    expect(await codeOf(text(wide.join(';')))).toBe('file-has-too-many-columns');
  });

  it('unpacks to more than is read, whatever its directory says of sizes', async () => {
    const bomb = workbook(plain, {
      parts: { 'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(65_000_000)}</worksheet>` },
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codeOf(excel(withDeclaredSize(bomb, 'xl/worksheets/sheet1.xml', 10)))).toBe(
      'file-unpacks-too-large',
    );
  });

  it('repeats a long shared text in more cells than can be kept', async () => {
    const long = `<sst><si><t>${'x'.repeat(32_000)}</t></si></sst>`;
    const cells = '<c t="s"><v>0</v></c>'.repeat(200);
    const sheet = `<worksheet>${`<row>${cells}</row>`.repeat(10)}</worksheet>`;
    const parts = { 'xl/sharedStrings.xml': long, 'xl/worksheets/sheet1.xml': sheet };
    expect(await codeOf(excel(workbook(plain, { parts })))).toBe('file-unpacks-too-large');
  });

  it('has been changed since its checksums were made', async () => {
    const bytes = Buffer.from(workbook(plain, { packing: 'stored' }));
    expect(await cellsOf(excel(bytes))).toEqual([
      ['Nr', 'Elever'],
      ['5001', '1'],
    ]);
    bytes.write('5031', bytes.indexOf('5001'));
    expect(await codeOf(excel(bytes))).toBe('file-is-damaged');
  });
});

describe('whatever bytes come', () => {
  const base = workbook(sheetOf(['Nr', 'Elever', 'Dag'], [5001, 5018, { day: 46_419 }], [5031, 'x', true]));
  const damage = fc.array(fc.tuple(fc.nat(base.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
  const pieces = fc.constantFrom(
    '"',
    ';',
    '\t',
    ',',
    '\r\n',
    '\n',
    'sep=;\n',
    '5 018',
    '\u{FEFF}',
    'å',
    '\u0000',
    ':',
  );

  it('a damaged workbook gives a table or a refusal by name', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(base.length), async (changes, cut) => {
        const bytes = base.slice(0, changes.length % 3 === 0 ? cut : base.length);
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        expect(await soundness(excel(bytes))).toBe('sound');
      }),
      { numRuns: 2_000 },
    );
  });

  it('damaged parts in a whole package give a table or a refusal by name', { timeout: 60_000 }, async () => {
    const xml = fc.array(
      fc.constantFrom(
        '<row r="',
        '<c r="A',
        '1"',
        ' t="s"',
        '>',
        '</c>',
        '<v>',
        '</v>',
        '</row>',
        '9',
        '<is><t>',
        '&#x0;',
        '&lt;',
        '<!--',
        'æ',
      ),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(xml, fc.boolean(), async (parts, closed) => {
        const inner = closed ? `<row><c><v>${parts.length}</v></c></row>` : '';
        const sheet = `<worksheet>${inner}${parts.join('')}</worksheet>`;
        const look = { packing: 'stored', parts: { 'xl/worksheets/sheet1.xml': sheet } } as const;
        expect(await soundness(excel(workbook(sheetOf([1]), look)))).toBe('sound');
      }),
      { numRuns: 1_000 },
    );
  });

  it('any text gives a table or a refusal by name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), async (parts) => {
        expect(await soundness(text(parts.join('')))).toBe('sound');
      }),
      { numRuns: 5_000 },
    );
  });

  it('any bytes give a table or a refusal by name', async () => {
    const names = fc.constantFrom(null, 'a.csv', 'a.txt', 'a.xlsx', 'a.xls', 'a', '');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), names, async (bytes, fileName) => {
        expect(await soundness(readTable({ fileName, bytes }))).toBe('sound');
      }),
      { numRuns: 2_000 },
    );
  });

  /** A table is sound: numbers rise, no row is empty, every cell is text. */
  async function soundness(result: ReturnType<typeof readTable>): Promise<string> {
    const read = await result;
    if (read.kind === 'file-refused') return read.code.startsWith('file-') ? 'sound' : read.code;
    let last = 0;
    for (const { number, cells } of read.rows) {
      if (number <= last) return `row ${number} comes after ${last}`;
      if (cells.length === 0) return `row ${number} is empty`;
      if (!cells.every((cell) => typeof cell === 'string')) return `row ${number} has a hole`;
      last = number;
    }
    return 'sound';
  }
});

/** The same file with another unpacked size in its directory and before the part. */
function withDeclaredSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const file = Buffer.from(bytes);
  for (let at = file.indexOf(name); at !== -1; at = file.indexOf(name, at + 1)) {
    if (file.readUInt32LE(at - 30) === 0x04_03_4b_50) file.writeUInt32LE(size, at - 8);
    if (at >= 46 && file.readUInt32LE(at - 46) === 0x02_01_4b_50) file.writeUInt32LE(size, at - 22);
  }
  return file;
}
