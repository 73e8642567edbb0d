import { defineTexts } from '../language.ts';

/** The card that tells of an award letter, with its receipt. */
export const letterCardTexts = defineTexts({
  nb: {
    title: 'Tilsagnsbrev',
    to: (recipient: string) => `Til ${recipient}`,
    total: 'Tilsagn',
    none: 'Søknaden førte ikke til tilsagn. Brevet sier hvorfor, og hvordan dere kan klage.',
    amends: {
      reversal: 'Dette vedtaket gjelder i stedet for det dere fikk før.',
      correction: 'Brevet er rettet. Det gjelder i stedet for det dere fikk før.',
      annulment: 'Vedtaket dere fikk før, er annullert. Brevet sier hvorfor, og hvordan dere kan klage.',
    },
    appealUntil: (date: string) => `Klagefristen er ${date}.`,
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
    amends: {
      reversal: 'Dette vedtaket gjeld i staden for det de fekk før.',
      correction: 'Brevet er retta. Det gjeld i staden for det de fekk før.',
      annulment: 'Vedtaket de fekk før, er annullert. Brevet seier kvifor, og korleis de kan klage.',
    },
    appealUntil: (date: string) => `Klagefristen er ${date}.`,
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
    amends: {
      reversal: 'This decision stands in place of the one you had.',
      correction: 'The letter is corrected. It stands in place of the one you had.',
      annulment: 'The decision you had is annulled. The letter says why, and how you can appeal.',
    },
    appealUntil: (date: string) => `The last day to appeal is ${date}.`,
    appeal: 'The time to appeal counts from when the letter arrived.',
    ask: 'Confirm when you have read the letter, so that the county governor sees that it arrived.',
    acknowledge: 'I have read the letter',
    acknowledged: (when: string) => `You confirmed ${when} that you have read the letter.`,
    open: 'Open the letter',
  },
});
