import { defineTexts } from '../language.ts';

/** What only the county governor sees of the front page: long pieces of work, and preparing a round. */
export const overviewActions = defineTexts({
  nb: {
    process: {
      'publish-frames': 'Rammene publiseres',
      'issue-letters': 'Tilsagnsbrevene skrives',
      'import-responses': 'Svar fra skjema tas inn',
      done: (done: number, all: number) => `${done} av ${all} er ferdig.`,
      failed: (done: number, all: number) =>
        `Arbeidet stanset. ${done} av ${all} er ferdig; det som er gjort, står ved lag.`,
      stoppedAt: (names: string) => `Stanset ved ${names}.`,
      resume: 'Fortsett',
    },
    prepare: {
      open: 'Klargjør ny runde',
      title: 'Klargjør ny runde',
      what: 'Runden får et utkast til fordelingsnøkkel og de faste fristene. Ingenting sendes ut.',
      scheme: 'Tilskuddsordning',
      year: 'Kalenderår',
      create: 'Klargjør',
      cancel: 'Avbryt',
    },
  },
  nn: {
    process: {
      'publish-frames': 'Rammene blir publiserte',
      'issue-letters': 'Tilsegnsbreva blir skrivne',
      'import-responses': 'Svar frå skjema blir tekne inn',
      done: (done: number, all: number) => `${done} av ${all} er ferdig.`,
      failed: (done: number, all: number) =>
        `Arbeidet stansa. ${done} av ${all} er ferdig; det som er gjort, står ved lag.`,
      stoppedAt: (names: string) => `Stansa ved ${names}.`,
      resume: 'Hald fram',
    },
    prepare: {
      open: 'Klargjer ny runde',
      title: 'Klargjer ny runde',
      what: 'Runden får eit utkast til fordelingsnøkkel og dei faste fristane. Ingenting blir sendt ut.',
      scheme: 'Tilskotsordning',
      year: 'Kalenderår',
      create: 'Klargjer',
      cancel: 'Avbryt',
    },
  },
  en: {
    process: {
      'publish-frames': 'The frames are being published',
      'issue-letters': 'The award letters are being written',
      'import-responses': 'Responses from a form are taken in',
      done: (done: number, all: number) => `${done} of ${all} are done.`,
      failed: (done: number, all: number) => `The work stopped. ${done} of ${all} are done, and stay done.`,
      stoppedAt: (names: string) => `Stopped at ${names}.`,
      resume: 'Resume',
    },
    prepare: {
      open: 'Prepare a new round',
      title: 'Prepare a new round',
      what: 'The round gets a draft of the allocation key and the fixed deadlines. Nothing is sent out.',
      scheme: 'Grant scheme',
      year: 'Calendar year',
      create: 'Prepare',
      cancel: 'Cancel',
    },
  },
});
