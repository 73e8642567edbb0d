import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/application/content-hash.ts';
import { verifyAudit } from '../../src/application/verify-audit.ts';
import type { Answer as AnswerOf, Body } from '../../src/contract/operations.ts';
import type { OperationId } from '../../src/contract/routes.ts';
import { addDays, toPlainDate } from '../../src/domain/calendar/plain-date.ts';
import { workingDayOnOrAfter } from '../../src/domain/calendar/working-days.ts';
import type { Place } from './round.ts';

/*
 * The year of one round through the API, by the people whose work it is, with the clock travelling along: from needs in
 * November and the January meeting with the key to the reports and the September meeting in which they are looked
 * through. Three networks take part, and two institutions: one basis is confirmed by a deputy and one comes late, one
 * network is renamed, one member of the forum is disqualified, one seat dissents, three appeals come in, and one report
 * is sent back. At each step those who may not are refused.
 */

const year = new Date().getUTCFullYear() + 2;
const scheme = 'kollektiv-kompetanseutvikling';
const round = `${scheme}-${year}`;
const path = `/api/rounds/${round}`;
/** A round that is over. */
const earlier = '/api/rounds/kompetanseloftet-2025';
const january = `/api/meetings/${year}-01-14-forum`;

const inTime = 'gauldal';
const byDeputy = 'indre-namdal';
const late = 'innherred';
const taking = [inTime, byDeputy, late] as const;
const institutions = ['dmmh', 'nord'] as const;

const melhus = `/api/needs/${year}/${inTime}/5028`;
const need = {
  id: 'lesing',
  theme: 'Lesing',
  subTheme: 'Begynneropplæring',
  grounds: 'Mange skoler har meldt om det samme.',
  involved: ['staff', 'unions'],
  targetGroups: ['school'],
};
const dissentWords = 'Praksisfeltet får for lite tid.';
/** What the network that is in time is called, until February and from then on. */
const [oldName, newName] = ['Gauldal', 'Gauldal og Orkland'];

const notYourRole = '403 not-your-role';
const notYourNetwork = '403 not-your-network';
const notYourSeat = '403 not-your-seat';
const locked = '409 not-in-this-state';

type Change = readonly [method: 'PUT' | 'POST', address: string, body?: unknown];
/** Where the version stands that a change is made from, or that version. */
type From = string | { readonly etag: string };
type Letter = AnswerOf<'listLetters'>['letters'][number];

/** @param open opens a seeded county somewhere */
export function describeYear(where: string, open: () => Promise<Place>): void {
  describe(`a year ${where}:`, { timeout: 60_000 }, () => {
    let place: Place;
    beforeAll(async () => {
      place = await open();
    }, 300_000);
    afterAll(() => place.leave());

    async function read<O extends OperationId>(user: string, address: string): Promise<AnswerOf<O>> {
      const { status, body } = await place.service.call<AnswerOf<O>>(user, 'GET', address);
      expect({ address, status }).toEqual({ address, status: 200 });
      return body;
    }
    async function readCode(user: string, address: string): Promise<string> {
      const { status, body } = await place.service.call<{ code?: string }>(user, 'GET', address);
      return `${status} ${body.code ?? ''}`.trim();
    }
    /** What becomes of a change from the version at `from`, as `reader` sees it; `200` where it takes effect. */
    async function code(
      user: string,
      [method, address, body]: Change,
      from?: From,
      reader = 'governor',
    ): Promise<string> {
      const headers: Record<string, string> = {};
      if (from !== undefined) {
        const { etag } = typeof from === 'string' ? await place.service.call(reader, 'GET', from) : from;
        headers['If-Match'] = etag;
      }
      const answer = await place.service.call<{ code?: string; errors?: { code: string }[] }>(
        user,
        method,
        address,
        body,
        headers,
      );
      const faults = answer.body.errors?.map((one) => one.code) ?? [];
      return [answer.status, answer.body.code, ...faults].filter((part) => part !== undefined).join(' ');
    }
    /** Everybody here is refused, and then the one who may does it. */
    async function onlyBy(
      user: string,
      what: Change,
      from: From | undefined,
      refused: Readonly<Record<string, string>>,
      reader = 'governor',
    ): Promise<void> {
      for (const [other, why] of Object.entries(refused)) {
        expect({ other, code: await code(other, what, from, reader) }).toEqual({ other, code: why });
      }
      const done = await code(user, what, from, reader);
      expect({ what: what.slice(0, 2), done }).toEqual({
        what: what.slice(0, 2),
        done: expect.stringMatching(/^20[012]$/),
      });
    }
    const basisOf = (network: string) => `${path}/bases/${network}`;
    async function letterOf(id: string, reader = 'governor'): Promise<Letter> {
      const { letters } = await read<'listLetters'>(reader, `${path}/letters`);
      const letter = letters.find((one) => one.id === id);
      if (!letter) throw new Error(`no letter ${id}`);
      return letter;
    }
    /** Something of a letter that is for the county governor alone: everybody else is refused. */
    async function governorDoes(id: string, rest: string, body: object): Promise<void> {
      const { etag } = await letterOf(id);
      await onlyBy(
        'governor',
        ['POST', `/api/letters/${id}/${rest}`, body],
        { etag: `"${etag}"` },
        {
          [`coordinator-${inTime}`]: notYourRole,
          [`representative-${inTime}`]: notYourRole,
          'partner-nord': notYourRole,
          statped: notYourRole,
        },
      );
    }

    /** A basis that asks for nearly all of the frame, for a measure of the plan. */
    async function contentFor(network: string): Promise<Body<'saveBasis'>> {
      const { frame, criteria } = await read<'readBasis'>('governor', basisOf(network));
      const parts = await read<'readNeedsOfNetwork'>(
        `coordinator-${network}`,
        `/api/needs/${year}/${network}`,
      );
      const planned = parts.parts.find(({ kind }) => kind === 'measure');
      const half = Math.floor(frame.higherEducation / 2);
      return {
        measures: [
          {
            id: 'lesing',
            planMeasure: planned?.id ?? null,
            title: planned?.title ?? 'Lesing',
            period: `V-${year % 100} – H-${year % 100}`,
            higherEducation: institutions.map((institution) => ({ institution, amount: half })),
            owners: frame.owners - 1001,
          },
        ],
        answers: Object.fromEntries(criteria.map(({ id }) => [id, 'Slik oppfyller tiltaket kriteriet.'])),
        comment: '',
      } as Body<'saveBasis'>;
    }
    async function deliver(network: string, owner: string): Promise<void> {
      const from = basisOf(network);
      const by = `coordinator-${network}`;
      const other = `coordinator-${taking.find((one) => one !== network)}`;
      const content = await contentFor(network);
      await onlyBy(by, ['PUT', from, content], from, {
        governor: notYourRole,
        statped: notYourRole,
        [other]: notYourNetwork,
      });
      expect(await code(by, ['POST', `${from}/submit`], from)).toBe(
        '422 not-ready owner-not-confirmed partner-not-confirmed',
      );
      await onlyBy(owner, ['POST', `${from}/confirm`, { side: 'owner' }], from, {
        [by]: notYourRole,
        'partner-dmmh': notYourRole,
      });
      await onlyBy('partner-dmmh', ['POST', `${from}/confirm`, { side: 'partner' }], from, {
        [owner]: notYourRole,
        'partner-sepu': notYourNetwork,
      });
      await onlyBy(by, ['POST', `${from}/submit`], from, {
        'partner-dmmh': notYourRole,
        [other]: notYourNetwork,
      });
      expect(await code(by, ['PUT', from, content], from)).toBe(locked);
    }
    async function finish(process: string): Promise<string> {
      for (;;) {
        const { state } = await read<'readProcess'>('governor', `/api/processes/${process}`);
        if (state !== 'running') return state;
        await setTimeout(5);
      }
    }

    it('in November an owner reports a need, and its network takes it into the plan', async () => {
      await place.service.travelTo(`${year - 1}-11-20`);
      await onlyBy(
        'owner-melhus',
        ['PUT', melhus, { needs: [need] }],
        melhus,
        { 'owner-oppdal': notYourNetwork, [`coordinator-${inTime}`]: notYourRole, governor: notYourRole },
        'owner-melhus',
      );
      await onlyBy(
        'owner-melhus',
        ['POST', `${melhus}/submit`],
        melhus,
        { 'owner-oppdal': notYourNetwork, [`representative-${inTime}`]: notYourRole },
        'owner-melhus',
      );
      const { parts } = await read<'readNeedsOfNetwork'>(
        `coordinator-${inTime}`,
        `/api/needs/${year}/${inTime}`,
      );
      const part = parts.find(({ kind }) => kind === 'measure');
      const answer = {
        need: 'lesing',
        outcome: { kind: 'in-plan', part: { kind: 'measure', id: part?.id } },
      };
      await onlyBy(`coordinator-${inTime}`, ['POST', `${melhus}/answer`, answer], melhus, {
        'owner-melhus': notYourRole,
        governor: notYourRole,
        [`coordinator-${late}`]: notYourNetwork,
      });
      const seen = await read<'readNeedsReport'>('owner-melhus', melhus);
      expect(seen.needs[0]?.answer?.outcome.kind).toBe('in-plan');
    });

    /** The key's paper as a file: from the county governor alone, read by those who sit in the forum. */
    async function attachesFile(): Promise<void> {
      const words = '%PDF-1.7 Forslag til nøkkel';
      const file = (user: string) =>
        place.service.call<{ code?: string }>(user, 'POST', `${january}/files?case=nokkel`, words, {
          'Content-Type': 'application/octet-stream',
          'File-Name': encodeURIComponent('Forslag til nøkkel.pdf'),
        });
      for (const other of [`representative-${inTime}`, 'statped', 'outsider']) {
        const { status, body } = await file(other);
        expect({ other, code: `${status} ${body.code}` }).toEqual({ other, code: notYourRole });
      }
      expect((await file('governor')).status).toBe(200);
      const { status, body, headers } = await place.service.call<Buffer>(
        `representative-${late}`,
        'GET',
        `${january}/files/file-1`,
      );
      expect({ status, words: body.toString() }).toEqual({ status: 200, words });
      expect(headers).toMatchObject({
        'content-type': 'application/pdf',
        'x-content-type-options': 'nosniff',
        'content-disposition': expect.stringContaining('attachment; filename='),
      });
      expect(await readCode('outsider', `${january}/files/file-1`)).toBe(notYourRole);
    }

    it('the forum is called to its January meeting', async () => {
      await place.service.travelTo(`${year}-01-04`);
      const day = `${year}-01-14`;
      const plan = { kind: 'forum', title: 'Januarmøtet', from: day, to: day, place: 'Teams' };
      await onlyBy('governor', ['POST', '/api/meetings', plan], undefined, {
        [`representative-${inTime}`]: notYourRole,
        statped: notYourRole,
      });
      const { content } = await read<'readMeeting'>('governor', january);
      const key = { id: 'nokkel', title: 'Fordelingsnøkkel', type: 'decision', vote: null, notes: '' };
      const cases = [{ ...key, papers: [], conclusion: '' }];
      await onlyBy('governor', ['PUT', january, { ...content, cases }], january, {
        [`representative-${inTime}`]: notYourRole,
      });
      await attachesFile();
      const agenda = { step: 'send-agenda', in: null, reason: '' };
      await onlyBy('governor', ['POST', `${january}/step`, agenda], january, { statped: notYourRole });
      const { state, numbers } = await read<'readMeeting'>(`representative-${late}`, january);
      expect({ state, numbers }).toEqual({ state: 'called', numbers: { nokkel: `1/${year % 100}` } });
    });

    it('in the January meeting the key is decided, and the frames are published', async () => {
      await place.service.travelTo(`${year}-01-14`);
      await onlyBy('governor', ['POST', '/api/rounds', { scheme, year }], undefined, {
        [`representative-${inTime}`]: notYourRole,
        'partner-nord': notYourRole,
      });
      const { inputs } = await read<'readKey'>('governor', `${path}/key`);
      const pool = { ...inputs, pool: 40_000_003, jointMeasures: 2_000_000, roundTo: 1 };
      await onlyBy('governor', ['PUT', `${path}/key`, pool], `${path}/key`, {
        [`coordinator-${inTime}`]: notYourRole,
        [`representative-${inTime}`]: notYourRole,
      });
      await onlyBy('governor', ['POST', `${path}/key/decide`], `${path}/key`, {
        [`representative-${inTime}`]: notYourRole,
        statped: notYourRole,
      });
      expect(await code('governor', ['PUT', `${path}/key`, pool], `${path}/key`)).toBe(locked);
      await onlyBy('governor', ['POST', `${path}/frames`], undefined, {
        [`coordinator-${inTime}`]: notYourRole,
      });
      expect(await finish(`${round}-frames`)).toBe('finished');
      const { allocation } = await read<'readKey'>('governor', `${path}/key`);
      const frames = allocation?.frames.map(({ total }) => total) ?? [];
      expect(frames.reduce((sum, total) => sum + total, 0)).toBe(40_000_003 - 2_000_000 - 2_400_000);

      const advance = (step: string) => ['POST', `${january}/step`, { step, in: null, reason: '' }] as const;
      await onlyBy('governor', advance('hold'), january, { [`representative-${inTime}`]: notYourRole });
      const { content, seats } = await read<'readMeeting'>('governor', january);
      const written = {
        ...content,
        cases: content.cases.map((one) => ({ ...one, conclusion: 'Nøkkelen er vedtatt.' })),
        attendance: seats.map(({ id }) => ({ seat: id, present: 'representative' })),
      };
      await onlyBy('governor', ['PUT', january, written], january, { statped: notYourRole });
      await onlyBy('governor', advance('send-minutes'), january, { statped: notYourRole });
      const minutes = { seat: `network-${late}`, verdict: 'approve', words: '' };
      await onlyBy(`representative-${late}`, ['POST', `${january}/minutes`, minutes], undefined, {
        [`representative-${inTime}`]: notYourSeat,
        [`coordinator-${late}`]: notYourRole,
      });
    });

    it('by 1 February two networks submit, one of them confirmed by the deputy; the third comes late', async () => {
      await place.service.travelTo(`${year}-01-28`);
      await deliver(inTime, `representative-${inTime}`);
      await deliver(byDeputy, `deputy-${byDeputy}`);
      await place.service.travelTo(`${year}-02-02`);
      await deliver(late, `representative-${late}`);
      const { bases } = await read<'listBases'>('statped', `${path}/bases`);
      expect(bases.map(({ network, late: isLate }) => [network, isLate])).toEqual(
        taking.toSorted().map((network) => [network, network === late]),
      );
    });

    it('in February a network is renamed: what is locked keeps the name that it was made with', async () => {
      await place.service.travelTo(`${year}-02-20`);
      const { networks } = await read<'readRegister'>('governor', '/api/register');
      const entry = networks.find(({ id }) => id === inTime);
      const renamed = { ...entry?.content, name: newName, renamedFrom: `${year}-02-10` };
      await onlyBy(
        'governor',
        ['PUT', `/api/register/networks/${inTime}`, renamed],
        { etag: `"${entry?.etag}"` },
        {
          [`coordinator-${inTime}`]: notYourRole,
          [`representative-${inTime}`]: notYourRole,
        },
      );
      const reader = `coordinator-${inTime}`;
      expect((await read<'readBasis'>(reader, basisOf(inTime))).networkName).toBe(oldName);
      expect((await read<'readPlan'>(reader, `/api/networks/${inTime}/plan`)).networkName).toBe(newName);
      const { networks: now } = await read<'readOverview'>('governor', `/api/overview?round=${round}`);
      expect(now.find(({ network }) => network === inTime)?.name).toBe(newName);
      const { networks: there } = await read<'readRecommendation'>('governor', `${path}/recommendation`);
      expect(there.find(({ network }) => network === inTime)?.name).toBe(newName);

      const before = await read<'listLetters'>(reader, `${earlier}/letters`);
      expect(before.letters.find(({ recipient }) => recipient.id === inTime)?.recipient.name).toBe(oldName);
      const last = await read<'readRecommendation'>('governor', `${earlier}/recommendation`);
      expect(last.networks.find(({ network }) => network === inTime)?.name).toBe(oldName);
      const decided = await read<'readDecision'>('governor', `${earlier}/decision`);
      expect(decided.recommended.find(({ network }) => network === inTime)?.name).toBe(oldName);
      const first = `kompetanseloftet-2025-network-${inTime}`;
      const { items } = await read<'readThread'>(
        'governor',
        `/api/thread?kind=letter&of=${first}&id=${first}`,
      );
      const named = items.flatMap(({ item }) => (item.kind === 'decided' ? item.networkName : []));
      expect(named).toEqual([oldName]);
    });

    it('in March the forum votes: one member is disqualified, one absent, one dissents with grounds', async () => {
      await place.service.travelTo(`${year}-03-11`);
      const seat = (id: string, kind: string, representatives: string[], deputies: string[] = []) => ({
        id,
        kind,
        name: id,
        representatives,
        deputies,
      });
      const seats = [
        ...taking.map((one) =>
          seat(`network-${one}`, 'network', [`representative-${one}`], [`deputy-${one}`]),
        ),
        ...institutions.map((one) => seat(`institution-${one}`, 'institution', [`partner-${one}`])),
      ];
      const forum = { seats, rule: 'simple-majority', quorum: '1/2' };
      await onlyBy('governor', ['PUT', '/api/forum', forum], '/api/forum', {
        [`representative-${inTime}`]: notYourRole,
      });

      const from = `${path}/recommendation`;
      const { networks, content } = await read<'readRecommendation'>('governor', from);
      const lines = networks.map(({ network, asked }) => ({ network, recommended: asked ?? 0, grounds: '' }));
      const joint = { id: 'pulje', title: 'Inkluderende praksis', institution: 'nord', amount: 1_999_999 };
      const draft = { ...content, lines, jointMeasures: [joint], grounds: 'Alle er innenfor rammen.' };
      await onlyBy('governor', ['PUT', from, draft], from, {
        [`representative-${inTime}`]: notYourRole,
        'partner-dmmh': notYourRole,
      });
      const opening = ['POST', `${path}/votes`, { rule: 'simple-majority', closesAt: null }] as const;
      await onlyBy('governor', opening, from, {
        [`representative-${inTime}`]: notYourRole,
        [`coordinator-${inTime}`]: notYourRole,
      });

      const vote = `/api/votes/${round}-vote-1`;
      const ballot = (id: string, choice = 'approve', words = '') =>
        ['POST', `${vote}/ballot`, { seat: id, choice, words, replaces: 0 }] as const;
      await onlyBy(
        `representative-${late}`,
        ['POST', `${vote}/recusal`, { person: null, reason: 'Leder prosjektet selv.', qualified: false }],
        undefined,
        { [`coordinator-${late}`]: notYourRole },
      );
      expect(await code(`representative-${late}`, ballot(`network-${late}`))).toBe('422 you-are-recused');
      await onlyBy(`deputy-${late}`, ballot(`network-${late}`), undefined, { governor: notYourRole });
      const absent = { seat: `network-${byDeputy}`, person: null, absent: true };
      expect(await code(`representative-${byDeputy}`, ['POST', `${vote}/absence`, absent])).toBe('200');
      expect(await code(`representative-${byDeputy}`, ballot(`network-${byDeputy}`))).toBe(
        '422 you-are-absent',
      );
      expect(await code(`deputy-${byDeputy}`, ballot(`network-${byDeputy}`))).toBe('200');
      expect(await code(`deputy-${inTime}`, ballot(`network-${inTime}`))).toBe('422 representative-votes');
      expect(await code(`representative-${inTime}`, ballot(`network-${inTime}`))).toBe('200');
      expect(await code('partner-nord', ballot('institution-nord'))).toBe('200');
      expect(await code('partner-dmmh', ballot('institution-dmmh', 'reject'))).toBe(
        '422 not-ready rejection-without-grounds',
      );
      expect(await code('partner-dmmh', ballot('institution-dmmh', 'reject', dissentWords))).toBe('200');

      await onlyBy('governor', ['POST', `${vote}/close`, { callOff: null }], undefined, {
        [`representative-${inTime}`]: notYourRole,
      });
      const { result, dissent, record } = await read<'readVote'>('statped', vote);
      expect(result).toMatchObject({ outcome: { kind: 'adopted' }, counts: { approve: 4, reject: 1 } });
      expect(dissent.map(({ words }) => words)).toEqual([dissentWords]);
      expect(record).toContainEqual(
        expect.objectContaining({ kind: 'recused', words: 'Leder prosjektet selv.' }),
      );
      await onlyBy('governor', ['POST', `${from}/submit`], from, {
        [`representative-${inTime}`]: notYourRole,
      });
      const delivered = await read<'readRecommendation'>('statped', from);
      expect(delivered.state).toBe('submitted');
      expect(delivered.content.dissent).toContain(dissentWords);
    });

    it('in April the county governor decides, within the pool, and every recipient has a letter', async () => {
      await place.service.travelTo(`${year}-04-15`);
      const from = `${path}/decision`;
      const { content } = await read<'readDecision'>('governor', from);
      const cut = content.lines.map((line) =>
        line.network === late
          ? { ...line, decided: line.decided - 10_001, grounds: 'Ubrukte midler fra i fjor.' }
          : line,
      );
      const decided = { lines: cut, caseNumber: `${year}/12` };
      const tooMuch = {
        ...decided,
        lines: cut.map((line) =>
          line.network === inTime ? { ...line, decided: 40_000_000, grounds: 'Alt.' } : line,
        ),
      };
      expect(await code('governor', ['PUT', from, tooMuch], from)).toBe('200');
      expect(await code('governor', ['POST', `${from}/take`], from)).toBe('422 not-ready above-available');
      await onlyBy('governor', ['PUT', from, decided], from, {
        [`representative-${inTime}`]: notYourRole,
        statped: notYourRole,
      });
      await onlyBy('governor', ['POST', `${from}/take`], from, {
        [`representative-${inTime}`]: notYourRole,
      });
      expect(await finish(`${round}-letters`)).toBe('finished');
      const { letters } = await read<'listLetters'>('governor', `${path}/letters`);
      for (const network of taking) {
        expect(letters.some(({ recipient }) => recipient.id === network)).toBe(true);
      }
      await onlyBy(
        `coordinator-${inTime}`,
        ['POST', `/api/letters/${round}-network-${inTime}/acknowledge`],
        undefined,
        { [`coordinator-${late}`]: notYourNetwork, governor: notYourRole, statped: notYourRole },
      );
      const own = await read<'listLetters'>(`owner-melhus`, `${path}/letters`);
      expect(own.letters.map(({ receipts }) => receipts.length)).toEqual([1]);
    });

    it('a network goes by its new name in the letter, and by its old one in the basis behind it', async () => {
      const letter = await letterOf(`${round}-network-${inTime}`, `coordinator-${inTime}`);
      expect(letter.recipient.name).toBe(newName);
      expect((await read<'readBasis'>('statped', basisOf(inTime))).networkName).toBe(oldName);
    });

    it('within three weeks of receipt two recipients appeal, and one owner too late', async () => {
      const own = `${round}-network-${late}`;
      expect((await letterOf(own)).appealPeriod).toBeNull();
      await place.service.travelTo(`${year}-04-20`);
      await onlyBy(`coordinator-${late}`, ['POST', `/api/letters/${own}/acknowledge`], undefined, {
        [`coordinator-${inTime}`]: notYourNetwork,
        governor: notYourRole,
      });
      const reached = toPlainDate(`${year}-04-20`);
      const lastDay = workingDayOnOrAfter(addDays(reached, 21));
      expect((await letterOf(own, `coordinator-${late}`)).appealPeriod).toEqual({
        reachedOn: reached,
        lastDay,
      });

      await place.service.travelTo(lastDay);
      const appeal = { sentOn: lastDay, from: 'network', about: 'Midlene fra i fjor var bundet.' };
      await governorDoes(own, 'appeals', appeal);
      const other = `${round}-network-${inTime}`;
      const period = (await letterOf(other)).appealPeriod;
      expect(period?.reachedOn).toBe(`${year}-04-15`);
      await governorDoes(other, 'appeals', { ...appeal, sentOn: period?.lastDay, about: 'Vi ber om mer.' });
      const { etag } = await letterOf(other);
      const future = { ...appeal, sentOn: addDays(lastDay, 1) };
      expect(
        await code('governor', ['POST', `/api/letters/${other}/appeals`, future], { etag: `"${etag}"` }),
      ).toBe('422 not-ready date-in-future');
      await place.service.travelTo(addDays(lastDay, 1));
      await governorDoes(other, 'appeals', { ...future, from: 'owner', about: 'Vi fikk ingenting.' });
      const lateness = async (id: string) => (await letterOf(id)).appeals.map((one) => one.late);
      expect([await lateness(own), await lateness(other)]).toEqual([[false], [false, true]]);
    });

    it('the county governor changes one decision, sends one appeal on, and dismisses the late one', async () => {
      const day = `${year}-05-20`;
      await place.service.travelTo(day);
      const own = `${round}-network-${late}`;
      const amendment = `/api/letters/${own}/amendment`;
      const { lines, total } = await read<'readAmendment'>('governor', amendment);
      const raised = lines.map(({ id, title, amount }, at) => ({
        id,
        title,
        amount: amount + (at === 0 ? 5000 : 0),
      }));
      const content = { kind: 'change', lines: raised, grounds: 'Midlene var bundet.' };
      await onlyBy('governor', ['POST', amendment, { content }], `${path}/decision`, {
        [`coordinator-${late}`]: notYourRole,
        [`representative-${late}`]: notYourRole,
        statped: notYourRole,
      });
      expect(await finish(`${round}-letters-2`)).toBe('finished');
      await governorDoes(own, 'appeals/1', { outcome: 'changed', on: day, words: 'Klagen førte fram.' });
      const letter = await letterOf(`${own}-v2`, `coordinator-${late}`);
      expect(letter).toMatchObject({
        total: total + 5000,
        amends: { kind: 'reversal', total },
        appealPeriod: null,
      });
      expect((await letterOf(own, `coordinator-${late}`)).replacedBy?.kind).toBe('reversal');

      const other = `${round}-network-${inTime}`;
      await governorDoes(other, 'appeals/2', { outcome: 'dismissed', on: day, words: 'For sent.' });
      await governorDoes(other, 'appeals/1', { outcome: 'sent-on', on: day, words: 'Vi står fast.' });
      expect((await letterOf(other)).appeals.map(({ settled }) => settled)).toEqual([false, true]);
      await governorDoes(other, 'appeals/1', {
        outcome: 'upheld',
        on: day,
        words: 'Klageinstansen er enig.',
      });
      const { etag, appeals } = await letterOf(other, `coordinator-${inTime}`);
      expect(appeals.map(({ settled }) => settled)).toEqual([true, true]);
      const again = { outcome: 'changed', on: day, words: 'Likevel.' };
      expect(
        await code('governor', ['POST', `/api/letters/${other}/appeals/1`, again], { etag: `"${etag}"` }),
      ).toBe('422 not-ready appeal-settled');
    });

    it('by 15 June the recipients report on the money; one report is sent back, mended and approved', async () => {
      await place.service.travelTo(`${year + 1}-06-01`);
      const reporters = {
        [`network-${inTime}`]: `coordinator-${inTime}`,
        'institution-nord': 'partner-nord',
        'group-ppt-leaders': 'coordinator-ppt-leaders',
      };
      for (const [recipient, by] of Object.entries(reporters)) {
        const { reports } = await read<'listReports'>(by, `${path}/reports`);
        const due = reports.filter(({ id }) => id.includes(`-${recipient}-`));
        expect(due.length).toBeGreaterThan(0);
        for (const { id } of due) {
          const from = `/api/reports/${id}`;
          const { lines } = await read<'readReport'>(by, from);
          const content = {
            lines: lines.map(({ id: line, amount }) => ({
              line,
              used: amount,
              unusedPlan: '',
              done: 'Tre samlinger.',
              participants: 40,
              attainment: 'largely',
              effect: '',
            })),
            teacherEducation: 'Studenter var med.',
            partnership: 'Eiere og UH planla sammen.',
          };
          const isOfGroup = recipient.startsWith('group');
          const others = {
            [`coordinator-${late}`]: recipient.startsWith('network') ? notYourNetwork : notYourRole,
            [isOfGroup ? 'member-ppt-leaders-fosen' : 'governor']: notYourRole,
            statped: notYourRole,
          };
          await onlyBy(by, ['PUT', from, content], from, others);
          await onlyBy(by, ['POST', `${from}/submit`], from, others);
        }
      }

      const from = `/api/reports/${round}-network-${inTime}-annual`;
      const reason = { reason: 'Si mer om effekten.' };
      await onlyBy('governor', ['POST', `${from}/return`, reason], from, {
        [`coordinator-${inTime}`]: notYourRole,
        [`representative-${inTime}`]: notYourRole,
      });
      const { content, returned } = await read<'readReport'>(`coordinator-${inTime}`, from);
      expect(returned).toMatchObject(reason);
      const mended = {
        ...content,
        lines: content.lines.map((line) => ({ ...line, effect: 'Flere elever leser.' })),
      };
      expect(await code(`coordinator-${inTime}`, ['PUT', from, mended], from)).toBe('200');
      expect(await code(`coordinator-${inTime}`, ['POST', `${from}/submit`], from)).toBe('200');
      await onlyBy('governor', ['POST', `${from}/approve`], from, { statped: notYourRole });
      expect(await code('governor', ['POST', `${from}/return`, reason], from)).toBe(locked);
    });

    it('in September the forum reads the steering information, and the plans are revised', async () => {
      await place.service.travelTo(`${year + 1}-09-10`);
      const steering = await read<'readSteering'>('statped', `${path}/steering`);
      expect(steering.delivered).toBeGreaterThanOrEqual(2);
      expect(steering.total.used).toBeGreaterThan(0);
      expect(await readCode('owner-melhus', `${path}/steering`)).toBe(notYourRole);

      const from = `/api/networks/${inTime}/plan`;
      const { plan, version } = await read<'readPlan'>(`coordinator-${inTime}`, from);
      const writable = {
        ...plan,
        title: `${plan.title}, revidert`,
        sections: plan.sections.map((section) => ({
          ...section,
          focusAreas: section.focusAreas.map((area) => ({
            ...area,
            measures: area.measures.map(({ id, title, period, partners, contactRole, comment, amounts }) => ({
              id,
              title,
              period,
              partners,
              contactRole,
              comment,
              amounts,
            })),
          })),
        })),
      };
      const revision = { plan: writable, reason: 'Revisjon i september.' };
      await onlyBy(`coordinator-${inTime}`, ['PUT', from, revision], from, {
        governor: notYourRole,
        'owner-melhus': notYourRole,
        [`coordinator-${late}`]: notYourNetwork,
      });
      expect((await read<'readPlan'>('statped', from)).version).toBe(version + 1);
    });

    it('the PPT leaders revise a plan of their own, and have no part in what the networks decide', async () => {
      const from = '/api/networks/ppt-leaders/plan';
      const by = 'coordinator-ppt-leaders';
      const { plan, version } = await read<'readPlan'>(by, from);
      const { title, firstYear, lastYear, figuresAreExamples, ownerPriorities, needs } = plan;
      const [section] = plan.sections;
      const measure = {
        id: 'sakkyndighet',
        title: 'Felles sakkyndighetsarbeid',
        period: `V-${year % 100} – H-${year % 100}`,
        partners: ['NTNU'],
        contactRole: '',
        comment: '',
        amounts: [],
      };
      const sections = [
        { ...section, focusAreas: [{ id: 'praksis', title: 'Praksis', measures: [measure] }] },
      ];
      const revised = { title, firstYear, lastYear, figuresAreExamples, ownerPriorities, needs, sections };
      await onlyBy(by, ['PUT', from, { plan: revised, reason: 'Revisjon i september.' }], from, {
        governor: notYourRole,
        'member-ppt-leaders-fosen': notYourRole,
        'owner-melhus': notYourRole,
        [`coordinator-${inTime}`]: notYourNetwork,
        'partner-nord': notYourNetwork,
      });
      const { changes } = await read<'comparePlanVersions'>(
        'member-ppt-leaders-fosen',
        `${from}/versions/${version + 1}/changes`,
      );
      expect(changes.map(({ subject }) => subject)).toContain('Felles sakkyndighetsarbeid');

      const anchor = new URLSearchParams({ kind: 'measure', of: 'ppt-leaders', id: measure.id });
      const { items } = await read<'readThread'>(by, `/api/thread?${anchor}`);
      const ofRound = items.filter(({ item }) => !('round' in item) || item.round === round);
      expect(ofRound.map(({ item }) => item.kind)).toEqual([
        'focus-area',
        'measure',
        'award-line',
        'report-line',
      ]);

      const { networks } = await read<'readOverview'>('governor', `/api/overview?round=${round}`);
      expect(networks.map(({ network }) => network)).not.toContain('ppt-leaders');
      const basis: Change = ['PUT', basisOf('ppt-leaders'), await contentFor(inTime)];
      expect(await code(by, basis, basisOf(inTime))).toBe(notYourRole);
      expect(await readCode('governor', basisOf('ppt-leaders'))).toBe('404 not-found');
      expect(await readCode(by, '/api/forum')).toBe(notYourRole);
      expect(await readCode(by, `${path}/steering`)).toBe(notYourRole);
    });

    it('the thread goes from the need to the approved report, as far as each may see', async () => {
      const anchor = new URLSearchParams({ kind: 'need', of: `${year}-${inTime}-5028`, id: 'lesing' });
      const thread = `/api/thread?${anchor}`;
      const kindsFor = async (user: string) => {
        const { items, isPartial } = await read<'readThread'>(user, thread);
        const ofRound = items.filter(({ item }) => !('round' in item) || item.round === round);
        return { kinds: [...new Set(ofRound.map(({ item }) => item.kind))], isPartial, items: ofRound };
      };
      const all = await kindsFor('governor');
      expect(all).toMatchObject({
        isPartial: false,
        kinds: ['need', 'measure', 'basis-measure', 'recommended', 'decided', 'award-line', 'report-line'],
      });
      expect(all.items.map(({ item }) => item)).toContainEqual(
        expect.objectContaining({ kind: 'report-line', state: 'approved', attainment: 'largely' }),
      );
      const owner = await kindsFor('owner-melhus');
      expect(owner).toMatchObject({ isPartial: true });
      expect(owner.kinds).not.toContain('recommended');
      expect(await readCode(`coordinator-${late}`, thread)).toBe(notYourNetwork);
      expect(await readCode('outsider', thread)).toBe(notYourRole);
    });

    it('the history says who did what, to those who may read the document', async () => {
      const trail = `/api/audit/report/${round}-network-${inTime}-annual`;
      const { entries, holds } = await read<'readAuditTrail'>(`coordinator-${inTime}`, trail);
      expect(holds).toBe(true);
      expect(entries.map(({ action, reason }) => (reason === '' ? action : `${action}: ${reason}`))).toEqual([
        'network-report.edit',
        'report.submit',
        'report.return: Si mer om effekten.',
        'network-report.edit',
        'report.submit',
        'report.approve',
      ]);
      expect(await readCode(`coordinator-${late}`, trail)).toBe(notYourNetwork);
      expect(await readCode('outsider', trail)).toBe(notYourRole);
      const { documents } = await read<'readHistory'>(`coordinator-${inTime}`, `/api/history?round=${round}`);
      expect(documents.map(({ kind }) => kind).toSorted()).toEqual(
        ['basis', 'decision', 'key', 'letter', 'report', 'round'].toSorted(),
      );
      expect(await readCode(`coordinator-${late}`, `/api/history?network=${inTime}`)).toBe(notYourNetwork);
    });

    it('all its audit trails hold', async () => {
      expect(await place.service.end()).toEqual({ code: 0, signal: null });
      await place.check(async (store) => {
        const { checked, broken } = await verifyAudit({ store, hash: contentHash });
        expect({ some: checked > 0, broken }).toEqual({ some: true, broken: [] });
      });
    });
  });
}
