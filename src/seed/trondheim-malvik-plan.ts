import type { NetworkId, SchemeId } from '../domain/ids.ts';
import { toKroner } from '../domain/money.ts';
import type { FocusArea, Measure, NetworkPlan, ReportedNeed } from '../domain/plan/network-plan.ts';
import { idOf, periodOf } from './seed-values.ts';

type MeasureText = Pick<Measure, 'title' | 'partners'> & {
  readonly period: string;
  readonly contactRole?: string;
  readonly comment?: string;
};

/** A measure of the document, which states money per section and for no single measure. */
function measure({ title, period, partners, contactRole = '', comment = '' }: MeasureText): Measure {
  return { id: idOf(title), title, period: periodOf(period), partners, contactRole, comment, amounts: [] };
}

function focusArea(title: string, ...measures: MeasureText[]): FocusArea {
  return { id: idOf(title), title, measures: measures.map(measure) };
}

function need(theme: string, ...subThemes: string[]): ReportedNeed {
  return { id: idOf(theme), theme, subThemes };
}

/**
 * The long-term plan 2024–27 of the network Malvik/Trondheim, whole, as the network wrote it: periods, partners and
 * comments in its own words, roles where it names persons. The stated use of money is per academic year, to the
 * higher education institutions; the first can be used from January 2024 to June 2025.
 */
export const trondheimMalvikPlan: NetworkPlan = {
  network: 'trondheim-malvik' as NetworkId,
  title: 'Langsiktig plan for kompetansenettverket Malvik/Trondheim 2024–27',
  firstYear: 2024,
  figuresAreExamples: false,
  lastYear: 2027,
  ownerPriorities: [
    {
      owners: 'Trondheim kommune',
      focusAreas: ['Læringsorientert ledelse', 'Lesing', 'Inkluderende praksis'],
    },
    {
      owners: 'Malvik kommune',
      focusAreas: [
        'Inkluderende praksis (inkluderende fellesskap for barn og unge)',
        'Digital utvikling i barnehager og skoler',
      ],
    },
    { owners: 'Friskolene/private', focusAreas: ['Praktiske og estetiske læringsformer', 'Engelsk'] },
  ],
  needs: [
    need(
      'Andrespråkspedagogikk',
      'Flerspråklighet som en ressurs',
      'Integrert språk- og fagopplæring',
      'Mangfoldskompetanse',
    ),
    need(
      'Grunnleggende ferdigheter med vekt på lesing',
      'Begynneropplæringen',
      'Den andre leseopplæringen',
      'Grunnleggende ferdigheter og læring i fagene',
    ),
    need(
      'Inkluderende praksis',
      'Psykososialt skolemiljø',
      'Overganger i opplæringsløpet',
      'Leik og læring i begynneropplæringen',
    ),
    need(
      'Vurderingspraksiser',
      'Vurdering og spesialpedagogikk',
      'Underveisvurdering og sluttvurdering',
      'Vurdering av utvikling i sosial kompetanse',
    ),
    need(
      'Tverrfaglige tema',
      'Folkehelse og livsmestring',
      'Samiske perspektiver',
      'Praktisk, variert og motiverende undervisning – i alle fag / praktiske og estetiske fag',
      'Utviklingsløyper/realfagsløyper',
    ),
    need(
      'Digital kompetanse i skolen',
      'AI/KI i opplæringen',
      'Programmering',
      'Praktisk undervisning i teknologitette klasserom',
    ),
    need(
      'Læringsorientert ledelse – kontinuerlig utvikling og læring i skolen',
      'Skoleledelse med fokus på skolen som organisasjon, undervisningskvalitet, læringsresultater, læringsmiljø og aktivt skoleeierskap',
      'Ledelse i PPT',
    ),
    need('Veiledningspedagogikk (universitetsskoler)'),
  ],
  sections: [
    {
      id: 'dekom',
      scheme: 'dekom' as SchemeId,
      title: 'Desentralisert ordning for kompetanseutvikling i skolen (Dekom)',
      statedPerYear: { kind: 'exact', amount: toKroner(3_400_000) },
      focusAreas: [
        focusArea(
          'Lesing',
          {
            title: 'Grunnleggende ferdigheter med vekt på lesing',
            period: 'H-24 – H-27',
            partners: ['NTNU'],
            contactRole: 'Kontakt og faglig kontakt, NTNU',
          },
          {
            title: 'Andrespråkspedagogikk',
            period: 'H-24 – H-27',
            partners: ['NTNU'],
            contactRole: 'Kontakt og faglig kontakt, NTNU',
            comment: 'Videreutvikling av eksisterende kompetansepakke',
          },
          {
            title: 'Skolebibliotek og leselyst',
            period: 'H-25 – ?',
            partners: [],
            comment: 'Tiltaket vil først kunne ha oppstart i 2025',
          },
        ),
        focusArea(
          'Inkluderende praksis og praktiske og estetiske læringsformer',
          {
            title: 'Inkluderende praksis',
            period: 'H-24 – H-27',
            partners: ['NTNU'],
            contactRole: 'Kontakt, NTNU',
            comment:
              'Dette tiltaket må sees i sammenheng med eksisterende og planlagte tiltak innenfor kompetanseløftet',
          },
          {
            title: 'Praktiske og estetiske læringsformer',
            period: 'H-24 – H-27',
            partners: ['NTNU', 'Steinerhøyskolen i Oslo'],
            contactRole: 'Kontakt, NTNU og Steinerhøyskolen i Oslo',
            comment:
              'Videreutvikling av eksisterende kompetansepakke. Arbeid med mer tilrettelegging for praktiske og estetiske læringsformer vil støtte opp under inkluderingsarbeidet i skolene.',
          },
          {
            title: 'Vurderingspraksiser',
            period: 'H-24 – V-27',
            partners: ['NTNU'],
            contactRole: 'Kontakt, NTNU',
            comment:
              'Vurderingspraksiser er en pågående satsing under fellestiltak i fylket. En eventuell prioritering på dette i Malvik/Trondheim-nettverket må være en forsterkning av fellestiltaket. Se også at det samme tiltaket er nevnt under kompetanseløftet.',
          },
        ),
        focusArea('Læringsorientert ledelse', {
          title: 'Læringsorientert ledelse – kontinuerlig utvikling og læring i skolen',
          period: 'V-24 – V-27',
          partners: ['NTNU'],
          contactRole: 'Kontakt, NTNU',
          comment:
            'Utvikle tiltak med prosjektgruppe i Trondheim kommune. Tiltakene som utvikles vil kreve større innsats og flere midler fra UH i gjennomføringsfasen. Omfang og kostnader etter 6. desember.',
        }),
        focusArea('Digital utvikling i barnehager og skoler', {
          title: 'Digital kompetanse i skolen',
          period: 'H-24 – V-27',
          partners: ['NTNU (ILU og flere institutter)'],
          contactRole: 'Kontakt, NTNU',
          comment:
            'KI + programmering + praktisk undervisning i teknologitette klasserom. Flere tiltak mulig, flere kompetansemiljø må med.',
        }),
        focusArea('Engelsk', {
          title: 'Utvikling av undervisningspraksis når engelsk er undervisningsspråk',
          period: 'H-24 – V-25',
          partners: ['NTNU'],
          contactRole: 'Kontakt og faglig kontakt, NTNU',
          comment: 'Gjelder Birralee International School',
        }),
        focusArea(
          'Innmeldte behov utenom skoleeiers satsingsområder',
          {
            title: 'Utviklingsløyper/realfagsløyper',
            period: 'H-24 – V-27',
            partners: ['Naturfagsenteret'],
            contactRole: 'Kontakt, Naturfagsenteret',
            comment: 'Pågående tiltak ut V-24, oppstart av nytt tiltak H-24',
          },
          {
            title: 'Samiske perspektiver',
            period: 'V-24 – V-27',
            partners: ['NTNU'],
            contactRole: 'Kontakt og faglig kontakt, NTNU',
            comment: 'Allerede igangsatt i samarbeid med fylkeskommunen',
          },
          {
            title: 'Arbeidslivsfag',
            period: 'd.d. – H-27',
            partners: ['NTNU'],
            contactRole: 'Kontakt, NTNU (faglig kontakt: ?)',
            comment: 'Under utvikling',
          },
          {
            title: 'Veiledningspedagogikk',
            period: 'V-24 – H-25',
            partners: ['NTNU'],
            contactRole: 'Kontakt, NTNU',
            comment: 'Nye og gamle universitetsskoler',
          },
        ),
      ],
    },
    {
      id: 'kompetanseloftet',
      scheme: 'kompetanseloftet' as SchemeId,
      title: 'Kompetanseløftet for spesialpedagogikk og inkluderende praksis',
      statedPerYear: { kind: 'at-least', amount: toKroner(1_400_000) },
      focusAreas: [
        focusArea(
          'Kompetanseløftet for spesialpedagogikk og inkluderende praksis',
          {
            title: 'Oppfølging av Inkluderingsanalysen',
            period: 'H-23 – H-26',
            partners: ['NTNU (ILU)', 'Skrivesenteret', 'Statped', 'Statsforvalteren i Trøndelag'],
            contactRole: 'Kontakt, NTNU og Skrivesenteret',
            comment: 'Pågående tiltak rettet mot enheter som deltok i inkluderingsanalysen',
          },
          {
            title: 'PPT-ledelse og PPT-rollen i en helhetlig spesialpedagogisk modell',
            period: 'H-23 – H-26',
            partners: ['DMMH', 'NTNU'],
            contactRole: 'Kontakt og faglig kontakt, NTNU',
            comment: 'Statped deltar i tiltaket',
          },
          {
            title: 'Vurderingspraksiser (Vurdering for alle)',
            period: 'V-24 – H-25',
            partners: [
              'NTNU (ILU)',
              'Skrivesenteret',
              'Matematikksenteret',
              'Fremmedspråksenteret',
              'Statped',
              'Statsforvalteren i Trøndelag',
            ],
            comment:
              'Tiltak kobles sammen med fellestiltaket Vurdering LK2020, og retter seg særlig mot vurdering for elever med spesialundervisning og elever med høyt skolefravær. Samarbeid med Statsforvalteren',
          },
          {
            title: 'Spesialpedagogikk i begynneropplæringen',
            period: 'V-24 – H-25',
            partners: ['Matematikksenteret', 'Skrivesenteret', 'NTNU (ILU)'],
            comment:
              'Spesialpedagogikk og inkluderende praksis vil kobles tettere på fellestiltaket begynneropplæring, så vi er bedre rustet til å sette inn hjelpsomme tiltak tidlig i opplæringen',
          },
          {
            title: 'Inkluderende praksis for hele laget rundt barnet og eleven',
            period: 'vår 2024 – høst 2026',
            partners: ['NTNU', 'Statped', 'HINN', 'DMMH', 'Nord universitet', 'RVTS', 'Læringsmiljøsenteret'],
            contactRole: 'Kontakt, NTNU og Læringsmiljøsenteret',
            comment: [
              'Tema som er aktuelle (men ikke spikret):',
              '• Ufrivillig skolefravær',
              '• Vold og trusler',
              '• Kompetanse på adferdsuttrykk som f.eks. nevroutviklingsforstyrrelser',
              '• Mestring i fag og sosiale sammenhenger',
              '• Samhandling og felles forståelse PPT og skolene',
            ].join('\n'),
          },
          {
            title:
              'Spesialpedagogikk og inkluderende praksis inn mot ny opplæringslov 1.8.24. PPT + skolenes utviklingsgrupper',
            period: 'Vår 2024 – høst 24',
            partners: ['NTNU', 'Statped', 'Statsforvalteren i Trøndelag'],
            contactRole: 'Kontakt, NTNU',
          },
        ),
      ],
    },
  ],
};
