import type { InstitutionId, NetworkId, OwnerId } from '../../domain/ids.ts';
import type { CompetenceNetwork, Owner } from '../../domain/registers/registers.ts';
import { idOf } from '../seed-values.ts';
import { municipalities } from './municipalities.ts';

type NetworkFacts = {
  readonly id: string;
  readonly name: string;
  readonly countyAuthority?: string;
  readonly privateOwners: readonly string[];
  /** Public schools, private schools and PPT offices, as printed. */
  readonly printed: readonly [schoolsPublic: number, schoolsPrivate: number, pptOffices: number];
  readonly dekom: readonly string[];
  readonly kompetanseloftet: readonly string[];
  readonly note?: string;
};

/** Owners that stand in a school network and, under another name, in upper secondary: one id each. */
const idsOfOwnersInTwoNetworks: Readonly<Record<string, string>> = {
  'Momo Waldorfskole': 'momo',
  'Momo Waldorf skole AS': 'momo',
  'Øya vg (grunnskoleavd.)': 'oya',
  'Øya videregående skole': 'oya',
  'Val skole': 'val',
  'Val videregående skoler AS': 'val',
};

/** From the framework for Dekom and Kompetanseløftet 2024 (annex 2) and the county plan 2024–26 (annex 5). */
const facts: readonly NetworkFacts[] = [
  {
    id: 'trondheim-malvik',
    name: 'Trondheim/Malvik',
    privateOwners: [
      'Tomasskolen',
      'Nidelven skole',
      'Steinerskolen i Trondheim',
      'Steinerskolen på Rotvoll',
      'Momo Waldorfskole',
      'Birralee International School',
      'Trondheim Idrettsungdomsskole',
      'Trondheim Montessoriskole',
      'Nidaros Idrettsungdomsskole',
    ],
    printed: [62, 10, 6],
    dekom: ['ntnu'],
    kompetanseloftet: ['dmmh', 'nord', 'ntnu'],
    note: 'Kilden oppgir 10 private skoler, men navngir 9. Momo står også i nettverket for videregående skoler.',
  },
  {
    id: 'fosen',
    name: 'Fosen',
    privateOwners: ['Skaugdalen montessoriskole', 'Fagerenget montessoriskole'],
    printed: [17, 2, 3],
    dekom: ['ntnu'],
    kompetanseloftet: ['dmmh', 'sepu'],
    note: 'SEPU/HINN er partner i fellestiltak, men regnes ikke som UH-institusjon i regionen.',
  },
  {
    id: 'gauldal',
    name: 'Gauldal',
    privateOwners: ['Voll skole', 'Vollan skole', 'Øya vg (grunnskoleavd.)'],
    printed: [26, 3, 5],
    dekom: ['ntnu'],
    kompetanseloftet: ['dmmh', 'nord'],
    note: 'Øya står også i nettverket for videregående skoler.',
  },
  {
    id: 'trondelag-sorvest',
    name: 'Trøndelag sørvest',
    privateOwners: ['Løkken montessoriskole'],
    printed: [35, 1, 5],
    dekom: ['ntnu'],
    kompetanseloftet: ['dmmh', 'nord', 'ntnu'],
  },
  {
    id: 'midtre-namdal',
    name: 'Midtre Namdal',
    privateOwners: ['Bjørkly kristne skole', 'Overhalla montessoriskole'],
    printed: [15, 2, 1],
    dekom: ['nord'],
    kompetanseloftet: ['dmmh'],
  },
  {
    id: 'indre-namdal',
    name: 'Indre Namdal',
    privateOwners: [],
    printed: [9, 0, 1],
    dekom: ['nord'],
    kompetanseloftet: ['dmmh', 'nord'],
  },
  {
    id: 'levanger-verdal',
    name: 'Levanger/Verdal',
    privateOwners: ['Helgådal montessoriskole', 'Markabygda montessoriskole', 'Vårtun kristne skole'],
    printed: [16, 3, 2],
    dekom: ['nord'],
    kompetanseloftet: ['nord'],
  },
  {
    id: 'innherred',
    name: 'Innherred',
    privateOwners: ['Snåsa montessoriskole', 'Steinkjer montessoriskole', 'Innherred kristen skole'],
    printed: [22, 3, 1],
    dekom: ['nord'],
    kompetanseloftet: ['dmmh', 'nord'],
  },
  {
    id: 'vaernes',
    name: 'Værnesregionen',
    privateOwners: ['Flora montessoriskole', 'Fagerhaug kristne skole', 'Fagerhaug International School'],
    printed: [20, 3, 1],
    dekom: ['ntnu'],
    kompetanseloftet: ['dmmh', 'ntnu'],
  },
  {
    id: 'ytre-namdal',
    name: 'Ytre Namdal',
    privateOwners: ['Val skole'],
    printed: [7, 1, 1],
    dekom: ['ntnu'],
    kompetanseloftet: ['dmmh'],
    note: 'Val står også i nettverket for videregående skoler.',
  },
  {
    id: 'videregaende',
    name: 'Videregående skoler',
    countyAuthority: 'Trøndelag fylkeskommune',
    privateOwners: [
      'Aglo videregående skole',
      'Bybroen videregående skole',
      'Kristen videregående skole i Trøndelag',
      'Lukas videregående skole',
      'Momo Waldorf skole AS',
      'Skansen videregående skole – Steinerskole',
      'Val videregående skoler AS',
      'Øya videregående skole',
    ],
    printed: [32, 8, 1],
    dekom: ['ntnu'],
    kompetanseloftet: ['ntnu'],
    note: 'Momo, Val og Øya står også i hvert sitt nettverk for grunnskoler.',
  },
];

/** The eleven competence networks. No source says which written form a network uses: all are set to bokmål. */
export const networks: readonly CompetenceNetwork[] = facts.map((fact) => {
  const [schoolsPublic, schoolsPrivate, pptOffices] = fact.printed;
  return {
    id: fact.id as NetworkId,
    name: fact.name,
    language: 'nb',
    owners: ownersOf(fact),
    printed: { schoolsPublic, schoolsPrivate, pptOffices },
    partners: {
      dekom: fact.dekom as readonly InstitutionId[],
      kompetanseloftet: fact.kompetanseloftet as readonly InstitutionId[],
    },
    note: fact.note ?? '',
    level: fact.countyAuthority === undefined ? 'compulsory' : 'upper-secondary',
  };
});

/** Public owners first: the municipalities by their number, or the county authority. */
function ownersOf({ id, countyAuthority, privateOwners }: NetworkFacts): Owner[] {
  const ownMunicipalities = municipalities.filter(({ network }) => network === id);
  const authorities = countyAuthority === undefined ? [] : [countyAuthority];
  return [
    ...ownMunicipalities.map(({ number, name }) => owner('municipality', number, name)),
    ...authorities.map((name) => owner('county-authority', idOf(name), name)),
    ...privateOwners.map((name) => owner('private', idsOfOwnersInTwoNetworks[name] ?? idOf(name), name)),
  ];
}

function owner(kind: Owner['kind'], id: string, name: string): Owner {
  return { id: id as OwnerId, kind, name };
}
