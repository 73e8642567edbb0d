import sax from 'sax';
import { FileRefused } from '../refuse-file.ts';

/** Deeper than this no part of a workbook is. */
const DEPTH = 64;

type Attributes = Readonly<Record<string, string>>;

/** What is told while XML is read. Names come without their namespace's prefix. */
export type XmlListener = {
  readonly opened?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly closed?: (name: string) => void;
};

/**
 * Reads XML in UTF-8 as it arrives, and keeps nothing of it.
 * @throws FileRefused where it is not well-formed, or declares a document type: that is where entities are made
 */
export async function readXml(chunks: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let depth = 0;
  const refuse = (code: 'file-is-damaged' | 'file-declares-entities') => () => {
    throw new FileRefused(code);
  };
  const tell = (text: string) => listener.text?.(text);
  const xml = Object.assign(sax.parser(true), {
    ondoctype: refuse('file-declares-entities'),
    onsgmldeclaration: refuse('file-declares-entities'),
    onerror: refuse('file-is-damaged'),
    onopentag: ({ name, attributes }: sax.Tag) => {
      depth += 1;
      if (depth > DEPTH) throw new FileRefused('file-is-damaged');
      listener.opened?.(localName(name), attributes);
    },
    ontext: tell,
    oncdata: tell,
    onclosetag: (name: string) => {
      depth -= 1;
      listener.closed?.(localName(name));
    },
  });
  for await (const chunk of chunks) xml.write(decode(decoder, chunk));
  xml.write(decode(decoder)).close();
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new FileRefused('file-is-damaged');
  }
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
