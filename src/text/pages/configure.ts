import { defineTexts } from '../language.ts';

/** What is said while the tab is added to a channel. */
export const configure = defineTexts({
  nb: {
    title: 'Kompetansehjulet i denne kanalen',
    what: 'Fanen viser tilskuddsåret: hva som venter, fordelingen, planen, beslutningsgrunnlaget, innstillingen og vedtaket. Hver ser det som hører til rollen sin, så det er ingenting å velge her.',
    ready: 'Klart. Trykk Lagre.',
    failed: 'Teams tok ikke imot oppsettet. Lukk vinduet, og legg til fanen en gang til.',
  },
  nn: {
    title: 'Kompetansehjulet i denne kanalen',
    what: 'Fana viser tilskotsåret: kva som ventar, fordelinga, planen, avgjerdsgrunnlaget, innstillinga og vedtaket. Kvar ser det som høyrer til rolla si, så det er ingenting å velje her.',
    ready: 'Klart. Trykk Lagre.',
    failed: 'Teams tok ikkje imot oppsettet. Lukk vindauget, og legg til fana ein gong til.',
  },
  en: {
    title: 'Kompetansehjulet in this channel',
    what: 'The tab shows the grant year: what waits, the allocation, the plan, the decision basis, the recommendation and the decision. Everyone sees what belongs to their role, so there is nothing to choose here.',
    ready: 'Ready. Press Save.',
    failed: 'Teams did not accept the setup. Close the window and add the tab again.',
  },
});
