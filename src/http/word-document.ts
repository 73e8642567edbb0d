import type { PaperFileKind } from '../domain/meeting/case-file.ts';

/** The media types of the files that the API answers. */
export const WORD_DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF_DOCUMENT = 'application/pdf';

/** The media types of the files among a case's papers. */
export const paperFileTypes: Readonly<Record<PaperFileKind, string>> = {
  pdf: PDF_DOCUMENT,
  docx: WORD_DOCUMENT,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};
