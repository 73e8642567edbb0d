import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/application/content-hash.ts';
import type { AggregateStore } from '../../src/application/ports/aggregate-store.ts';
import { aggregateKinds } from '../../src/application/ports/aggregates.ts';
import { verifyAudit } from '../../src/application/verify-audit.ts';
import type { Answer as AnswerOf, Body } from '../../src/contract/operations.ts';
import type { OperationId } from '../../src/contract/routes.ts';
import { guessColumns, linesOf } from '../../src/domain/counts/columns.ts';
import { municipalities } from '../../src/seed/registers/municipalities.ts';
import { countFile } from '../builders/count-files.ts';
import type { AuditEntry } from '../../src/domain/audit/audit-trail.ts';
import type { Answer, Service } from '../integration/service.ts';

/** Where a round takes place: a seeded county, and the service that serves it. */
export type Place = {
  readonly service: Service;
  /** What goes on around the service between two steps. */
  disturb(): void;
  /** Called once the service has ended; `store` is what is kept, read anew. Throws what it finds wrong. */
  check(examine: (store: Kept) => Promise<void>): Promise<void>;
  readonly leave: () => Promise<void>;
};

/** A store of which only what is kept is read. */
type Kept = Pick<AggregateStore, 'read' | 'readVersion' | 'list' | 'auditTrail'>;

/*
 * One round of the merged scheme from its key to its letters, through the API and by the people whose work it is. The
 * steps build on each other. At each, those who may not are refused, and so is what comes too early or too late. It is
 * the same wherever the county is kept.
 */

const year = new Date().getUTCFullYear() + 2;
const scheme = 'kollektiv-kompetanseutvikling';
const round = `${scheme}-${year}`;
const path = `/api/rounds/${round}`;

const late = 'ytre-namdal';
const returned = 'gauldal';
const byDeputy = 'fosen';
const cut = 'innherred';
const departed = 'vaernes';

let place: Place;
let service: Service;
let networks: AnswerOf<'listNetworks'>['networks'];
/** Every change that somebody asked for, and what became of it. */
let asked: { readonly changeId: string; readonly address: string; readonly status: number }[];

/** Calls the API; a change gets a key of its own, by which it can be found again in the audit trail. */
const call: Service['call'] = async (user, method, address, body, headers = {}) => {
  if (method === 'GET') return service.call(user, method, address, body, headers);
  const key = randomUUID();
  const answer = await service.call(user, method, address, body, { 'Idempotency-Key': key, ...headers });
  asked.push({ changeId: `${user}:${key}`, address, status: answer.status });
  return answer as never;
};

/** What somebody reads who may. */
async function read<O extends OperationId>(user: string, address: string): Promise<Answer<AnswerOf<O>>> {
  const answer = await call<AnswerOf<O>>(user, 'GET', address);
  expect(answer).toMatchObject({ status: 200 });
  return answer;
}

type Change = readonly [method: 'PUT' | 'POST', address: string, body?: unknown];

/** Makes a change from the version that stands at `from`. */
async function change(user: string, [method, address, body]: Change, from: string) {
  const { etag } = await call('governor', 'GET', from);
  return call(user, method, address, body, { 'If-Match': etag });
}

async function succeed(user: string, what: Change, from: string): Promise<void> {
  const { status, body } = await change(user, what, from);
  if (status !== 200 && status !== 202) throw new Error(`${user}: ${JSON.stringify(body)}`);
}

/** The status and code of a refusal, and the faults as `path: code`. */
function refusalIn({ status, body }: Answer): readonly [number, unknown, ...string[]] {
  const errors = (body['errors'] ?? []) as { path: string; code: string }[];
  return [status, body['code'], ...errors.map((one) => `${one.path}: ${one.code}`)];
}

async function refusal(user: string, what: Change, from: string) {
  return refusalIn(await change(user, what, from));
}

async function readRefusal(user: string, address: string) {
  return refusalIn(await call(user, 'GET', address));
}

const notYourRole = [403, 'not-your-role'];
const notYourNetwork = [403, 'not-your-network'];
const notInThisState = [409, 'not-in-this-state'];

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

function partnersOf(network: string): readonly string[] {
  return networks.find(({ id }) => id === network)?.partners[scheme] ?? [];
}

const byNetwork = (a: { network: string }, b: { network: string }) => a.network.localeCompare(b.network);

const basisOf = (network: string) => `${path}/bases/${network}`;

/** A basis that answers every criterion and asks for all of the frame but so many kroner. */
async function contentFor(network: string, less: number): Promise<Body<'saveBasis'>> {
  const { frame, criteria, networkName } = (await read<'readBasis'>('governor', basisOf(network))).body;
  const partners = partnersOf(network);
  const each = Math.floor(frame.higherEducation / partners.length);
  const measure = { planMeasure: null, period: `V-${year % 100} – H-${year % 100}` };
  const first = Math.floor(frame.owners / 3);
  return {
    measures: [
      {
        ...measure,
        id: 'leiing',
        title: `Ledelse av læring i ${networkName}`,
        higherEducation: partners.map((institution) => ({ institution, amount: each })),
        owners: first,
      },
      {
        ...measure,
        id: 'praksis',
        title: `Inkluderende praksis i ${networkName}`,
        higherEducation: [
          { institution: partners[0], amount: frame.higherEducation - each * partners.length },
        ],
        owners: frame.owners - first - less,
      },
    ],
    answers: Object.fromEntries(criteria.map(({ id }) => [id, 'Slik oppfyller tiltakene kriteriet.'])),
    comment: '',
  } as Body<'saveBasis'>;
}

async function confirmBoth(network: string): Promise<void> {
  const from = basisOf(network);
  const owner = network === byDeputy ? `deputy-${network}` : `representative-${network}`;
  await succeed(owner, ['POST', `${from}/confirm`, { side: 'owner' }], from);
  await succeed(`partner-${partnersOf(network)[0]}`, ['POST', `${from}/confirm`, { side: 'partner' }], from);
}

/** Writes, confirms and submits a network's basis. */
async function deliver(network: string, less = 1001): Promise<void> {
  const from = basisOf(network);
  await succeed(`coordinator-${network}`, ['PUT', from, await contentFor(network, less)], from);
  await confirmBoth(network);
  await succeed(`coordinator-${network}`, ['POST', `${from}/submit`], from);
}

async function finish(process: string): Promise<AnswerOf<'readProcess'>> {
  for (;;) {
    const { body } = await read<'readProcess'>('governor', `/api/processes/${process}`);
    if (body.state !== 'running') return body;
    await setTimeout(5);
  }
}

async function readKey() {
  return (await read<'readKey'>('governor', `${path}/key`)).body;
}

/** The scenario, as tests. */
export function describeRound(where: string, open: () => Promise<Place>): void {
  // Where much goes wrong, there is much to wait for.
  describe(`a round ${where}, from its key to its letters:`, { timeout: 120_000 }, () => {
    beforeAll(async () => {
      asked = [];
      place = await open();
      service = place.service;
      networks = (await read<'listNetworks'>('governor', '/api/networks')).body.networks;
      return place.leave;
    }, 60_000);
    afterEach(() => place.disturb());

    it('the county governor prepares it, and nobody else', async () => {
      const prepare = ['POST', '/api/rounds', { scheme, year }] as const;
      for (const user of [
        'coordinator-fosen',
        'representative-fosen',
        'partner-ntnu',
        'statped',
        'outsider',
      ]) {
        expect(refusalIn(await call(user, ...prepare))).toEqual(notYourRole);
      }
      expect(refusalIn(await call(null, ...prepare))).toEqual([401, 'not-signed-in']);
      const prepared = await call('governor', ...prepare);
      expect(prepared).toMatchObject({ status: 201, body: { id: round, year, state: 'preparing' } });
      expect(refusalIn(await call('governor', ...prepare))).toEqual([409, 'already-exists']);
      expect((await readKey()).inputs.networks).toHaveLength(11);
    });

    it('counts come in from a file, once, and the key says which of them it rests on', async () => {
      const { years } = (await read<'listCounts'>('statped', '/api/counts')).body;
      const counted = years[0]?.year ?? 0;
      const from = `/api/counts/${counted}`;
      const truth = municipalities.map(({ number, name }, index) => ({
        number,
        name,
        pupils: 5018 + index * 100,
        children: index * 40,
      }));
      const { fileName, bytes } = countFile(truth, {
        format: 'xlsx',
        separator: ';',
        thousands: '\u00A0',
        who: 'number',
        dash: true,
        totals: 'below',
        titles: true,
        formerNumbers: true,
      });
      const upload = (user: string) =>
        service.call<AnswerOf<'readCountTable'>>(user, 'POST', '/api/counts/table', Buffer.from(bytes), {
          'Content-Type': 'application/octet-stream',
          'File-Name': encodeURIComponent(fileName ?? ''),
        });
      expect((await upload('coordinator-fosen')).status).toBe(403);
      const table = await upload('governor');
      expect(table.status).toBe(200);
      const file = {
        lines: linesOf(table.body.rows, guessColumns(table.body.rows), counted),
        choices: [],
      };
      const source = { source: 'GSI og BASIL', countedOn: `${counted}-10-01`, fileName };
      const preview = async () =>
        (await service.call<AnswerOf<'previewCounts'>>('governor', 'POST', `${from}/preview`, file)).body;
      expect((await preview()).changes).toBe(truth.length * 2);
      expect(await refusal('coordinator-fosen', ['PUT', from, { ...file, ...source }], from)).toEqual(
        notYourRole,
      );
      await succeed('governor', ['PUT', from, { ...file, ...source }], from);
      const { etag } = await read<'readCounts'>('statped', from);
      expect((await preview()).changes).toBe(0);
      const again = await service.call('governor', 'PUT', from, { ...file, ...source }, { 'If-Match': etag });
      expect(again).toMatchObject({ status: 200, etag });

      const osen = { owner: '5020', network: 'fosen', kind: 'children' };
      const suppressed = { row: 1, key: '5020', name: '', pupils: null, apprentices: null, children: ':' };
      await succeed(
        'governor',
        ['PUT', from, { lines: [suppressed], choices: [], ...source, fileName: '' }],
        from,
      );
      const estimate = { value: 37, grounds: 'Som året før' };
      await succeed('governor', ['POST', `${from}/estimate`, { ...osen, estimate }], from);
      const { body: register } = await read<'readCounts'>('representative-fosen', from);
      const inFosen = truth.filter((one) =>
        municipalities.some(({ number, network }) => number === one.number && network === 'fosen'),
      );
      const others = inFosen.filter(({ number }) => number !== osen.owner);
      const fosen = register.networks.find(({ network }) => network === 'fosen');
      expect(fosen).toMatchObject({
        pupils: sum(inFosen.map(({ pupils }) => pupils)),
        children: sum(others.map(({ children }) => children)) + estimate.value,
        gaps: [{ kind: 'children', owner: '5020', why: 'suppressed', estimate }],
      });

      const { inputs } = await readKey();
      const withFosen = inputs.networks.map((line) =>
        line.network === 'fosen'
          ? { ...line, counts: { pupils: fosen?.pupils ?? 0, children: fosen?.children ?? 0 } }
          : line,
      );
      const key = `${path}/key`;
      await succeed('governor', ['PUT', key, { ...inputs, networks: withFosen }], key);
      const { findings } = await readKey();
      expect(findings.counted?.year).toBe(counted);
      expect(findings.gaps).toMatchObject([{ network: 'fosen', owner: '5020', estimate }]);
      const written = new Set<string>(findings.written?.map(({ network }) => network));
      expect([written.has('fosen'), written.has('gauldal')]).toEqual([false, true]);
    });

    it('the forum decides the key, and only a key that adds up', async () => {
      const from = `${path}/key`;
      const { inputs } = await readKey();
      const changed = { ...inputs, pool: 47_123_459, jointMeasures: 2_999_998, roundTo: 1 };
      expect(await refusal('coordinator-fosen', ['PUT', from, changed], from)).toEqual(notYourRole);
      expect(await refusal('representative-fosen', ['POST', `${from}/decide`], from)).toEqual(notYourRole);
      expect(refusalIn(await call('governor', 'POST', `${path}/frames`))).toEqual([
        422,
        'not-ready',
        ': key-not-decided',
      ]);

      await succeed('governor', ['PUT', from, { ...changed, pool: 1_000_000 }], from);
      expect(await refusal('governor', ['POST', `${from}/decide`], from)).toEqual([422, 'pool-exceeded']);
      await succeed('governor', ['PUT', from, changed], from);
      await succeed('governor', ['POST', `${from}/decide`], from);

      const { state, allocation } = await readKey();
      expect(state).toBe('decided');
      const setAsides = sum(inputs.setAsides.flatMap(({ shares }) => shares.map(({ amount }) => amount)));
      expect(setAsides).toBe(2_400_000);
      expect(allocation?.distributable).toBe(47_123_459 - 2_999_998 - setAsides);
      expect(sum(allocation?.frames.map(({ total }) => total) ?? [])).toBe(allocation?.distributable);
      expect(allocation?.unallocated).toBe(0);

      expect(await refusal('governor', ['PUT', from, changed], from)).toEqual(notInThisState);
      expect(await refusal('governor', ['POST', `${from}/decide`], from)).toEqual(notInThisState);
    });

    it('the frames are published to all eleven networks, once', async () => {
      expect(refusalIn(await call('coordinator-fosen', 'POST', `${path}/frames`))).toEqual(notYourRole);
      const first = await call('governor', 'POST', `${path}/frames`);
      expect(first.status).toBe(202);
      const { state, steps } = await finish(`${round}-frames`);
      expect({ state, done: steps.every((step) => step.state === 'done') }).toEqual({
        state: 'finished',
        done: true,
      });
      expect((await call('governor', 'POST', `${path}/frames`)).status).toBe(202);
      expect(await readRefusal('coordinator-fosen', `/api/processes/${round}-frames`)).toEqual(notYourRole);

      const { allocation } = await readKey();
      const { body } = await read<'listBases'>('governor', `${path}/bases`);
      const frames = body.bases.map(({ network, frame, version }) => [network, frame, version]);
      expect(frames).toEqual(
        allocation?.frames
          .toSorted(byNetwork)
          .map(({ network, total, higherEducation, owners }) => [
            network,
            { network, total, higherEducation, owners },
            1,
          ]),
      );
      for (const { frame } of body.bases) expect(frame.higherEducation + frame.owners).toBe(frame.total);
    });

    it('a basis is written by its own people, within its frame, and read by nobody else', async () => {
      const from = basisOf('trondheim-malvik');
      const content = await contentFor('trondheim-malvik', 0);
      for (const user of ['coordinator-fosen', 'representative-gauldal', 'partner-sepu']) {
        expect(await refusal(user, ['PUT', from, content], from)).toEqual(notYourNetwork);
        expect(await readRefusal(user, from)).toEqual(notYourNetwork);
      }
      for (const user of ['governor', 'deputy-trondheim-malvik', 'owner-trondheim', 'statped', 'outsider']) {
        expect(await refusal(user, ['PUT', from, content], from)).toEqual(notYourRole);
      }
      for (const user of ['owner-trondheim', 'statped', 'outsider']) {
        expect(await readRefusal(user, from)).toEqual(notYourRole);
      }
      const own = await read<'readBasis'>('coordinator-trondheim-malvik', from);
      expect(own.body).toMatchObject({ state: 'draft', deadline: `${year}-02-01`, asked: { total: 0 } });

      const confirm = ['POST', `${from}/confirm`, { side: 'owner' }] as const;
      const [status, code, ...faults] = await refusal('representative-trondheim-malvik', confirm, from);
      expect([status, code]).toEqual([422, 'not-ready']);
      expect(faults).toContain('measures: no-measures');

      await succeed(
        'coordinator-trondheim-malvik',
        ['PUT', from, await contentFor('trondheim-malvik', -1)],
        from,
      );
      expect(await refusal('representative-trondheim-malvik', confirm, from)).toEqual([
        422,
        'not-ready',
        'measures: above-frame',
      ]);
      await succeed('coordinator-trondheim-malvik', ['PUT', from, content], from);
    });

    it('both sides confirm what stands there, each for itself, before it is submitted', async () => {
      const network = 'trondheim-malvik';
      const from = basisOf(network);
      const submit = ['POST', `${from}/submit`] as const;
      const confirm = (side: string) => ['POST', `${from}/confirm`, { side }] as const;
      expect(await refusal(`coordinator-${network}`, submit, from)).toEqual([
        422,
        'not-ready',
        'confirmations: owner-not-confirmed',
        'confirmations: partner-not-confirmed',
      ]);
      expect(await refusal(`coordinator-${network}`, confirm('owner'), from)).toEqual(notYourRole);
      expect(await refusal(`representative-${network}`, confirm('partner'), from)).toEqual(notYourRole);
      expect(await refusal('partner-ntnu', confirm('owner'), from)).toEqual(notYourRole);
      expect(await refusal('partner-sepu', confirm('partner'), from)).toEqual(notYourNetwork);
      expect(await refusal('representative-fosen', confirm('owner'), from)).toEqual(notYourNetwork);
      await confirmBoth(network);

      // An edit after that withdraws both: they stood for what was there before.
      await succeed(`coordinator-${network}`, ['PUT', from, await contentFor(network, 1)], from);
      expect((await read<'readBasis'>('governor', from)).body.confirmations).toEqual({
        owner: null,
        partner: null,
      });
      await confirmBoth(network);
      expect(await refusal('partner-ntnu', submit, from)).toEqual(notYourRole);
      expect(await refusal('coordinator-fosen', submit, from)).toEqual(notYourNetwork);
      expect(await refusal('governor', ['POST', `${from}/return`, { reason: 'For tidlig.' }], from)).toEqual(
        notInThisState,
      );
      await succeed(`representative-${network}`, submit, from);

      const { body } = await read<'readBasis'>('statped', from);
      expect(body).toMatchObject({ state: 'submitted', late: false, asked: { total: body.frame.total - 1 } });
      expect(await refusal(`coordinator-${network}`, ['PUT', from, body.content], from)).toEqual(
        notInThisState,
      );
      expect(await refusal(`coordinator-${network}`, submit, from)).toEqual(notInThisState);
    });

    it('all networks but one deliver in time, in one of them confirmed by the deputy', async () => {
      const rest = networks.map(({ id }) => id).filter((id) => id !== late && id !== 'trondheim-malvik');
      for (const network of rest) await deliver(network);
      const { confirmations } = (await read<'readBasis'>('governor', basisOf(byDeputy))).body;
      expect(confirmations.owner?.by.id).toBe(`deputy-${byDeputy}`);
      const { bases } = (await read<'listBases'>('governor', `${path}/bases`)).body;
      expect(bases.filter(({ state }) => state === 'draft').map(({ network }) => network)).toEqual([late]);
    });

    it('one is sent back with a reason, mended, confirmed anew and submitted again', async () => {
      const from = basisOf(returned);
      const back = ['POST', `${from}/return`, { reason: 'Kostnadene er ikke delt på tiltakene.' }] as const;
      expect(await refusal('representative-fosen', back, from)).toEqual(notYourRole);
      expect(refusalIn(await call('governor', 'POST', `${from}/return`, { reason: ' ' }))).toEqual([
        400,
        'invalid-request',
        'reason: blank',
      ]);
      await succeed('governor', back, from);
      const { body } = await read<'readBasis'>(`coordinator-${returned}`, from);
      expect(body).toMatchObject({
        state: 'draft',
        returned: { reason: 'Kostnadene er ikke delt på tiltakene.' },
        confirmations: { owner: null, partner: null },
      });
      await deliver(returned, 5003);
    });

    it('one comes the day after the deadline, is taken in and marked late', async () => {
      await service.travelTo(`${year}-02-02`);
      const overview = await read<'readOverview'>('governor', `/api/overview?round=${round}`);
      const overdue = overview.body.networks.filter((one) => one.overdue).map(({ network }) => network);
      expect(overdue).toEqual([late]);
      await deliver(late);
      const { bases } = (await read<'listBases'>('governor', `${path}/bases`)).body;
      expect(bases.filter((basis) => basis.late).map(({ network }) => network)).toEqual([late]);
      expect(bases.every(({ state }) => state === 'submitted')).toBe(true);
    });

    it('the forum recommends, a cut having its grounds, and dissent its words', async () => {
      await service.travelTo(`${year}-03-12`);
      const from = `${path}/recommendation`;
      const {
        networks: asked,
        content,
        available,
      } = (await read<'readRecommendation'>('statped', from)).body;
      expect(available).toEqual({ networks: 47_123_459 - 2_999_998 - 2_400_000, jointMeasures: 2_999_998 });
      for (const user of ['coordinator-fosen', 'owner-trondheim', 'outsider']) {
        expect(await readRefusal(user, from)).toEqual(notYourRole);
      }
      expect(await readRefusal('governor', `${path}/decision`)).toEqual(notInThisState);

      const lines = asked.map(({ network, asked: amount }) => ({
        network,
        recommended: (amount ?? 0) - (network === cut ? 100_001 : 0),
        grounds: '',
      }));
      const jointMeasures = ['ntnu', 'nord'].map((institution) => ({
        id: `inkluderende-praksis-${institution}`,
        title: 'Inkluderende praksis',
        institution,
        amount: 1_499_999,
      }));
      const dissent = 'Representanten for Innherred ville hatt full uttelling.';
      const draft = { ...content, lines, jointMeasures, grounds: 'Alle er innenfor rammen.', dissent };
      const submit = ['POST', `${from}/submit`] as const;
      for (const user of ['representative-fosen', 'partner-ntnu', 'statped']) {
        expect(await refusal(user, ['PUT', from, draft], from)).toEqual(notYourRole);
        expect(await refusal(user, submit, from)).toEqual(notYourRole);
      }

      await succeed('governor', ['PUT', from, draft], from);
      expect(await refusal('governor', submit, from)).toEqual([422, 'not-ready', 'lines: grounds-missing']);
      await succeed('governor', ['PUT', from, { ...draft, lines: lines.slice(1) }], from);
      expect(await refusal('governor', submit, from)).toContain('lines: network-missing');

      const withGrounds = lines.map((line) =>
        line.network === cut ? { ...line, grounds: 'Ett tiltak overlapper med fellestiltaket.' } : line,
      );
      const tooMuch = withGrounds.map((line) =>
        line.network === 'fosen' ? { ...line, recommended: line.recommended + 1 } : line,
      );
      await succeed('governor', ['PUT', from, { ...draft, lines: tooMuch }], from);
      expect(await refusal('governor', submit, from)).toContain('lines: above-asked');
      await succeed('governor', ['PUT', from, { ...draft, lines: withGrounds }], from);
      await succeed('governor', submit, from);

      const delivered = (await read<'readRecommendation'>('representative-fosen', from)).body;
      expect(delivered).toMatchObject({ state: 'submitted', content: { dissent } });
      expect(await refusal('governor', ['PUT', from, draft], from)).toEqual(notInThisState);
      expect(await refusal('governor', submit, from)).toEqual(notInThisState);
      const back = ['POST', `${basisOf('fosen')}/return`, { reason: 'For sent.' }] as const;
      expect(await refusal('governor', back, basisOf('fosen'))).toEqual([
        422,
        'not-ready',
        ': recommendation-delivered',
      ]);
    });

    it('the county governor decides, a departure having its grounds', async () => {
      await service.travelTo(`${year}-04-15`);
      const from = `${path}/decision`;
      const { content, recommended } = (await read<'readDecision'>('governor', from)).body;
      const followed = recommended.map(({ network, recommended: decided }) => ({
        network,
        decided,
        grounds: '',
      }));
      expect(content.lines.toSorted(byNetwork)).toEqual(followed.toSorted(byNetwork));
      for (const user of ['coordinator-fosen', 'representative-fosen', 'statped', 'outsider']) {
        expect(await readRefusal(user, from)).toEqual(notYourRole);
        expect(await refusal(user, ['PUT', from, content], from)).toEqual(notYourRole);
        expect(await refusal(user, ['POST', `${from}/take`], from)).toEqual(notYourRole);
      }
      expect(await refusal('governor', ['POST', `${path}/close`], from)).toEqual([412, 'conflict']);

      const lines = content.lines.map((line) =>
        line.network === departed ? { ...line, decided: line.decided - 50_003 } : line,
      );
      const take = ['POST', `${from}/take`] as const;
      await succeed('governor', ['PUT', from, { lines, caseNumber: '' }], from);
      expect(await refusal('governor', take, from)).toContain('caseNumber: case-number-missing');
      await succeed('governor', ['PUT', from, { lines, caseNumber: `${year}/77` }], from);
      expect(await refusal('governor', take, from)).toEqual([422, 'not-ready', 'lines: grounds-missing']);
      const withGrounds = lines.map((line) =>
        line.network === departed
          ? { ...line, grounds: 'Ubrukte midler fra året før er trukket fra.' }
          : line,
      );
      await succeed('governor', ['PUT', from, { lines: withGrounds, caseNumber: `${year}/77` }], from);
      await succeed('governor', take, from);

      expect((await finish(`${round}-letters`)).state).toBe('finished');
      const decided = (await read<'readDecision'>('coordinator-fosen', from)).body;
      expect(decided).toMatchObject({
        state: 'decided',
        roundState: 'decided',
        decidedAt: expect.stringContaining(`${year}-04-15`),
      });
      expect(await refusal('governor', ['PUT', from, content], from)).toEqual(notInThisState);
      expect(await refusal('governor', take, from)).toEqual(notInThisState);
    });

    it('every recipient gets one letter, and all of them sum to what was given, to the krone', async () => {
      const { letters } = (await read<'listLetters'>('governor', `${path}/letters`)).body;
      const recipients = letters.map(({ recipient }) => `${recipient.kind} ${recipient.id}`);
      expect(recipients.toSorted()).toEqual(
        [
          ...networks.map(({ id }) => `network ${id}`),
          ...['dmmh', 'nord', 'ntnu', 'sepu'].map((id) => `institution ${id}`),
          'group ppt-leaders',
        ].toSorted(),
      );
      const { content } = (await read<'readDecision'>('governor', `${path}/decision`)).body;
      const { inputs } = await readKey();
      const shares = inputs.setAsides.flatMap((setAside) => setAside.shares);
      const sent = shares.filter(({ recipient }) => recipient.kind !== 'forum');
      expect(sum(sent.map(({ amount }) => amount))).toBe(2_100_000);
      expect(sum(letters.map(({ total }) => total))).toBe(
        sum(content.lines.map(({ decided }) => decided)) + 2 * 1_499_999 + 2_100_000,
      );
      expect(letters.every(({ date }) => date === `${year}-04-15`)).toBe(true);
    });

    it('each letter is a Word file that says who gets what, for what and on which terms', async () => {
      const { letters } = (await read<'listLetters'>('governor', `${path}/letters`)).body;
      for (const letter of letters) {
        const text = await textOfLetter('governor', letter.id);
        expect(text).toContain(letter.recipient.name);
        expect(text).toContain(`${amountOf(letter.total)} kr`);
        expect(text).toContain(`${year}/77`);
        expect(text).toContain(`15. april ${year}`);
        expect(text).toContain(`15. juni ${year + 1}`);
        expect(text).toMatch(/rapport/i);
        expect(text).toMatch(/klage/i);
        expect(text).toMatch(/tre uker/);
        expect(text).toMatch(/[Ee]ksempeltall/);
      }
      const departure = 'Ubrukte midler fra året før er trukket fra.';
      expect(await textOfLetter('governor', `${round}-network-${departed}`)).toContain(departure);
      expect(await textOfLetter('governor', `${round}-network-fosen`)).not.toContain(departure);
      expect(await textOfLetter('governor', `${round}-network-fosen`)).toContain(
        'Inkluderende praksis i Fosen',
      );
    });

    it('each reads their own letters and no others', async () => {
      const own = async (user: string) =>
        (await read<'listLetters'>(user, `${path}/letters`)).body.letters.map(({ id }) =>
          id.slice(round.length + 1),
        );
      for (const role of ['coordinator', 'representative', 'deputy']) {
        expect(await own(`${role}-fosen`)).toEqual(['network-fosen']);
      }
      expect(await own('owner-trondheim')).toEqual(['network-trondheim-malvik']);
      expect((await own('partner-sepu')).toSorted()).toEqual(['institution-sepu', 'network-fosen']);
      expect(await own('statped')).toEqual([]);
      expect(await readRefusal('outsider', `${path}/letters`)).toEqual(notYourRole);

      const document = (recipient: string) => `/api/letters/${round}-${recipient}/document`;
      expect(await textOfLetter('representative-fosen', `${round}-network-fosen`)).toContain('Fosen');
      expect(await textOfLetter('partner-ntnu', `${round}-institution-ntnu`)).toContain('NTNU');
      expect(await readRefusal('coordinator-fosen', document('network-gauldal'))).toEqual(notYourNetwork);
      expect(await readRefusal('coordinator-fosen', document('institution-ntnu'))).toEqual(notYourNetwork);
      expect(await readRefusal('partner-ntnu', document('institution-nord'))).toEqual(notYourNetwork);
      expect(await readRefusal('partner-ntnu', document('group-ppt-leaders'))).toEqual(notYourNetwork);
      expect(await readRefusal('statped', document('network-fosen'))).toEqual(notYourRole);
      expect(await readRefusal('outsider', document('network-fosen'))).toEqual(notYourRole);

      const { tasks } = (await read<'readOverview'>('coordinator-fosen', `/api/overview?round=${round}`))
        .body;
      expect(tasks.map(({ code }) => code)).toEqual(['read-letter']);
    });

    it('nothing changes any more once it is closed', async () => {
      const overview = (await read<'readOverview'>('governor', `/api/overview?round=${round}`)).body;
      const headers = { 'If-Match': `"${overview.round?.etag}"` };
      const close = ['POST', `${path}/close`, undefined, headers] as const;
      expect(refusalIn(await call('coordinator-fosen', ...close))).toEqual(notYourRole);
      expect(await call('governor', ...close)).toMatchObject({
        status: 200,
        body: { state: 'closed' },
      });
      expect(refusalIn(await call('governor', ...close))).toEqual([412, 'conflict']);
      const back = ['POST', `${basisOf('fosen')}/return`, { reason: 'For sent.' }] as const;
      expect((await refusal('governor', back, basisOf('fosen')))[0]).toBeGreaterThanOrEqual(409);
    });

    it('leaves audit trails that hold, with every step of it', async () => {
      const trail = await read<'readAuditTrail'>('governor', `/api/audit/basis/${round}-${returned}`);
      expect(trail.body.holds).toBe(true);
      const written = ['basis.edit', 'basis.confirm-as-owner', 'basis.confirm-as-partner', 'basis.submit'];
      expect(trail.body.entries.map(({ action }) => action)).toEqual([
        'frames.publish',
        ...written,
        'basis.return',
        ...written,
      ]);
      expect(await service.end()).toEqual({ code: 0, signal: null });
      expect(service.output().stderr).toBe('');
      await place.check(async (store) => {
        const { checked, broken } = await verifyAudit({ store, hash: contentHash });
        expect(broken).toEqual([]);
        expect(checked).toBeGreaterThan(100);
        await expectEachChangeOnce(store);
      });
    });
  });
}

/** Every change that was answered as done stands in the audit trail once per aggregate, and no refused one does. */
async function expectEachChangeOnce(store: Kept): Promise<void> {
  const entries: AuditEntry[] = [];
  for (const kind of aggregateKinds) {
    for (const { id } of await store.list(kind)) entries.push(...(await store.auditTrail(kind, id)));
  }
  const byChange = Map.groupBy(entries, ({ changeId }) => changeId);
  for (const { changeId, address, status } of asked) {
    const made = (byChange.get(changeId) ?? []).map(({ kind, id }) => `${kind} ${id}`);
    expect(made, `${changeId} at ${address}`).toEqual([...new Set(made)]);
    // The key to publish frames names nothing: the process has one of its own.
    const isKept = status < 300 && address !== `${path}/frames`;
    expect(made.length > 0, `${changeId} at ${address}, answered ${status}, is kept`).toBe(isKept);
  }
}

/** An amount as letters write it, blanks being plain ones. */
function amountOf(kroner: number): string {
  return kroner.toLocaleString('nb-NO').replaceAll(/\s/g, ' ');
}

/** The text of a letter, the Word file having been opened and read strictly. */
async function textOfLetter(user: string, letter: string): Promise<string> {
  const { status, headers, body } = await call<Uint8Array>(user, 'GET', `/api/letters/${letter}/document`);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  );
  expect(headers['content-disposition']).toMatch(/^attachment; filename="[^"]+\.docx"/);
  const xml = strFromU8(unzipSync(new Uint8Array(body))['word/document.xml'] ?? new Uint8Array());
  const parsed = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');
  return (parsed.documentElement?.textContent ?? '').replaceAll(/\s/g, ' ');
}
