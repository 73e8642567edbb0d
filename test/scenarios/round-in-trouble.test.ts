import { describeRound } from './round.ts';
import { everythingAtRandom, openInSharePoint } from './sharepoint-place.ts';

/** Which randomness: `FAULT_SEEDS=1,2,3 npx vitest …` plays several. */
const seeds = (process.env['FAULT_SEEDS'] ?? '1').split(',').map(Number);

for (const seed of seeds) {
  describeRound(`in SharePoint while everything goes wrong at random (${seed})`, () =>
    openInSharePoint(everythingAtRandom(seed)),
  );
}
