import { quickTime, startCounty } from '../integration/sharepoint/county.ts';
import { describeAggregateStore } from './aggregate-store.ts';

async function open(prepare: (county: Awaited<ReturnType<typeof startCounty>>) => void) {
  const county = await startCounty({ time: quickTime() });
  const { store, close } = county.instance();
  prepare(county);
  return {
    store,
    close: async () => {
      county.fake.faults.clear();
      await close();
      await county.fake.close();
    },
  };
}

describeAggregateStore('the SharePoint store', () => open(() => {}));

let seed = 0;
describeAggregateStore('the SharePoint store, with faults in every tenth request,', () =>
  open(({ fake }) => fake.faults.random({ seed: (seed += 1), rate: 0.1 })),
);
