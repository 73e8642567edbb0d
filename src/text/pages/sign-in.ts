import { defineTexts } from '../language.ts';

/** What meets those whom Teams cannot sign in silently, and the window that they sign in by. */
export const signIn = defineTexts({
  nb: {
    title: 'Logg inn for å fortsette',
    why: {
      consent: 'Teams trenger et ja fra deg før Kompetansehjulet kan vite hvem du er.',
      confirm: 'Organisasjonen din vil at du bekrefter hvem du er.',
      cancelled: 'Vinduet ble lukket før du var ferdig.',
      refused: 'Du sa nei, eller organisasjonen din tillater ikke at du sier ja selv.',
      other: 'Teams fikk ikke logget deg inn.',
    },
    button: 'Logg inn',
    help: 'Det åpner seg et vindu fra Microsoft. Hjelper det ikke, må den som styrer Teams hos deg, godkjenne appen.',
    window: {
      done: 'Du er logget inn. Du kan lukke dette vinduet.',
      failed: 'Innloggingen ble ikke fullført. Lukk vinduet, og prøv igjen i Teams.',
    },
  },
  nn: {
    title: 'Logg inn for å halde fram',
    why: {
      consent: 'Teams treng eit ja frå deg før Kompetansehjulet kan vite kven du er.',
      confirm: 'Organisasjonen din vil at du stadfestar kven du er.',
      cancelled: 'Vindauget vart lukka før du var ferdig.',
      refused: 'Du sa nei, eller organisasjonen din lèt deg ikkje seie ja sjølv.',
      other: 'Teams fekk ikkje logga deg inn.',
    },
    button: 'Logg inn',
    help: 'Det opnar seg eit vindauge frå Microsoft. Hjelper det ikkje, må den som styrer Teams hos deg, godkjenne appen.',
    window: {
      done: 'Du er logga inn. Du kan lukke dette vindauget.',
      failed: 'Innlogginga vart ikkje fullført. Lukk vindauget, og prøv igjen i Teams.',
    },
  },
  en: {
    title: 'Sign in to continue',
    why: {
      consent: 'Teams needs your consent before Kompetansehjulet can know who you are.',
      confirm: 'Your organisation wants you to confirm who you are.',
      cancelled: 'The window was closed before you were done.',
      refused: 'You said no, or your organisation does not let you consent yourself.',
      other: 'Teams could not sign you in.',
    },
    button: 'Sign in',
    help: 'A window from Microsoft opens. If that does not help, your Teams administrator must approve the app.',
    window: {
      done: 'You are signed in. You can close this window.',
      failed: 'You were not signed in. Close the window, and try again in Teams.',
    },
  },
});
