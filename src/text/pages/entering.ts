import { defineTexts } from '../language.ts';

/** What meets those who come from outside Teams, or have no role yet. */
export const entering = defineTexts({
  nb: {
    noRole: {
      title: 'Du har ingen rolle her ennå',
      why: (name: string) => `Du er logget inn som ${name}, men er ikke knyttet til noe kompetansenettverk.`,
      whom: 'Koordinatoren i nettverket ditt eller statsforvalteren kan gi deg en rolle. Er du vara, partner ved en UH-institusjon eller eier av skoler og barnehager, si hvilket nettverk det gjelder.',
    },
    outsideTeams: {
      title: 'Åpne Kompetansehjulet i Teams',
      why: 'Kompetansehjulet er en fane i kanalen til kompetansenettverket ditt. Der vet Teams hvem du er. Åpne kanalen i Teams, og velg fanen Kompetansehjulet.',
      open: 'Åpne Teams',
    },
  },
  nn: {
    noRole: {
      title: 'Du har inga rolle her enno',
      why: (name: string) => `Du er logga inn som ${name}, men er ikkje knytt til noko kompetansenettverk.`,
      whom: 'Koordinatoren i nettverket ditt eller statsforvaltaren kan gje deg ei rolle. Er du vara, partnar ved ein UH-institusjon eller eigar av skular og barnehagar, sei kva nettverk det gjeld.',
    },
    outsideTeams: {
      title: 'Opne Kompetansehjulet i Teams',
      why: 'Kompetansehjulet er ei fane i kanalen til kompetansenettverket ditt. Der veit Teams kven du er. Opne kanalen i Teams, og vel fana Kompetansehjulet.',
      open: 'Opne Teams',
    },
  },
  en: {
    noRole: {
      title: 'You have no role here yet',
      why: (name: string) => `You are signed in as ${name}, but belong to no competence network.`,
      whom: 'The coordinator of your network or the county governor can give you a role. If you are a deputy, a partner at a higher education institution, or an owner of schools and kindergartens, say which network it is about.',
    },
    outsideTeams: {
      title: 'Open Kompetansehjulet in Teams',
      why: 'Kompetansehjulet is a tab in the channel of your competence network. There, Teams knows who you are. Open the channel in Teams and choose the tab Kompetansehjulet.',
      open: 'Open Teams',
    },
  },
});
