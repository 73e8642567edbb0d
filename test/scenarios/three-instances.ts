import { startAzurite } from '../fakes/azure/start-azurite.ts';
import type { Service } from '../integration/service.ts';
import type { Place } from './round.ts';
import { startSeededTenant } from './tenant.ts';
import { expectWholeLists } from './whole-lists.ts';

/**
 * A seeded county in SharePoint, served by three instances that take requests in turn. The first that begins on work of
 * many steps is killed right after it has said so.
 */
export async function openOnThreeInstances(): Promise<Place & { readonly killed: () => boolean }> {
  const [tenant, azurite] = await Promise.all([startSeededTenant(), startAzurite()]);
  const settings = {
    LOCAL_SIGN_IN: 'on',
    AZURE_STORAGE_CONNECTION_STRING: azurite.connectionString,
  };
  let living = await Promise.all([1, 2, 3].map(() => tenant.serve(settings)));
  const [first] = living;
  if (!first) throw new Error('nothing was started');
  let turn = 0;
  let killed = false;

  const service: Service = {
    ...first,
    async call(user, method, path, body, headers) {
      const instance = living[(turn += 1) % living.length] ?? first;
      const answer = await instance.call(user, method, path, body, headers);
      if (answer.status === 202 && !killed) {
        killed = true;
        living = living.filter((one) => one !== instance);
        await instance.end('SIGKILL');
      }
      return answer as never;
    },
    async travelTo(date) {
      await Promise.all(living.map((instance) => instance.travelTo(date)));
    },
    async end(signal) {
      const ended = await Promise.all(living.map((instance) => instance.end(signal)));
      return ended.find(({ code }) => code !== 0) ?? { code: 0, signal: null };
    },
  };

  return {
    service,
    killed: () => killed,
    disturb: () => {},
    async check(examine) {
      const { store, close } = tenant.openStore();
      await expectWholeLists(tenant, store);
      await examine(store);
      await close();
    },
    async leave() {
      for (const { child } of living) child.kill('SIGKILL');
      await Promise.all([tenant.close(), azurite.stop()]);
    },
  };
}
