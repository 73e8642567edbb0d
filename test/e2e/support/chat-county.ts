import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { alone } from '../../../src/application/ports/lease.ts';
import { createPerformers } from '../../../src/application/processes/performers.ts';
import { createProcessRunner } from '../../../src/application/processes/process-runner.ts';
import { openStore } from '../../../src/composition/open-store.ts';
import { signInFor } from '../../../src/composition/sign-in.ts';
import { readConfig } from '../../../src/config.ts';
import { createApp } from '../../../src/http/app.ts';
import { createNames } from '../../../src/http/presenters/names.ts';
import type { createMailbox } from '../../../src/local/mailbox.ts';
import { createEchoBot, type EchoBot } from '../../fakes/echo-bot.ts';
import { memoryOutbox } from '../../fakes/memory-outbox.ts';
import { seededFolders } from '../../integration/service.ts';

const built = join(import.meta.dirname, '../../../dist');

/** A county whose bot is the small one of the tests, so that what is tried is the local Teams and not the bot. */
export type ChatCounty = {
  readonly address: string;
  readonly bot: EchoBot;
  readonly mailbox: ReturnType<typeof createMailbox>;
  readonly close: () => Promise<void>;
};

export async function openChatCounty(): Promise<ChatCounty> {
  const folders = await seededFolders();
  const config = readConfig({ DATA_DIR: folders.fresh() });
  const { store, close } = await openStore(config.store, { leases: alone, signals: null }, null, () => {});
  const { clock, rules, local } = await signInFor(config, store, built);
  if (!local) throw new Error('there is no local Teams');
  const deps = { store, clock };
  const bot = createEchoBot();
  const app = createApp({
    services: {
      ...deps,
      runner: createProcessRunner(deps, createPerformers(deps), () => {}),
      documents: {
        awardLetter: () => Promise.reject(new Error('no letters here')),
        steeringPaper: () => Promise.resolve(new Uint8Array()),
        schoolPlan: () => Promise.resolve(new Uint8Array()),
        meetingPaper: () => Promise.reject(new Error('no papers here')),
        calendar: () => '',
      },
      readTable: () => Promise.reject(new Error('no tables here')),
      files: { put: () => Promise.reject(new Error('no files here')), get: async () => null },
      recogniseFile: () => Promise.reject(new Error('no files here')),
      names: createNames(store),
      outbox: memoryOutbox(),
      changed: () => {},
      governorObjectIds: [],
    },
    rules,
    log: pino({ level: 'silent' }),
    tabFolder: join(built, 'tab'),
    local: local.routes,
    notifications: null,
    bot: bot.router,
    signInPages: null,
    webhookSecrets: [],
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bot,
    mailbox: local.mailbox,
    close: async () => {
      local.close();
      server.closeAllConnections();
      server.close();
      await close();
      folders.remove();
    },
  };
}
