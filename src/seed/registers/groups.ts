import type { InstitutionId, NetworkId } from '../../domain/ids.ts';
import type { RegisteredGroup } from '../../domain/registers/registers.ts';

/**
 * The group that the county plan for Kompetanseløftet (chapter 4) gives a fixed sum each year. Its partners are those
 * who work on the joint measure Inkluderende praksis.
 */
export const pptLeaders: RegisteredGroup = {
  id: 'ppt-leaders' as NetworkId,
  name: 'PPT-ledernettverket',
  language: 'nb',
  partners: ['dmmh', 'nord', 'ntnu', 'sepu'] as InstitutionId[],
  note: 'Får et fast beløp hvert år, har en langsiktig plan og rapporterer som andre mottakere. Er ikke et av kompetansenettverkene: ingen ramme, ingen plass i samarbeidsforum og ikke noe beslutningsgrunnlag.',
};

/** Every group that we know. */
export const groups: readonly RegisteredGroup[] = [pptLeaders];
