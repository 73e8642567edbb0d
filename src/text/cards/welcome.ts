import { defineTexts } from '../language.ts';

/** What the bot says when it comes to a Team or a chat, and which network a Team is for. */
export const welcomeTexts = defineTexts({
  nb: {
    title: 'Hei, jeg er Kompetansehjulet',
    what: 'Jeg minner om frister til det er levert, svarer på spørsmål og tar imot svar på innstillingen.',
    ask: 'Si «hjelp» for å se hva du kan spørre om.',
    askMentioned: 'Nevn meg og si «hjelp» for å se hva du kan spørre om.',
    which: 'Hvilket nettverk er dette teamet for?',
    whichHint: 'Koordinatoren eller representanten for nettverket, eller statsforvalteren, kan svare.',
    forum: 'Samarbeidsforum',
    choose: 'Velg',
    chosen: (name: string) => `Dette teamet er for ${name}. Påminnelser kommer i denne kanalen.`,
    change: 'Endre',
    chooseFirst: 'Velg et nettverk først.',
    mayNot:
      'Bare koordinatoren eller representanten for nettverket, eller statsforvalteren, kan svare på dette.',
    open: 'Åpne oversikten',
  },
  nn: {
    title: 'Hei, eg er Kompetansehjulet',
    what: 'Eg minner om fristar til det er levert, svarar på spørsmål og tek imot svar på innstillinga.',
    ask: 'Sei «hjelp» for å sjå kva du kan spørje om.',
    askMentioned: 'Nemn meg og sei «hjelp» for å sjå kva du kan spørje om.',
    which: 'Kva nettverk er dette teamet for?',
    whichHint: 'Koordinatoren eller representanten for nettverket, eller statsforvaltaren, kan svare.',
    forum: 'Samarbeidsforum',
    choose: 'Vel',
    chosen: (name: string) => `Dette teamet er for ${name}. Påminningar kjem i denne kanalen.`,
    change: 'Endre',
    chooseFirst: 'Vel eit nettverk først.',
    mayNot:
      'Berre koordinatoren eller representanten for nettverket, eller statsforvaltaren, kan svare på dette.',
    open: 'Opne oversikta',
  },
  en: {
    title: 'Hello, I am Kompetansehjulet',
    what: 'I remind of deadlines until the thing is delivered, answer questions and take answers to the recommendation.',
    ask: 'Say “help” to see what you can ask.',
    askMentioned: 'Mention me and say “help” to see what you can ask.',
    which: 'Which network is this Team for?',
    whichHint: 'The network’s coordinator or representative, or the county governor, can answer.',
    forum: 'The collaboration forum',
    choose: 'Choose',
    chosen: (name: string) => `This Team is for ${name}. Reminders come in this channel.`,
    change: 'Change',
    chooseFirst: 'Choose a network first.',
    mayNot: 'Only the network’s coordinator or representative, or the county governor, can answer this.',
    open: 'Open the overview',
  },
});
