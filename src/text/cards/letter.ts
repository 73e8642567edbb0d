import { defineTexts } from '../language.ts';

/** The card that tells of an award letter, with its receipt. */
export const letterCardTexts = defineTexts({
  nb: {
    title: 'Tilsagnsbrev',
    to: (recipient: string) => `Til ${recipient}`,
    total: 'Tilsagn',
    none: 'Søknaden førte ikke til tilsagn. Brevet sier hvorfor, og hvordan dere kan klage.',
    appeal: 'Klagefristen regnes fra da brevet kom fram.',
    ask: 'Bekreft når du har lest brevet, så ser statsforvalteren at det er kommet fram.',
    acknowledge: 'Jeg har lest brevet',
    acknowledged: (when: string) => `Du bekreftet ${when} at du har lest brevet.`,
    open: 'Åpne brevet',
  },
  nn: {
    title: 'Tilsegnsbrev',
    to: (recipient: string) => `Til ${recipient}`,
    total: 'Tilsegn',
    none: 'Søknaden førte ikkje til tilsegn. Brevet seier kvifor, og korleis de kan klage.',
    appeal: 'Klagefristen blir rekna frå då brevet kom fram.',
    ask: 'Stadfest når du har lese brevet, så ser statsforvaltaren at det er kome fram.',
    acknowledge: 'Eg har lese brevet',
    acknowledged: (when: string) => `Du stadfesta ${when} at du har lese brevet.`,
    open: 'Opne brevet',
  },
  en: {
    title: 'Award letter',
    to: (recipient: string) => `To ${recipient}`,
    total: 'Award',
    none: 'The application led to no award. The letter says why, and how you can appeal.',
    appeal: 'The time to appeal counts from when the letter arrived.',
    ask: 'Confirm when you have read the letter, so that the county governor sees that it arrived.',
    acknowledge: 'I have read the letter',
    acknowledged: (when: string) => `You confirmed ${when} that you have read the letter.`,
    open: 'Open the letter',
  },
});
