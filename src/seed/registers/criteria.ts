import type { Criterion } from '../../domain/registers/registers.ts';

/** What a decision basis must answer before money is paid: all four hold (county plan 2024–26, chapter 4). */
export const decisionBasisCriteria: readonly Criterion[] = [
  {
    id: 'local-needs',
    text: 'Tiltakene møter lokalt definerte behov, basert på vurderinger i barnehager, skoler og PPT og på faglig dialog med UH, forankret i virksomheten med ansatte og ledere involvert.',
  },
  {
    id: 'workplace-based',
    text: 'Midlene brukes til arbeidsplassbasert kompetanseutvikling med kollektive prosesser for profesjonsutvikling og praksisforbedring.',
  },
  {
    id: 'partnership',
    text: 'Tiltakene gjennomføres i partnerskap mellom nettverk/eiere og UH: vurdere behov, planlegge og gjennomføre sammen.',
  },
  { id: 'cross-disciplinary', text: 'Tiltakene har en tverrfaglig tilnærming.' },
];
