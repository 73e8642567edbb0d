import { defineTexts } from '../language.ts';

/** The card that says that a decision basis came back. */
export const basisReturnedTexts = defineTexts({
  nb: {
    title: 'Beslutningsgrunnlaget er sendt tilbake',
    reason: 'Begrunnelse:',
    next: 'Rett det som trengs, og lever på nytt. Bekreftelsene må gis om igjen.',
    open: 'Åpne beslutningsgrunnlaget',
  },
  nn: {
    title: 'Avgjerdsgrunnlaget er sendt tilbake',
    reason: 'Grunngiving:',
    next: 'Rett det som trengst, og lever på nytt. Stadfestingane må givast om att.',
    open: 'Opne avgjerdsgrunnlaget',
  },
  en: {
    title: 'The decision basis has been sent back',
    reason: 'The reason:',
    next: 'Put right what is needed and submit again. The confirmations must be given anew.',
    open: 'Open the decision basis',
  },
});
