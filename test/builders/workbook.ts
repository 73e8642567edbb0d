import { strToU8, zipSync } from 'fflate';

/** What a cell holds: text with runs of different looks, a day by its number, an error as Excel shows it. */
export type Cell =
  | string
  | number
  | boolean
  | null
  | { readonly runs: readonly string[] }
  | { readonly day: number; readonly style?: 'day' | 'time' | 'own' }
  | { readonly error: string }
  | { readonly formula: string; readonly text: string };

export type SheetRows = {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly isHidden?: boolean;
  /** The number of the first row; those after follow. */
  readonly from?: number;
};

type Look = {
  /** Whether texts are shared between cells, as Excel writes, or lie in the cells, as most others do. */
  readonly texts?: 'shared' | 'inline';
  /** Whether rows and cells say where they are. */
  readonly references?: boolean;
  readonly countsFrom1904?: boolean;
  readonly packing?: 'deflated' | 'stored';
  /** Parts to add, or to put in place of those made here. */
  readonly parts?: Readonly<Record<string, string>>;
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const styles = { day: 1, time: 2, own: 3 };

/** An Excel workbook (.xlsx) with these sheets. */
export function workbook(sheets: readonly SheetRows[], look: Look = {}): Uint8Array {
  const { texts = 'shared', references = true, countsFrom1904 = false, packing, parts = {} } = look;
  const shared: string[] = [];
  const text = (xml: string) => {
    if (texts === 'inline') return { type: 'inlineStr', inner: `<is>${xml}</is>` };
    shared.push(`<si>${xml}</si>`);
    return { type: 's', inner: `<v>${shared.length - 1}</v>` };
  };
  const at = (reference: string) => (references ? ` r="${reference}"` : '');
  const cellXml = (cell: Cell, reference: string): string => {
    if (cell === null) return references ? '' : '<c/>';
    const { type, inner, style } = { style: 0, ...contentOf(cell, text) };
    return `<c${at(reference)}${type === 'n' ? '' : ` t="${type}"`}${style === 0 ? '' : ` s="${style}"`}>${inner}</c>`;
  };
  const sheetXml = ({ rows, from = 1 }: SheetRows): string =>
    rows
      .map((cells, index) => {
        const number = from + index;
        const inner = cells.map((cell, column) => cellXml(cell, `${letters(column)}${number}`)).join('');
        return `<row${at(String(number))}>${inner}</row>`;
      })
      .join('');
  const sheetParts = sheets.map((sheet, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    `${XML}<worksheet xmlns="${MAIN}"><sheetData>${sheetXml(sheet)}</sheetData></worksheet>`,
  ]);
  const made: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${countsFrom1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
      .map(
        ({ name, isHidden }, index) =>
          `<sheet name="${escaped(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
      ['sharedStrings', '/xl/sharedStrings.xml'],
    ]),
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="d.\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="[Red]#,##0\\ &quot;dager&quot;"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheetParts),
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${shared.join('')}</sst>`,
    ...parts,
  };
  return packed(made, packing);
}

/** These parts in one packed file. */
export function packed(
  parts: Readonly<Record<string, string>>,
  packing: Look['packing'] = 'deflated',
): Uint8Array {
  const level = packing === 'stored' ? 0 : 6;
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { level });
}

function contentOf(
  cell: Exclude<Cell, null>,
  text: (xml: string) => { type: string; inner: string },
): { type: string; inner: string; style?: number } {
  if (typeof cell === 'string') return text(`<t xml:space="preserve">${escaped(cell)}</t>`);
  if (typeof cell === 'number') return { type: 'n', inner: `<v>${cell}</v>` };
  if (typeof cell === 'boolean') return { type: 'b', inner: `<v>${cell ? 1 : 0}</v>` };
  if ('runs' in cell) {
    const runs = cell.runs.map((run) => `<r><rPr><b/></rPr><t xml:space="preserve">${escaped(run)}</t></r>`);
    return text(`${runs.join('')}<rPh sb="0" eb="1"><t>not read</t></rPh>`);
  }
  if ('day' in cell) return { type: 'n', inner: `<v>${cell.day}</v>`, style: styles[cell.style ?? 'day'] };
  if ('error' in cell) return { type: 'e', inner: `<v>${escaped(cell.error)}</v>` };
  return { type: 'str', inner: `<f>${escaped(cell.formula)}</f><v>${escaped(cell.text)}</v>` };
}

function relations(all: readonly (readonly [type: string, target: string])[]): string {
  const each = all.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${DOCUMENT}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function letters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? letters(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
