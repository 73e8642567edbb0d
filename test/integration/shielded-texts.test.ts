import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerCommand } from '../../bot/commands/answer-command.ts';
import { commandNames } from '../../bot/commands/understand.ts';
import { contentHash } from '../../src/application/content-hash.ts';
import { deliver } from '../../src/application/notices/deliver.ts';
import { planNotices } from '../../src/application/notices/plan-notices.ts';
import type { RecordStore } from '../../src/application/ports/aggregate-store.ts';
import { operations } from '../../src/contract/operations.ts';
import { type OperationId, routes } from '../../src/contract/routes.ts';
import { keyOfOrganisation } from '../../src/domain/county-plan/statement.ts';
import { mayReadShielded } from '../../src/domain/policies/shielded-text.ts';
import type { Person } from '../../src/domain/registers/registers.ts';
import { shieldableKinds } from '../../src/domain/shielding/shieldable-texts.ts';
import { openEmbeddedStore } from '../../src/storage/embedded/embedded-store.ts';
import { createMailWriter } from '../../src/text/notices/mail.ts';
import { asServed } from '../builders/as-served.ts';
import { plantSecrets, type Secret, secretsIn } from '../builders/planted-secrets.ts';
import { memoryAddressBook } from '../fakes/memory-address-book.ts';
import { memoryOutbox } from '../fakes/memory-outbox.ts';
import { sampleBody } from './sample-body.ts';
import { seededFolders, type Service, startService } from './service.ts';

/*
 * A shield holds everywhere or it is worse than none. So a secret stands in every place that may be shielded, and every
 * operation of the contract is called by several people: no answer may hold a secret that is not theirs to read. A new
 * operation is called without anybody adding it here; a new part of a path does not compile until it has values.
 */

const readers = ['governor', 'coordinator-fosen', 'statped', 'owner-orland'];
/** As many addresses as are called of one operation. */
const MOST = 12;

type Names<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;
type PathPart = Names<(typeof routes)[OperationId]['path']>;
type Values = Readonly<Record<PathPart, readonly string[]>>;

/** What stands in the paths: ids of the county. */
async function valuesFrom(records: RecordStore): Promise<Values> {
  const ids = async (...kinds: Parameters<RecordStore['list']>[0][]) =>
    (await Promise.all(kinds.map((kind) => records.list(kind)))).flat().map(({ id }) => id);
  const needs = (await records.list('needs-report')).map(({ state }) => state);
  const statements = (await records.list('hearing-statement')).map(({ state }) => state);
  const networks = ['fosen', 'gauldal'];
  const ofThese = needs.filter(({ network }) => networks.includes(network));
  return {
    network: networks,
    group: ['ppt-leaders'],
    owner: [...new Set(ofThese.map(({ owner }) => owner))],
    year: [...new Set(ofThese.map(({ year }) => String(year)))],
    round: await ids('round'),
    scheme: ['dekom'],
    person: ['owner-orland'],
    process: await ids('process'),
    version: ['1', '2', '3', '4'],
    plan: await ids('county-plan'),
    organisation: statements.map(({ organisation }) => keyOfOrganisation(organisation)),
    schoolPlan: await ids('school-plan'),
    jointMeasure: (await ids('joint-measure')).slice(0, 2),
    letter: (await ids('letter')).slice(0, 4),
    appeal: ['1'],
    delivery: ['ingen'],
    cycle: ['county', 'fosen'],
    vote: await ids('vote'),
    meeting: await ids('meeting'),
    report: await ids('report'),
    file: ['file-1'],
    form: await ids('form'),
    response: ['1', '2'],
    kind: shieldableKinds,
    id: (await ids(...shieldableKinds)).filter((id) => /fosen|gauldal|forum/.test(id)),
    document: (await ids(...shieldableKinds)).filter((id) => /fosen|gauldal|forum/.test(id)),
  };
}

/** What the operations need that cannot be asked without a query, and what else they can be asked. */
function queriesOf({ round, document, plan }: Values): Partial<Record<OperationId, readonly string[]>> {
  return {
    readOverview: ['', ...round.map((id) => `round=${id}`)],
    readHistory: [...round.map((id) => `round=${id}`), 'network=fosen', 'network=gauldal'],
    readThread: document.map((id) => `kind=need&of=${id}&id=${id}`),
    readShields: shieldableKinds.map((kind) => `kind=${kind}&documents=${document.slice(0, 20).join(',')}`),
    readMeetingDocument: ['paper=agenda', 'paper=minutes'],
    comparePlanVersions: ['', 'since=1'],
    compareCountyPlanVersions: plan.map(() => ''),
  };
}

let folders: Awaited<ReturnType<typeof seededFolders>>;
let folder: string;
let service: Service;
let values: Values;
let secrets: readonly Secret[];
let people: ReadonlyMap<string, Person>;

beforeAll(async () => {
  folders = await seededFolders();
  folder = folders.fresh();
  const { store: records, close } = openEmbeddedStore({ folder, hash: contentHash });
  secrets = await plantSecrets(records);
  values = await valuesFrom(records);
  people = new Map((await records.list('person')).map(({ id, state }) => [id, state]));
  close();
  service = await startService(folder);
});
afterAll(() => folders.remove());

function personOf(reader: string): Person {
  const person = people.get(reader);
  if (!person) throw new Error(`nobody is ${reader}`);
  return person;
}

/** The secrets in an answer that are not this reader's to read, each with where it was found. */
function leaks(at: string, text: string, reader: Person | null): string[] {
  return secretsIn(text)
    .map((number) => secrets[number] as Secret)
    .filter(({ whose }) => !reader || !mayReadShielded(reader, whose))
    .map(({ kind, document }) => `${at}: ${kind} ${document}`);
}

function addressesOf(operation: OperationId): string[] {
  const { path } = routes[operation];
  const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as PathPart);
  const paths = parts.reduce(
    (made, name) => made.flatMap((one) => values[name].map((value) => one.replace(`{${name}}`, value))),
    [`/api${path}`],
  );
  const queries = queriesOf(values)[operation] ?? [''];
  return paths
    .flatMap((one) => [...new Set(queries)].map((query) => (query === '' ? one : `${one}?${query}`)))
    .slice(0, MOST);
}

/** An answer as text, whatever kind of file it is. */
function textOf(body: unknown): string {
  if (!Buffer.isBuffer(body)) return JSON.stringify(body);
  const isZip = body.subarray(0, 2).toString() === 'PK';
  return isZip
    ? Object.values(unzipSync(new Uint8Array(body)))
        .map((part) => strFromU8(part))
        .join('\n')
    : body.toString('latin1');
}

const all = Object.keys(routes) as OperationId[];
const readings = all.filter((operation) => routes[operation].method === 'GET');
const changes = all.filter((operation) => routes[operation].method !== 'GET');
/** What each reader has been answered so far. */
const seen = new Map<string, string[]>(readers.map((reader) => [reader, []]));

describe('a shielded text', () => {
  it('is planted in every kind of document that has any', () => {
    for (const kind of shieldableKinds) {
      expect(secrets.map((secret) => secret.kind)).toContain(kind);
    }
  });

  it.each(readings)('is held back by %s from those who may not read it', async (operation) => {
    const addresses = addressesOf(operation);
    expect(addresses).not.toEqual([]);
    const statuses = new Set<number>();
    for (const reader of readers) {
      for (const address of addresses) {
        const { status, body } = await service.call(reader, 'GET', address);
        statuses.add(status);
        const text = textOf(body);
        const person = operations[operation].answer === null ? null : personOf(reader);
        expect(leaks(address, text, person)).toEqual([]);
        seen.get(reader)?.push(text);
      }
    }
    expect([...statuses]).not.toContain(400);
    expect([...statuses]).not.toContain(500);
  });

  it('is read by those who may, and the others are told why not', () => {
    const governors = seen.get('governor')?.join('\n') ?? '';
    const found = new Set(secretsIn(governors).map((number) => secrets[number]?.kind));
    expect(found).toEqual(new Set(shieldableKinds));
    for (const reader of ['coordinator-fosen', 'owner-orland']) {
      expect(secretsIn(seen.get(reader)?.join('\n') ?? '')).not.toEqual([]);
    }
    expect(
      secretsIn(seen.get('statped')?.join('\n') ?? '').map((number) => secrets[number]?.whose),
    ).not.toContainEqual(expect.objectContaining({ network: expect.anything() as string }));
    expect(seen.get('statped')?.join('\n')).toContain('Unntatt offentlighet, offentleglova § 13');
  });

  it.each(changes)('is held back in what %s answers', async (operation) => {
    const { body: schema } = operations[operation];
    const body = schema ? sampleBody(schema) : undefined;
    for (const reader of readers.slice(1)) {
      for (const address of addressesOf(operation).slice(0, 1)) {
        const { method } = routes[operation];
        const at = ['', address.slice(0, address.lastIndexOf('/'))].map((one) => one || address);
        const tags = await Promise.all(at.map(async (one) => (await service.call(reader, 'GET', one)).etag));
        const headers = { 'If-Match': tags.find((tag) => tag !== '') ?? 'unsaved' };
        const answer = await service.call(reader, method, address, body, headers);
        expect(answer.status).not.toBe(500);
        expect(leaks(address, textOf(answer.body), personOf(reader))).toEqual([]);
      }
    }
  });

  it('stands where it stood after a change by somebody who could not read it', async () => {
    const meeting = values.meeting.map((id) => `/api/meetings/${id}`);
    const comments: string[] = [];
    for (const address of meeting) {
      const body = { network: 'fosen', words: 'Takk for presentasjonen.' };
      const { status, body: view } = await service.call('statped', 'POST', `${address}/comment`, body);
      if (status === 200)
        comments.push(textOf(view), textOf((await service.call('governor', 'GET', address)).body));
    }
    const [forStatped = '', forGovernor = ''] = comments;
    expect(forStatped).toContain('Takk for presentasjonen.');
    expect(forStatped).toContain('Unntatt offentlighet');
    expect(secretsIn(forGovernor)).not.toEqual([]);
  });

  it('is in no message, mail or answer of the bot', async () => {
    await service.end();
    const { store: records, close } = openEmbeddedStore({ folder, hash: contentHash });
    const store = asServed(records);
    const said: string[] = [];
    const sent = (what: unknown) => {
      said.push(JSON.stringify(what));
      return Promise.resolve({ kind: 'sent' } as const);
    };
    const year = Math.max(...values.year.map(Number));
    for (const day of [`${year}-01-25`, `${year}-03-10`, `${year}-06-16`]) {
      const clock = { now: () => new Date(`${day}T07:00:00Z`) };
      const outbox = memoryOutbox();
      const addressBook = memoryAddressBook();
      await planNotices({ store, clock, outbox, addressBook }, { hurried: true });
      const parts = {
        store,
        clock,
        addressBook,
        writeMail: createMailWriter('Statsforvalteren i Trøndelag'),
        messenger: {
          toPerson: (...message: unknown[]) => sent(message),
          toChannel: (...message: unknown[]) => sent(message),
          update: (...message: unknown[]) => sent(message),
        },
        mailer: { send: sent },
      };
      for (const { delivery } of await outbox.claim(500, '2099-01-01T00:00:00Z', 1000))
        await deliver(parts, delivery, async () => {});
      const services = {
        store,
        clock,
        addressBook,
        governorObjectIds: [],
        changed: () => {},
        linkTo: () => 'https://adresse.example',
      };
      for (const reader of readers) {
        for (const command of commandNames)
          void sent(await answerCommand(services, personOf(reader), command, 'nb', 'personal'));
      }
    }
    close();
    expect(said.length).toBeGreaterThan(50);
    expect(leaks('said', said.join('\n'), null)).toEqual([]);
  });
});
