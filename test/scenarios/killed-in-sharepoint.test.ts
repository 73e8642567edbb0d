import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/application/content-hash.ts';
import { verifyAudit } from '../../src/application/verify-audit.ts';
import { type Aim, fault } from '../fakes/graph/faults.ts';
import type { Service } from '../integration/service.ts';
import {
  decideNextKey,
  expectFramesOnce,
  expectLettersOnce,
  next,
  prepareDecision,
  running,
} from '../integration/unfinished-work.ts';
import { startSeededTenant, type Tenant } from './tenant.ts';
import { expectWholeLists } from './whole-lists.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Which write the service dies at, and whether it takes effect all the same. */
type Death = readonly [moment: string, write: (fields: Fields) => boolean, took?: 'effect'];

const isParent = (key: string) => (fields: Fields) =>
  fields['RecordKey'] === key && 'RecordChanges' in fields;
const isVersion = (owner: string) => (fields: Fields) =>
  fields['RecordOf'] === owner && 'WrittenAt' in fields;
const isEntry = (key: string) => (fields: Fields) => fields['RecordKey'] === key && !('WrittenAt' in fields);
/** The process once it has so many steps done. */
const isProcess = (key: string, done: number) => (fields: Fields) =>
  isParent(key)(fields) && fields['StepsDone'] === done;

// Every death is a start too.
describe('in SharePoint, the service that is killed again and again', { timeout: 120_000 }, () => {
  let tenant: Tenant;
  let service: Service;
  let child: ChildProcess;

  const serve = async () => {
    service = await tenant.serve({ LOCAL_SIGN_IN: 'on' }, (spawned) => {
      child = spawned;
    });
  };

  beforeAll(async () => {
    tenant = await startSeededTenant();
    await serve();
    await decideNextKey(service);
    await prepareDecision(service);
    return () => tenant.close();
  }, 60_000);
  afterAll(() => {
    child.kill('SIGKILL');
  });

  /** Arms a death, gives the service something to do, and waits until it is dead of it. */
  async function dieAt([, write, took]: Death, work: () => Promise<unknown>): Promise<void> {
    const died = Promise.withResolvers<void>();
    const atWrite: Aim = (request) => {
      const { fields } = (request.body ?? {}) as { fields?: Fields };
      if (!fields || !write(fields)) return false;
      child.once('close', () => died.resolve());
      child.kill('SIGKILL');
      return true;
    };
    tenant.graph.faults.next(fault.dropped(took), 1, atWrite);
    // Whoever asked may get no answer.
    await Promise.all([work().catch(() => {}), died.promise]);
  }

  /** Dies at one moment after the other; the next service goes on without being asked. Gives how many died. */
  async function dieAtAll(deaths: readonly Death[], start: () => Promise<unknown>): Promise<number> {
    let died = 0;
    let work = start;
    for (const death of deaths) {
      await dieAt(death, work);
      died += 1;
      work = serve;
    }
    await work();
    return died;
  }

  it('publishes each frame once', async () => {
    const basis = (network: string) => `${next}-${network}`;
    const process = `${next}-frames`;
    const died = await dieAtAll(
      [
        ['the process is kept, and nobody has heard of it', isParent(process), 'effect'],
        ['a basis has a version and is not there', isParent(basis('fosen'))],
        ['a basis is there, and nobody has heard of it', isParent(basis('gauldal')), 'effect'],
        ['a step is done, and is not marked', isProcess(process, 4)],
        ['a step is marked, and nobody has heard of it', isProcess(process, 5), 'effect'],
        ['an audit entry is missing', isEntry(`basis:${basis('innherred')}:1`)],
        ['the round is open, and its process does not say so', isProcess(process, 13)],
      ],
      () => service.call('governor', 'POST', `/api/rounds/${next}/frames`),
    );
    expect(died).toBe(7);
    await expectFramesOnce(service);
  });

  it('issues each letter once', async () => {
    const letter = (recipient: string) => `${running}-${recipient}`;
    const process = `${running}-letters`;
    const { etag } = await service.call('governor', 'GET', `/api/rounds/${running}/decision`);
    const take = () =>
      service.call('governor', 'POST', `/api/rounds/${running}/decision/take`, undefined, {
        'If-Match': etag,
      });
    const died = await dieAtAll(
      [
        ['the decision is taken, and its letters are not set going', isVersion(`process:${process}`)],
        ['a letter has a version and is not there', isParent(letter('network-gauldal'))],
        ['a letter is there, and nobody has heard of it', isParent(letter('institution-nord')), 'effect'],
        ['a step is done, and is not marked', isProcess(process, 6)],
        ['the round is decided, and nobody has heard of it', isParent(running), 'effect'],
      ],
      take,
    );
    expect(died).toBe(5);
    await expectLettersOnce(service);
  });

  it('leaves nothing lost and nothing doubled once it has swept', async () => {
    expect(await service.end()).toEqual({ code: 0, signal: null });
    const { store, sweep, close } = tenant.openStore();
    await sweep();
    await expectWholeLists(tenant, store);
    expect((await verifyAudit({ store, hash: contentHash })).broken).toEqual([]);
    await close();
  });
});
