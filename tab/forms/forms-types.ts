import type { Answer } from '../../src/contract/operations.ts';

export type FormView = Answer<'readForm'>;
export type WaitingResponse = FormView['waiting'][number];
export type Preview = Answer<'previewResponses'>;
export type PreviewRow = Preview['rows'][number];

/** What the service takes at most. */
export const MAX_LINE = 200;
