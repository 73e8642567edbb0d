import { defineTexts } from '../language.ts';

/** What is shown while SharePoint does not answer. */
export const knownSince = defineTexts({
  nb: {
    notice: (when: string) =>
      `Viser det vi visste ${when}. SharePoint svarer ikke akkurat nå, så ingenting kan lagres.`,
  },
  nn: {
    notice: (when: string) =>
      `Viser det vi visste ${when}. SharePoint svarer ikkje akkurat no, så ingenting kan lagrast.`,
  },
  en: {
    notice: (when: string) =>
      `Showing what we knew on ${when}. SharePoint is not answering right now, so nothing can be saved.`,
  },
});
