import { describe, expect, it } from 'vitest';
import { officeFile, pdfFile } from '../../test/builders/office-file.ts';
import { PAPER_FILE_LIMIT } from '../domain/meeting/case-file.ts';
import { recogniseFile } from './recognise-file.ts';

async function found(name: string, bytes: Uint8Array): Promise<string> {
  const outcome = await recogniseFile(name, bytes);
  return outcome.kind === 'recognised' ? outcome.as : outcome.fault;
}

describe('a file that is to be a paper', () => {
  it('is known by what it holds', async () => {
    expect(await found('Notat.PDF', pdfFile())).toBe('pdf');
    for (const kind of ['docx', 'xlsx', 'pptx'] as const) {
      expect(await found(`Sak 3.${kind}`, officeFile(kind))).toBe(kind);
    }
  });

  it('is refused when its name says something else', async () => {
    expect(await found('Notat.docx', pdfFile())).toBe('paper-file-misnamed');
    expect(await found('Notat.docx', officeFile('xlsx'))).toBe('paper-file-misnamed');
    expect(await found('Notat.pdf.exe', pdfFile())).toBe('paper-file-misnamed');
    expect(await found('Notat', pdfFile())).toBe('paper-file-misnamed');
  });

  it.each(['tall.xlsm', 'Notat.DOCM', 'lysark.pptm', 'mal.dotm', 'tall.xlsb'])(
    'is refused for its macros by the name %s',
    async (name) => {
      expect(await found(name, officeFile('xlsx'))).toBe('paper-file-with-macros');
    },
  );

  it('is refused for macros that its name hides', async () => {
    expect(await found('Notat.docx', officeFile('docx', 'word/vbaProject.bin'))).toBe(
      'paper-file-with-macros',
    );
    expect(await found('tall.xlsx', officeFile('xlsx', 'xl/VBADATA.xml'))).toBe('paper-file-with-macros');
  });

  it('is refused when it is no such file, or cannot be looked into', async () => {
    const text = (words: string) => new TextEncoder().encode(words);
    const compound = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1);
    expect(await found('Notat.pdf', new Uint8Array())).toBe('paper-file-empty');
    expect(await found('Notat.pdf', text('<html><script>'))).toBe('paper-file-unknown');
    expect(await found('Notat.pdf', text('MZ'))).toBe('paper-file-unknown');
    expect(await found('Notat.doc', compound)).toBe('paper-file-locked');
    expect(await found('Notat.docx', officeFile('docx').subarray(0, 60))).toBe('paper-file-damaged');
    expect(await found('Notat.docx', officeFile('docx', 'xl/workbook.xml'))).toBe('paper-file-unknown');
    const large = new Uint8Array(PAPER_FILE_LIMIT + 1);
    large.set(pdfFile());
    expect(await found('Notat.pdf', large)).toBe('paper-file-too-large');
  });
});
