import type { LegalBasis } from '../domain/shielding/legal-bases.ts';
import { defineTexts, type Language } from './language.ts';

/** What exempts a text from public access, as it is cited, and in words that people choose by. */
export const shieldTexts = defineTexts({
  nb: {
    exempt: (law: string) => `Unntatt offentlighet, ${law}.`,
    laws: {
      'personal-matters': 'offentleglova § 13, jf. forvaltningsloven § 13 første ledd nr. 1',
      'business-matters': 'offentleglova § 13, jf. forvaltningsloven § 13 første ledd nr. 2',
      'internal-preparation': 'offentleglova § 14',
      'advice-from-others': 'offentleglova § 15',
      'negotiating-position': 'offentleglova § 23 første ledd',
      'research-ideas': 'offentleglova § 26 fjerde ledd',
    } satisfies Record<LegalBasis, string>,
    grounds: {
      'personal-matters': 'Noens personlige forhold (taushetsplikt)',
      'business-matters': 'Drifts- og forretningsforhold (taushetsplikt)',
      'internal-preparation': 'Organinternt dokument',
      'advice-from-others': 'Innhentet til intern saksforberedelse',
      'negotiating-position': 'Forhandlingsposisjon, økonomi- og personalforvaltning',
      'research-ideas': 'Forskningsideer og forskningsprosjekter',
    } satisfies Record<LegalBasis, string>,
  },
  nn: {
    exempt: (law) => `Unnateke offentlegheit, ${law}.`,
    laws: {
      'personal-matters': 'offentleglova § 13, jf. forvaltningslova § 13 første ledd nr. 1',
      'business-matters': 'offentleglova § 13, jf. forvaltningslova § 13 første ledd nr. 2',
      'internal-preparation': 'offentleglova § 14',
      'advice-from-others': 'offentleglova § 15',
      'negotiating-position': 'offentleglova § 23 første ledd',
      'research-ideas': 'offentleglova § 26 fjerde ledd',
    },
    grounds: {
      'personal-matters': 'Personlege forhold hos nokon (teieplikt)',
      'business-matters': 'Drifts- og forretningsforhold (teieplikt)',
      'internal-preparation': 'Organinternt dokument',
      'advice-from-others': 'Innhenta til intern saksførebuing',
      'negotiating-position': 'Forhandlingsposisjon, økonomi- og personalforvaltning',
      'research-ideas': 'Forskingsidear og forskingsprosjekt',
    },
  },
  en: {
    exempt: (law) => `Exempt from public access: ${law}.`,
    laws: {
      'personal-matters':
        'Freedom of Information Act § 13, cf. Public Administration Act § 13 first paragraph no. 1',
      'business-matters':
        'Freedom of Information Act § 13, cf. Public Administration Act § 13 first paragraph no. 2',
      'internal-preparation': 'Freedom of Information Act § 14',
      'advice-from-others': 'Freedom of Information Act § 15',
      'negotiating-position': 'Freedom of Information Act § 23 first paragraph',
      'research-ideas': 'Freedom of Information Act § 26 fourth paragraph',
    },
    grounds: {
      'personal-matters': 'Somebody’s personal affairs (confidential)',
      'business-matters': 'Operational and business matters (confidential)',
      'internal-preparation': 'Internal document of a body',
      'advice-from-others': 'Obtained for internal preparation of a case',
      'negotiating-position': 'Negotiating position, management of money and staff',
      'research-ideas': 'Ideas for research and research projects',
    },
  },
});

/** What stands in place of a shielded text. */
export function shieldWords(basis: LegalBasis, language: Language): string {
  const { exempt, laws } = shieldTexts[language];
  return exempt(laws[basis]);
}
