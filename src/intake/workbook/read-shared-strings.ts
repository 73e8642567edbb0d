import { TABLE_CHARACTERS } from '../limits.ts';
import { FileRefused } from '../refuse-file.ts';
import type { Package } from './open-package.ts';
import { readXml } from './read-xml.ts';
import { richText } from './rich-text.ts';

/** The texts that cells point at by number. */
export async function readSharedStrings(files: Package, part: string | null): Promise<readonly string[]> {
  if (part === null) return [];
  const strings: string[] = [];
  const item = richText();
  let kept = 0;
  await readXml(files.read(part), {
    opened: item.opened,
    text: item.text,
    closed: (name) => {
      item.closed(name);
      if (name !== 'si') return;
      const text = item.take();
      kept += text.length + 1;
      if (kept > TABLE_CHARACTERS) throw new FileRefused('file-unpacks-too-large');
      strings.push(text);
    },
  });
  return strings;
}
