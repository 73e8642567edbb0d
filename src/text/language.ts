import type { Language } from '../domain/registers/registers.ts';

export type { Language };

/** Texts as they are written: strings, functions that give one, and groups of them. */
export type TextTree = { readonly [key: string]: string | ((...values: never[]) => string) | TextTree };

/** The shape of texts with the wording left open: same keys, same parameters. */
export type Wording<Texts> = Texts extends string
  ? string
  : Texts extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof Texts]: Wording<Texts[Key]> };

/**
 * The texts of one page or part. Bokmål sets the keys; nynorsk and English must have the same, no more and no fewer,
 * with functions of the same parameters: anything else does not compile.
 */
export function defineTexts<Texts extends TextTree>(texts: {
  readonly nb: Texts;
  readonly nn: Wording<NoInfer<Texts>>;
  readonly en: Wording<NoInfer<Texts>>;
}): Readonly<Record<Language, Wording<Texts>>>;
export function defineTexts(texts: object): object {
  return texts;
}

/** The texts of a letter, which goes out in one of the written forms of Norwegian and never in English. */
export function defineLetterTexts<Texts extends TextTree>(texts: {
  readonly nb: Texts;
  readonly nn: Wording<NoInfer<Texts>>;
}): Readonly<Record<'nb' | 'nn', Wording<Texts>>>;
export function defineLetterTexts(texts: object): object {
  return texts;
}

/** The texts of one language. */
export function pick<Languages extends string, Texts>(
  texts: Readonly<Record<Languages, Texts>>,
  language: NoInfer<Languages>,
): Texts {
  return texts[language];
}
