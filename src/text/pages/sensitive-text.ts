import { defineTexts } from '../language.ts';

/** The warning before a text that seems to be about a single child is saved. */
export const sensitiveText = defineTexts({
  nb: {
    title: 'Handler dette om ett enkelt barn?',
    why: 'Helse, mobbing og vedtak om ett barn skal ikke stå her, for alle som kan lese dokumentet, ser det. Skriv det slik at ingen kan kjenne igjen barnet, eller ta det ut.',
    change: 'Endre teksten',
    save: 'Lagre likevel',
  },
  nn: {
    title: 'Handlar dette om eitt enkelt barn?',
    why: 'Helse, mobbing og vedtak om eitt barn skal ikkje stå her, for alle som kan lese dokumentet, ser det. Skriv det slik at ingen kan kjenne att barnet, eller ta det ut.',
    change: 'Endre teksten',
    save: 'Lagre likevel',
  },
  en: {
    title: 'Is this about a single child?',
    why: 'Health, bullying and decisions about one child do not belong here, since everyone who may read the document sees them. Write it so that nobody can recognise the child, or take it out.',
    change: 'Change the text',
    save: 'Save anyway',
  },
});
