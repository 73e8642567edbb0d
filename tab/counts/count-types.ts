import type { Answer, Body } from '../../src/contract/operations.ts';

export type CountsView = Answer<'readCounts'>;
export type CountPlace = CountsView['places'][number];
export type Table = Answer<'readCountTable'>;
export type Preview = Answer<'previewCounts'>;
export type PreviewRow = Preview['rows'][number];
export type Choice = Body<'previewCounts'>['choices'][number];

/** A figure as a cell shows it. */
export type ShownFigure = PreviewRow['pupils']['figure'];
