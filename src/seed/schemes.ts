import { toPlainDate } from '../domain/calendar/plain-date.ts';
import type { SchemeId } from '../domain/ids.ts';
import type { GrantScheme } from '../domain/registers/registers.ts';
import { statutoryDeadlines } from '../domain/registers/scheme-changes.ts';
import { decisionBasisCriteria } from './registers/criteria.ts';

/** The scheme that the demo's running round belongs to. */
export const mergedScheme = 'kollektiv-kompetanseutvikling' as SchemeId;
/** The schemes of the demo's closed rounds; in Dekom the owners add something of their own. */
export const dekom = 'dekom' as SchemeId;
export const kompetanseloftet = 'kompetanseloftet' as SchemeId;

/** What networks in Trøndelag have long worked with: suggestions for those who report needs. */
const commonThemes = [
  'Andrespråkspedagogikk',
  'Begynneropplæring',
  'Digital kompetanse',
  'Inkluderende praksis',
  'Ledelse',
  'Lesing',
  'Overganger',
  'Psykososialt miljø',
  'Regning',
  'Vurdering',
];

const localRules = {
  nb: 'forskrift om tilskuddsordning for lokal kompetanseutvikling i barnehage og grunnopplæring',
  nn: 'forskrift om tilskotsordning for lokal kompetanseutvikling i barnehage og grunnopplæring',
};

const collective = {
  nb: 'Tilskuddet skal styrke den kollektive kompetansen i barnehager og skoler ut fra lokale behov, i partnerskap med universitet og høgskole.',
  nn: 'Tilskotet skal styrkje den kollektive kompetansen i barnehagar og skular ut frå lokale behov, i partnarskap med universitet og høgskule.',
};

/** The schemes with their dates: three until the end of 2025, then the merged one and one for upper secondary. */
export const schemes: readonly GrantScheme[] = [
  {
    ...scheme(
      dekom,
      'Desentralisert ordning for kompetanseutvikling i skolen (Dekom)',
      '2021-01-01',
      '2025-12-31',
    ),
    ownContribution: '3/10',
    deadlines: [
      ...statutoryDeadlines,
      { document: 'institution-report', day: { month: 1, day: 15 }, yearsLater: 1 },
    ],
  },
  scheme(
    'rekom',
    'Regional ordning for kompetanseutvikling i barnehagen (Rekom)',
    '2021-01-01',
    '2025-12-31',
  ),
  scheme(
    kompetanseloftet,
    'Kompetanseløftet for spesialpedagogikk og inkluderende praksis',
    '2021-01-01',
    '2025-12-31',
  ),
  scheme(mergedScheme, 'Kollektiv kompetanseutvikling i barnehage og grunnskole', '2026-01-01', null),
  scheme(
    'kollektiv-kompetanseutvikling-videregaende',
    'Kollektiv kompetanseutvikling i videregående opplæring',
    '2026-01-01',
    null,
  ),
];

function scheme(id: string, name: string, from: string, to: string | null): GrantScheme {
  return {
    id: id as SchemeId,
    name,
    validFrom: toPlainDate(from),
    validTo: to === null ? null : toPlainDate(to),
    criteria: decisionBasisCriteria,
    themes: commonThemes,
    purpose: collective,
    legalBasis: localRules,
  };
}
