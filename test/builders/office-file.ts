import { packed } from './workbook.ts';

const mainParts = {
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
  pptx: 'ppt/presentation.xml',
} as const;

/** An Office file that has the parts which tell what it is, and more parts by name. */
export function officeFile(kind: keyof typeof mainParts, ...more: readonly string[]): Uint8Array {
  const names = ['[Content_Types].xml', mainParts[kind], ...more];
  return packed(Object.fromEntries(names.map((name) => [name, '<x/>'])));
}

/** A PDF as far as its first bytes go. */
export function pdfFile(content = ''): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.7\n${content}`);
}
