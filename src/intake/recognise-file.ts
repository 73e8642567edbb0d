import type { PaperFileFault, RecogniseFile } from '../application/ports/recognise-file.ts';
import { PAPER_FILE_LIMIT, type PaperFileKind, paperFileKinds } from '../domain/meeting/case-file.ts';
import { FileRefused } from './refuse-file.ts';
import { openPackage } from './workbook/open-package.ts';

/** The part that each kind of Office file has, and no other. */
const mainParts = {
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
  pptx: 'ppt/presentation.xml',
} as const satisfies Partial<Record<PaperFileKind, string>>;

const endingsWithMacros = /\.(?:doc|dot|xls|xlt|ppt|pot|pps)m$|\.(?:xlsb|xlam|ppam)$/i;
const PDF = '%PDF-';
const ZIP = 'PK\u0003\u0004';
/** The container of Office's formats before 2007, and of files with a password. */
const COMPOUND = '\u00D0\u00CF\u0011\u00E0';

/**
 * Tells what a file is by what it holds: a PDF, or an Office file without macros. Only the directory of an Office file
 * is looked at; nothing is unpacked.
 */
export const recogniseFile: RecogniseFile = async (fileName, bytes) => {
  if (endingsWithMacros.test(fileName)) return refused('paper-file-with-macros');
  if (bytes.length === 0) return refused('paper-file-empty');
  if (bytes.length > PAPER_FILE_LIMIT) return refused('paper-file-too-large');
  const kind = await kindOf(bytes);
  if (!isKind(kind)) return refused(kind);
  return fileName.toLowerCase().endsWith(`.${kind}`)
    ? { kind: 'recognised', as: kind }
    : refused('paper-file-misnamed');
};

async function kindOf(bytes: Uint8Array): Promise<PaperFileKind | PaperFileFault> {
  const start = String.fromCharCode(...bytes.subarray(0, PDF.length));
  if (start === PDF) return 'pdf';
  if (start.startsWith(COMPOUND)) return 'paper-file-locked';
  if (!start.startsWith(ZIP)) return 'paper-file-unknown';
  try {
    const office = await openPackage(bytes);
    if (office.names.some((name) => /(?:^|\/)vba\w*\.(?:bin|xml)$/i.test(name)))
      return 'paper-file-with-macros';
    const kinds = Object.entries(mainParts).filter(([, part]) => office.has(part));
    const [kind] = kinds.length === 1 ? kinds.map(([name]) => name as keyof typeof mainParts) : [];
    return kind !== undefined && office.has('[Content_Types].xml') ? kind : 'paper-file-unknown';
  } catch (error) {
    if (error instanceof FileRefused) return 'paper-file-damaged';
    throw error;
  }
}

function isKind(found: PaperFileKind | PaperFileFault): found is PaperFileKind {
  return (paperFileKinds as readonly string[]).includes(found);
}

function refused(fault: PaperFileFault) {
  return { kind: 'refused', fault } as const;
}
