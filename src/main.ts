import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { createTurnstiles } from './application/delivery/turnstiles.ts';
import type { Documents } from './application/ports/documents.ts';
import { alone } from './application/ports/lease.ts';
import { createPerformers } from './application/processes/performers.ts';
import { createProcessRunner } from './application/processes/process-runner.ts';
import type { ReportFailure } from './application/processes/run-process.ts';
import { resumeUnfinished } from './application/processes/resume-unfinished.ts';
import { createNotices } from './composition/notices.ts';
import { openBot } from './composition/open-bot.ts';
import { openDelivery } from './composition/open-delivery.ts';
import { openFiles } from './composition/open-files.ts';
import { openMailer } from './composition/open-mailer.ts';
import { openStore } from './composition/open-store.ts';
import { signInFor } from './composition/sign-in.ts';
import { type Config, ConfigurationFaults, readConfig } from './config.ts';
import { writeAwardLetter } from './documents/award-letter-docx.ts';
import { writeAwardLetterPdf } from './documents/award-letter-pdf.ts';
import { writeCalendar } from './documents/calendar-ics.ts';
import { DeliveryFolderUnusable } from './delivery/embedded/database.ts';
import { openTableReader } from './intake/open-table-reader.ts';
import { recogniseFile } from './intake/recognise-file.ts';
import { writeSchoolPlan } from './documents/school-plan-docx.ts';
import { writeMeetingPaper } from './documents/meeting-paper-docx.ts';
import { writeSteeringPaper } from './documents/steering-paper-docx.ts';
import { createApp } from './http/app.ts';
import { graphNotifications, NOTIFICATIONS_PATH } from './http/graph-notifications.ts';
import { createNames } from './http/presenters/names.ts';
import { DataFolderInUse, DataFolderUnusable } from './storage/embedded/data-folder.ts';

/** How often one looks whether another instance has died over its work, milliseconds. */
const LOOK_FOR_UNFINISHED = 5_000;
const built = join(import.meta.dirname, '..', 'dist');
/** How long requests in flight may take to finish when the service stops, milliseconds. */
const GRACE = 10_000;
/** How often connections without a request are closed meanwhile, milliseconds. */
const SWEEP = 50;

/** The address is taken: most often by another copy of the service. */
class AddressInUse extends Error {
  override readonly name = 'AddressInUse';
}

try {
  await start(readConfig(process.env));
} catch (error) {
  if (!isExpected(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function isExpected(error: unknown): error is Error {
  return (
    error instanceof ConfigurationFaults ||
    error instanceof DataFolderInUse ||
    error instanceof DataFolderUnusable ||
    error instanceof DeliveryFolderUnusable ||
    error instanceof AddressInUse
  );
}

async function start(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel, base: null });
  const say = (error: unknown) => (error instanceof Error ? error.message : String(error));
  const closing: (() => void | Promise<void>)[] = [];
  try {
    const delivery = await openDelivery(config.delivery);
    closing.push(delivery.close);
    // Without signals this is the only instance, and what one that was killed had in hand is taken up at once.
    const leases = delivery.signals ? delivery.leases : alone;
    const mended = (error: unknown) =>
      log.warn({ error: say(error) }, 'what follows a commit failed and will be mended');
    const { store, notified, keepUp, close } = await openStore(
      config.store,
      { leases, signals: delivery.signals },
      config.publicUrl === null ? null : `${config.publicUrl}${NOTIFICATIONS_PATH}`,
      mended,
    );
    closing.push(close);
    const { clock, rules, local, pages } = await signInFor(config, store, built);
    const deps = { store, clock };
    const stepFailed: ReportFailure = ({ error, ...where }) =>
      log.error({ ...where, error: say(error) }, 'a step failed');
    const runner = createProcessRunner(deps, createPerformers(deps), stepFailed, leases);
    const { countyGovernor, governorObjectIds } = config;
    const documents: Documents = {
      awardLetter: (letter, { format, draft }) =>
        (format === 'pdf' ? writeAwardLetterPdf : writeAwardLetter)(letter, countyGovernor, draft),
      calendar: (feed) => writeCalendar(feed, countyGovernor),
      steeringPaper: (...paper) => writeSteeringPaper(countyGovernor, ...paper),
      schoolPlan: writeSchoolPlan,
      meetingPaper: (...paper) => writeMeetingPaper(countyGovernor, ...paper),
    };
    const { outbox, addressBook } = delivery;
    const services = {
      ...deps,
      runner,
      documents,
      readTable: openTableReader(),
      files: await openFiles(config.store),
      recogniseFile,
      names: createNames(store),
      outbox,
      governorObjectIds,
      changed: () => changed(),
    };
    let changed = () => {};
    let address = urlOf(config.host, config.port);
    const bot = openBot(
      config.bot,
      { ...deps, addressBook, governorObjectIds, changed: () => changed() },
      createTurnstiles(delivery.sentTimes),
      () => address,
      (error) => log.error({ error: say(error) }, 'the bot could not answer'),
    );
    const app = createApp({
      services,
      rules,
      log,
      tabFolder: join(built, 'tab'),
      local: local?.routes ?? null,
      bot: bot.handleMessages,
      notifications: notified && graphNotifications(notified, mended),
      signInPages: pages,
      webhookSecrets: config.webhookSecrets,
    });
    const server = await listen(app.listen(config.port, config.host), config);
    address = urlOf(config.host, (server.address() as AddressInfo).port);
    const notices = createNotices({
      ...deps,
      ...delivery,
      messenger: bot.messenger,
      mailer: local?.mailbox ?? (await openMailer(config.mail)),
      countyGovernor,
      onFault: (error, key) => log.error({ key, error: say(error) }, 'a notice failed'),
    });
    closing.push(() => notices.stop());
    notices.start();
    changed = () => notices.soon();
    local?.whenTravelled(() => void notices.nudge());
    keepUp();
    const notTakenUp = (error: unknown) =>
      log.error({ error: say(error) }, 'unfinished work could not be taken up');
    await resumeUnfinished(store, runner, notTakenUp, delivery.signals ? LOOK_FOR_UNFINISHED : null);

    // Listened for before anybody is told that the service is there to be stopped.
    const stopped = stopSignal();
    process.stdout.write(`Kompetansehjulet is ready: ${address}\n`);
    await stopped;
    process.stdout.write('Stopping: finishing what is under way.\n');
    local?.close();
    await stop(server);
    await runner.idle();
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}

async function listen(server: Server, { host, port }: Config): Promise<Server> {
  try {
    await once(server, 'listening');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new AddressInUse(`${urlOf(host, port)} is in use. Stop what runs there, or choose another PORT.`);
    }
    throw error;
  }
  return server;
}

/** An address of IPv6 stands in brackets. */
function urlOf(host: string, port: number): string {
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

async function stopSignal(): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection whose last answer is out would otherwise be kept alive for the caller's next request.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
  const force = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearInterval(sweep);
  clearTimeout(force);
}
