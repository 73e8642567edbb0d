import type { Answer } from '../../src/contract/operations.ts';

export type ReportView = Answer<'readReport'>;
export type ReportContent = ReportView['content'];
export type ReportedLine = ReportContent['lines'][number];
