import type { NetworkId } from '../../domain/ids.ts';

/** A municipality (kommune) by its number, with its official names joined, and the network it belongs to. */
export type Municipality = { readonly number: string; readonly name: string; readonly network: NetworkId };

type Row = readonly [number: string, name: string];

/** Numbers and official names as of 2026 (Statistics Norway, classification 131), by network. */
const byNetwork: Readonly<Record<string, readonly Row[]>> = {
  'trondheim-malvik': [
    ['5001', 'Trondheim – Tråante'],
    ['5031', 'Malvik'],
  ],
  fosen: [
    ['5020', 'Osen'],
    ['5057', 'Ørland'],
    ['5058', 'Åfjord'],
    ['5054', 'Indre Fosen'],
  ],
  gauldal: [
    ['5026', 'Holtålen'],
    ['5025', 'Røros – Rosse'],
    ['5027', 'Midtre Gauldal'],
    ['5022', 'Rennebu'],
    ['5021', 'Oppdal'],
    ['5028', 'Melhus'],
  ],
  'trondelag-sorvest': [
    ['5029', 'Skaun'],
    ['5014', 'Frøya'],
    ['5059', 'Orkland'],
    ['5056', 'Hitra'],
    ['5061', 'Rindal'],
    ['5055', 'Heim'],
  ],
  'midtre-namdal': [
    ['5007', 'Namsos – Nåavmesjenjaelmie'],
    ['5047', 'Overhalla'],
    ['5049', 'Flatanger'],
  ],
  'indre-namdal': [
    ['5043', 'Raarvihke – Røyrvik'],
    ['5044', 'Namsskogan'],
    ['5042', 'Lierne'],
    ['5046', 'Høylandet'],
    ['5045', 'Grong'],
  ],
  'levanger-verdal': [
    ['5038', 'Verdal'],
    ['5037', 'Levanger – Levangke'],
  ],
  innherred: [
    ['5006', 'Steinkjer'],
    ['5053', 'Inderøy'],
    ['5041', 'Snåase – Snåsa'],
  ],
  vaernes: [
    ['5035', 'Stjørdal'],
    ['5034', 'Meråker'],
    ['5036', 'Frosta'],
    ['5032', 'Selbu'],
    ['5033', 'Tydal'],
  ],
  'ytre-namdal': [
    ['5060', 'Nærøysund'],
    ['5052', 'Leka'],
  ],
};

export const municipalities: readonly Municipality[] = Object.entries(byNetwork).flatMap(([network, rows]) =>
  rows.map(([number, name]) => ({ number, name, network: network as NetworkId })),
);
