import { estimateCount } from '../application/counts/estimate-count.ts';
import { importCounts } from '../application/counts/import-counts.ts';
import type { PlainDate } from '../domain/calendar/plain-date.ts';
import type { NetworkId, OwnerId } from '../domain/ids.ts';
import { command, type County, succeed } from './county.ts';
import { networks } from './registers/networks.ts';

type Cells = readonly [pupils: string, children: string];

/**
 * Invented counts, by municipality and for the county authority: the documents print none. Round numbers, so that nobody
 * takes them for real, and one that is suppressed, as small ones are.
 */
const exampleCells: Readonly<Record<string, Cells>> = {
  '5001': ['22 900', '10 900'],
  '5031': ['2 100', '1 100'],
  '5020': ['100', '50'],
  '5057': ['900', '450'],
  '5058': ['400', '200'],
  '5054': ['800', '400'],
  '5026': ['200', '100'],
  '5025': ['600', '300'],
  '5027': ['700', '300'],
  '5022': ['300', '100'],
  '5021': ['700', '300'],
  '5028': ['1 800', '900'],
  '5029': ['1 100', '550'],
  '5014': ['600', '300'],
  '5059': ['2 000', '900'],
  '5056': ['500', '250'],
  '5061': ['200', '100'],
  '5055': ['500', '200'],
  '5007': ['1 900', '900'],
  '5047': ['500', '250'],
  '5049': ['100', '50'],
  '5043': ['50', '20'],
  '5044': ['100', '40'],
  '5042': ['150', '80'],
  '5046': ['200', '80'],
  '5045': ['400', '180'],
  '5038': ['1 900', '900'],
  '5037': ['2 700', '1 300'],
  '5006': ['2 600', '1 200'],
  '5053': ['800', '400'],
  '5041': ['300', '100'],
  '5035': ['3 900', '1 900'],
  '5034': ['300', '150'],
  '5036': ['400', '200'],
  '5032': ['500', '250'],
  '5033': ['200', '100'],
  '5060': ['1 430', '680'],
  '5052': ['70', ':'],
  'trondelag-fylkeskommune': ['15 500', ''],
};

/** What stands in for the suppressed one. */
const leka = { owner: '5052' as OwnerId, network: 'ytre-namdal' as NetworkId, kind: 'children' } as const;
const ESTIMATE = 20;

/** The county's counts for a year, taken in as a file would be; the one that is suppressed is estimated. */
export async function seedCounts(county: County, countedOn: PlainDate): Promise<void> {
  const year = Number(countedOn.slice(0, 4));
  const asGovernor = () => command(county, 'governor', 'counts', String(year));
  const lines = Object.entries(exampleCells).map(([key, [pupils, children]], index) => ({
    row: index + 2,
    key,
    name: '',
    pupils,
    apprentices: null,
    children,
  }));
  await succeed(
    importCounts(county, await asGovernor(), {
      year,
      file: { lines, choices: [] },
      source: { source: 'Eksempeltall', countedOn, fileName: '', areExamples: true },
    }),
  );
  await succeed(
    estimateCount(county, await asGovernor(), {
      year,
      ...leka,
      estimate: { value: ESTIMATE, grounds: 'Eksempel på et anslag' },
    }),
  );
}

/** What each network's counts come to. */
export const exampleCountsOfNetworks = networks.map(({ id, owners }) => {
  const sum = (column: 0 | 1) =>
    owners.reduce((total, owner) => total + numberIn(exampleCells[owner.id]?.[column] ?? ''), 0);
  return { network: id, pupils: sum(0), children: sum(1) + (id === leka.network ? ESTIMATE : 0) };
});

function numberIn(cell: string): number {
  return Number(cell.replace(/[^0-9]/g, ''));
}
