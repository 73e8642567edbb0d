import { defineTexts } from '../language.ts';

/** What every page says of a form that is not saved, of two who save at the same time, and of an amount that is none. */
export const saving = defineTexts({
  nb: {
    conflict: {
      title: 'Noen har lagret før deg',
      savedBy: (who: string, when: string) => `${who} lagret en ny versjon ${when}.`,
      kept: 'Det du har skrevet, er tatt vare på og ikke lagret ennå.',
      seeTheirs: 'Se den nye versjonen',
      keepMine: 'Behold mitt og lagre over',
      viewing: 'Du ser den nye versjonen. Det du har skrevet, er tatt vare på.',
      seeMine: 'Tilbake til mitt',
      useTheirs: 'Forkast mitt og bruk den nye',
    },
    draft: { unsaved: 'Ikke lagret', undo: 'Angre endringene', saved: 'Lagret' },
    money: {
      empty: 'Skriv et beløp, eller 0.',
      'not-a-number': 'Skriv beløpet med bare sifre, for eksempel 1 300 000.',
      'fraction-of-krone': 'Skriv hele kroner, uten øre.',
      negative: 'Beløpet kan ikke være under 0.',
      'too-large': 'Beløpet er for stort.',
    },
  },
  nn: {
    conflict: {
      title: 'Nokon har lagra før deg',
      savedBy: (who: string, when: string) => `${who} lagra ein ny versjon ${when}.`,
      kept: 'Det du har skrive, er teke vare på og ikkje lagra enno.',
      seeTheirs: 'Sjå den nye versjonen',
      keepMine: 'Behald mitt og lagre over',
      viewing: 'Du ser den nye versjonen. Det du har skrive, er teke vare på.',
      seeMine: 'Tilbake til mitt',
      useTheirs: 'Forkast mitt og bruk den nye',
    },
    draft: { unsaved: 'Ikkje lagra', undo: 'Angre endringane', saved: 'Lagra' },
    money: {
      empty: 'Skriv eit beløp, eller 0.',
      'not-a-number': 'Skriv beløpet med berre siffer, til dømes 1 300 000.',
      'fraction-of-krone': 'Skriv heile kroner, utan øre.',
      negative: 'Beløpet kan ikkje vere under 0.',
      'too-large': 'Beløpet er for stort.',
    },
  },
  en: {
    conflict: {
      title: 'Someone saved before you',
      savedBy: (who: string, when: string) => `${who} saved a new version ${when}.`,
      kept: 'What you wrote is kept and not saved yet.',
      seeTheirs: 'See the new version',
      keepMine: 'Keep mine and save over it',
      viewing: 'You are looking at the new version. What you wrote is kept.',
      seeMine: 'Back to mine',
      useTheirs: 'Discard mine and use the new one',
    },
    draft: { unsaved: 'Not saved', undo: 'Undo the changes', saved: 'Saved' },
    money: {
      empty: 'Write an amount, or 0.',
      'not-a-number': 'Write the amount in digits only, such as 1 300 000.',
      'fraction-of-krone': 'Write whole kroner, without øre.',
      negative: 'The amount cannot be below 0.',
      'too-large': 'The amount is too large.',
    },
  },
});
