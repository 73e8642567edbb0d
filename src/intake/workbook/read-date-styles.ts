import type { Package } from './open-package.ts';
import { readXml } from './read-xml.ts';

/** Number formats that every Excel has and no file lists: days 14–17, times 18–21, both 22, more times 45–47. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** The cell styles, by number, that show a number as a day or a time. */
export async function readDateStyles(files: Package, part: string | null): Promise<ReadonlySet<number>> {
  const dates = new Set<number>();
  if (part === null) return dates;
  const own = new Map<number, boolean>();
  let inCellStyles = false;
  let style = 0;
  await readXml(files.read(part), {
    opened: (name, { numFmtId, formatCode }) => {
      if (name === 'numFmt') own.set(Number(numFmtId), isDateFormat(formatCode ?? ''));
      if (name === 'cellXfs') inCellStyles = true;
      if (name !== 'xf' || !inCellStyles) return;
      const format = Number(numFmtId);
      if (own.get(format) ?? BUILT_IN_DATES.has(format)) dates.add(style);
      style += 1;
    },
    closed: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return dates;
}

/** Whether a format of the file's own has a day or a time in it, outside quoted text, escapes and brackets. */
function isDateFormat(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '');
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare);
}
