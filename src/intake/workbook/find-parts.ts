import { posix } from 'node:path';
import { FileRefused } from '../refuse-file.ts';
import type { Package } from './open-package.ts';
import { localName, readXml } from './read-xml.ts';

export type Sheet = { readonly name: string; readonly part: string; readonly isHidden: boolean };

/** Where the parts of a workbook lie, and what it says of itself. */
export type Workbook = {
  readonly sheets: readonly Sheet[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Whether day 0 is 1 January 1904, as in workbooks from old Macs. */
  readonly countsFrom1904: boolean;
};

const MACROS = /macroEnabled|vbaProject/i;
const BINARY = /sheet\.binary/i;
const WORKBOOK = /spreadsheetml\.(?:sheet|template)\.main\+xml/i;

/**
 * Finds the workbook in a packed file, by its content types and relations.
 * @throws FileRefused where it has macros, is no workbook that we read, or is damaged
 */
export async function findParts(files: Package): Promise<Workbook> {
  if (!files.has('[Content_Types].xml')) throw new FileRefused('file-has-wrong-ending');
  const types: string[] = [];
  await readXml(files.read('[Content_Types].xml'), {
    opened: (_, { ContentType }) => ContentType !== undefined && types.push(ContentType),
  });
  if (types.some((type) => MACROS.test(type)) || files.names.some((name) => MACROS.test(name))) {
    throw new FileRefused('file-has-macros');
  }
  if (types.some((type) => BINARY.test(type))) throw new FileRefused('file-is-old-excel');
  if (!types.some((type) => WORKBOOK.test(type))) throw new FileRefused('file-has-wrong-ending');

  const [workbook] = await relationsOf(files, '').then((all) =>
    all.filter(({ type }) => type === 'officeDocument'),
  );
  if (!workbook) throw new FileRefused('file-is-damaged');
  const relations = await relationsOf(files, workbook.part);
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.part ?? null;
  const sheets: Sheet[] = [];
  let countsFrom1904 = false;
  await readXml(files.read(workbook.part), {
    opened: (element, attributes) => {
      if (element === 'workbookPr') countsFrom1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (element !== 'sheet') return;
      const id = Object.entries(attributes).find(
        ([key]) => key.includes(':') && localName(key) === 'id',
      )?.[1];
      const relation = relations.find((one) => one.id === id && one.type === 'worksheet');
      if (!relation) return;
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', part: relation.part, isHidden });
    },
  });
  return { sheets, sharedStrings: partOf('sharedStrings'), styles: partOf('styles'), countsFrom1904 };
}

type Relation = { readonly id: string; readonly type: string; readonly part: string };

/** What a part relates to; the package itself is the empty name. Relations to what lies elsewhere are left out. */
async function relationsOf(files: Package, part: string): Promise<readonly Relation[]> {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations: Relation[] = [];
  if (!files.has(name)) return relations;
  await readXml(files.read(name), {
    opened: (element, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (element !== 'Relationship' || TargetMode === 'External') return;
      const at = posix.join('/', Target.startsWith('/') ? '' : folder, Target).slice(1);
      relations.push({ id: Id, type: posix.basename(Type), part: at });
    },
  });
  return relations;
}
