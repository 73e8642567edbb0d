import { once } from 'node:events';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { createPerformers } from '../../../src/application/processes/performers.ts';
import { createProcessRunner } from '../../../src/application/processes/process-runner.ts';
import { openStore } from '../../../src/composition/open-store.ts';
import { signInFor } from '../../../src/composition/sign-in.ts';
import { readConfig } from '../../../src/config.ts';
import { createApp } from '../../../src/http/app.ts';
import { createNames } from '../../../src/http/presenters/names.ts';
import type { createMailbox } from '../../../src/local/mailbox.ts';
import { createEchoBot, type EchoBot } from '../../fakes/echo-bot.ts';
import { seededFolders } from '../../integration/service.ts';

const built = join(import.meta.dirname, '../../../dist');

/** A county whose bot is the small one of the tests, so that what is tried is the local Teams and not the bot. */
export type EchoCounty = {
  readonly address: string;
  readonly bot: EchoBot;
  readonly mailbox: ReturnType<typeof createMailbox>;
  readonly close: () => Promise<void>;
};

export async function openEchoCounty(): Promise<EchoCounty> {
  const folders = await seededFolders();
  const config = readConfig({ DATA_DIR: folders.fresh() });
  const { store, close } = await openStore(config.store, () => {});
  const { clock, rules, local } = await signInFor(config, store, built);
  if (!local) throw new Error('there is no local Teams');
  const runner = createProcessRunner({ store, clock }, createPerformers({ store, clock }), () => {});
  const documents = { awardLetter: () => Promise.reject(new Error('no letters here')) };
  const services = { store, clock, runner, documents, names: createNames(store), governorObjectIds: [] };
  const bot = createEchoBot();
  const app = express();
  app.use(bot.router);
  app.use(
    createApp({
      services,
      rules,
      log: pino({ level: 'silent' }),
      tabFolder: join(built, 'tab'),
      local: local.routes,
      signInPages: null,
    }),
  );
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
