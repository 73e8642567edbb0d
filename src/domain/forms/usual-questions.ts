import type { FormPurpose, MappedQuestion } from './form.ts';

const owner: readonly MappedQuestion[] = [
  { question: 'Kommune', field: 'owner' },
  { question: 'Hvilken kommune eller eier svarer dere for?', field: 'owner' },
  { question: 'Eier', field: 'owner' },
  { question: 'Barnehage- og skoleeier', field: 'owner' },
  { question: 'Eigar', field: 'owner' },
  { question: 'Municipality', field: 'owner' },
];

/**
 * Questions as they are usually asked, to guess from. Those of the school plan are the writing frame's own (Rammeverk for
 * Dekom og Kompetanseløftet 2024, vedlegg 3), which schools answer in a form.
 */
export const usualQuestions: Readonly<Record<FormPurpose['kind'], readonly MappedQuestion[]>> = {
  'needs-report': [
    ...owner,
    { question: 'Tema', field: 'theme' },
    { question: 'Hva er temaet for behovet?', field: 'theme' },
    { question: 'Theme', field: 'theme' },
    { question: 'Undertema', field: 'subTheme' },
    { question: 'Subtheme', field: 'subTheme' },
    { question: 'Begrunnelse', field: 'grounds' },
    { question: 'Hvorfor trenger dere dette?', field: 'grounds' },
    { question: 'Beskriv og begrunn behovet', field: 'grounds' },
    { question: 'Grunngjeving', field: 'grounds' },
    { question: 'Grounds', field: 'grounds' },
    { question: 'Hvem har vært med på å komme fram til behovet?', field: 'involved' },
    { question: 'Hvem har vært involvert?', field: 'involved' },
    { question: 'Kven har vore med?', field: 'involved' },
    { question: 'Who had a say?', field: 'involved' },
    { question: 'Målgruppe', field: 'targetGroups' },
    { question: 'Hvem gjelder behovet?', field: 'targetGroups' },
    { question: 'Target group', field: 'targetGroups' },
  ],
  'school-plan': [
    ...owner,
    { question: 'Skole', field: 'school' },
    { question: 'Skolens navn', field: 'school' },
    { question: 'Skule', field: 'school' },
    { question: 'School', field: 'school' },
    { question: 'Tidsperiode', field: 'period' },
    { question: 'Hvilken periode gjelder planen for?', field: 'period' },
    { question: 'Period', field: 'period' },
    { question: 'Situasjonsbeskrivelse og analyse', field: 'situation' },
    { question: 'Hva er ståstedet til skolen?', field: 'situation' },
    {
      question: 'Hva viser nasjonale prøver, kartleggingsprøver, elevundersøkelsen og eksamen?',
      field: 'situation',
    },
    {
      question: 'Hva forteller lærere, elever, foreldre og ledelse om læring og undervisning ved skolen?',
      field: 'situation',
    },
    { question: 'Hva viser annet kunnskapsgrunnlag?', field: 'situation' },
    {
      question: 'Hvilke sammenhenger kan vi se mellom skolens undervisning, læringsmiljø og elevenes læring?',
      field: 'situation',
    },
    { question: 'Mål', field: 'goals' },
    { question: 'Hva vil dere oppnå?', field: 'goals' },
    { question: 'Goals', field: 'goals' },
    { question: 'Tiltak', field: 'measures' },
    { question: 'Hvilke tiltak og aktiviteter planlegger dere for å nå målene?', field: 'measures' },
    { question: 'Measures', field: 'measures' },
    { question: 'Organisering og forankring', field: 'organisation' },
    { question: 'Hvem gjør hva i gjennomføringen av planen?', field: 'organisation' },
    { question: 'Møteplasser/læringsarenaer', field: 'organisation' },
    { question: 'Interne og eksterne samarbeidspartnere (UP1 og UP2)', field: 'organisation' },
    { question: 'Forankring', field: 'organisation' },
    { question: 'Organisation', field: 'organisation' },
    { question: 'Vurdering', field: 'assessment' },
    {
      question: 'Hvordan skal dere vurdere i hvilken grad målene er nådd, underveis og til slutt?',
      field: 'assessment',
    },
    { question: 'Hvilke tegn på læring/forbedring vil dere se etter?', field: 'assessment' },
    { question: 'Assessment', field: 'assessment' },
  ],
};
