import type { PaperFileKind } from '../../domain/meeting/case-file.ts';

/** Why a file cannot be a paper. */
export type PaperFileFault =
  | 'paper-file-empty'
  | 'paper-file-too-large'
  | 'paper-file-unknown'
  | 'paper-file-misnamed'
  | 'paper-file-with-macros'
  | 'paper-file-locked'
  | 'paper-file-damaged';

/** What a file is by what it holds; its name must say the same. */
export type RecogniseFile = (
  fileName: string,
  bytes: Uint8Array,
) => Promise<
  | { readonly kind: 'recognised'; readonly as: PaperFileKind }
  | { readonly kind: 'refused'; readonly fault: PaperFileFault }
>;
