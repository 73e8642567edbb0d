import { defineTexts } from './language.ts';

/**
 * The writing frame for school development (skriveramme for skoleutvikling): titles, prompts and hints. The bokmål is
 * the official form's own. Prompts are one text, a prompt on each line.
 */
export const writingFrame = defineTexts({
  nb: {
    school: 'Skole',
    period: 'Tidsperiode',
    parts: {
      situation: {
        title: '1. Situasjonsbeskrivelse og analyse',
        prompts: [
          'Hva er ståstedet til skolen?',
          'Hva viser nasjonale prøver, kartleggingsprøver, elevundersøkelsen og eksamen?',
          'Hva forteller lærere, elever, foreldre og ledelse om læring og undervisning ved skolen?',
          'Hva viser annet kunnskapsgrunnlag?',
          'Hvilke sammenhenger kan vi se mellom skolens undervisning, læringsmiljø og elevenes læring?',
        ].join('\n'),
      },
      goals: {
        title: '2. Mål',
        prompts: 'Hva vil dere oppnå?',
      },
      measures: {
        title: '3. Tiltak',
        prompts: 'Hvilke tiltak og aktiviteter planlegger dere for å nå målene?',
      },
      organisation: {
        title: '4. Organisering og forankring',
        prompts: [
          'Hvem gjør hva i gjennomføringen av planen?',
          'Møteplasser/læringsarenaer',
          'Interne og eksterne samarbeidspartnere (UP1 og UP2)',
          'Forankring',
        ].join('\n'),
      },
      assessment: {
        title: '5. Vurdering',
        prompts: [
          'Hvordan skal dere vurdere i hvilken grad målene er nådd, underveis og til slutt?',
          'Hvilke tegn på læring/forbedring vil dere se etter?',
        ].join('\n'),
      },
    },
    hints: {
      situation: 'Involver lærerne i analysefasen.',
      goals: 'Konkret; gjerne undervisningspraksiser eller elevpraksiser.',
      measures: 'På flere nivå: elev, lærer, skole. Tiltaksnivå, milepæler og ansvarlige.',
      assessment: 'Må samsvare med målene i punkt 2.',
    },
    paper: {
      title: (school: string) => `Plan for skoleutvikling ved ${school}`,
      draft: 'Utkast: planen er ikke delt med nettverket',
      owner: 'Eier',
      network: 'Nettverk',
      version: 'Versjon',
      empty: 'Ikke fylt ut.',
      page: 'Side',
      pageOf: 'av',
    },
  },
  nn: {
    school: 'Skule',
    period: 'Tidsperiode',
    parts: {
      situation: {
        title: '1. Situasjonsskildring og analyse',
        prompts: [
          'Kva er ståstaden til skulen?',
          'Kva viser nasjonale prøver, kartleggingsprøver, elevundersøkinga og eksamen?',
          'Kva fortel lærarar, elevar, foreldre og leiing om læring og undervisning ved skulen?',
          'Kva viser anna kunnskapsgrunnlag?',
          'Kva samanhengar kan vi sjå mellom undervisninga på skulen, læringsmiljøet og læringa til elevane?',
        ].join('\n'),
      },
      goals: {
        title: '2. Mål',
        prompts: 'Kva vil de oppnå?',
      },
      measures: {
        title: '3. Tiltak',
        prompts: 'Kva tiltak og aktivitetar planlegg de for å nå måla?',
      },
      organisation: {
        title: '4. Organisering og forankring',
        prompts: [
          'Kven gjer kva i gjennomføringa av planen?',
          'Møteplassar/læringsarenaer',
          'Interne og eksterne samarbeidspartnarar (UP1 og UP2)',
          'Forankring',
        ].join('\n'),
      },
      assessment: {
        title: '5. Vurdering',
        prompts: [
          'Korleis skal de vurdere i kva grad måla er nådde, undervegs og til slutt?',
          'Kva teikn på læring/forbetring vil de sjå etter?',
        ].join('\n'),
      },
    },
    hints: {
      situation: 'Involver lærarane i analysefasen.',
      goals: 'Konkret; gjerne undervisningspraksisar eller elevpraksisar.',
      measures: 'På fleire nivå: elev, lærar, skule. Tiltaksnivå, milepælar og ansvarlege.',
      assessment: 'Må samsvare med måla i punkt 2.',
    },
    paper: {
      title: (school: string) => `Plan for skuleutvikling ved ${school}`,
      draft: 'Utkast: planen er ikkje delt med nettverket',
      owner: 'Eigar',
      network: 'Nettverk',
      version: 'Versjon',
      empty: 'Ikkje fylt ut.',
      page: 'Side',
      pageOf: 'av',
    },
  },
  en: {
    school: 'School',
    period: 'Period',
    parts: {
      situation: {
        title: '1. The situation, and an analysis of it',
        prompts: [
          'Where does the school stand?',
          'What do national tests, mapping tests, the pupil survey and exams show?',
          'What do teachers, pupils, parents and leaders say about learning and teaching at the school?',
          'What do other sources show?',
          "How do the school's teaching, its learning environment and the pupils' learning hang together?",
        ].join('\n'),
      },
      goals: {
        title: '2. Goals',
        prompts: 'What do you want to achieve?',
      },
      measures: {
        title: '3. Measures',
        prompts: 'Which measures and activities do you plan in order to reach the goals?',
      },
      organisation: {
        title: '4. Organisation and anchoring',
        prompts: [
          'Who does what in carrying out the plan?',
          'Meeting places and places to learn',
          'Partners inside and outside (UP1 and UP2)',
          'Anchoring',
        ].join('\n'),
      },
      assessment: {
        title: '5. Assessment',
        prompts: [
          'How will you assess how far the goals are reached, on the way and at the end?',
          'Which signs of learning or improvement will you look for?',
        ].join('\n'),
      },
    },
    hints: {
      situation: 'Involve the teachers in the analysis.',
      goals: 'Concrete; preferably what teachers or pupils do.',
      measures: 'At several levels: pupil, teacher, school. Levels, milestones and who is responsible.',
      assessment: 'Must fit the goals in part 2.',
    },
    paper: {
      title: (school: string) => `Plan for school development at ${school}`,
      draft: 'Draft: the plan is not shared with the network',
      owner: 'Owner',
      network: 'Network',
      version: 'Version',
      empty: 'Not filled in.',
      page: 'Page',
      pageOf: 'of',
    },
  },
});
