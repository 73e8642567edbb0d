import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/application/content-hash.ts';
import { verifyAudit } from '../../src/application/verify-audit.ts';
import type { Answer as AnswerOf } from '../../src/contract/operations.ts';
import type { Place } from './round.ts';

/*
 * The county plan from draft to revision, and a school's plan from its owner to the partner, through the API and by the
 * people whose work it is. At each step those who may not are refused. It is the same wherever the county is kept.
 */

const year = new Date().getUTCFullYear() + 1;
const id = `${year}-${year + 3}`;
const plan = `/api/county-plans/${id}`;
const chapter = { id: 'aims', title: 'Mål', text: 'Alle er med.' };
const content = { title: 'Langsiktig plan', chapters: [chapter], priorities: ['Lesing'] };
const changedText = { ...content, chapters: [{ ...chapter, text: 'Alle lærer.' }] };

type View = AnswerOf<'readCountyPlan'>;
type School = AnswerOf<'readSchoolPlan'>;

/** @param open opens a seeded county somewhere */
export function describePlans(where: string, open: () => Promise<Place>): void {
  let place: Place;
  const read = <Body = View>(user: string, path: string) => place.service.call<Body>(user, 'GET', path);
  const code = async (answer: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await answer;
    return `${status} ${(body as { code?: string }).code ?? ''}`.trim();
  };
  /** The answer of a change from the version that stands, which another may have to read. */
  async function change<Body = View>(
    user: string,
    what: { method?: string; path: string; on?: string; body?: unknown; reader?: string },
  ) {
    const { etag } = await place.service.call(what.reader ?? user, 'GET', what.on ?? what.path);
    return place.service.call<Body>(user, what.method ?? 'PUT', what.path, what.body, { 'If-Match': etag });
  }
  const asGovernor = (step: string, body?: unknown, method = 'POST') =>
    change('governor', { method, path: `${plan}${step}`, on: plan, body });
  const state = (user: string, organisation: string, text: string, reader = user) =>
    change<AnswerOf<'readStatement'>>(user, {
      path: `${plan}/statements/${organisation}`,
      body: { text },
      reader,
    });

  describe(`the county plan ${where}`, () => {
    beforeAll(async () => {
      place = await open();
    }, 300_000);
    afterAll(() => place.leave());

    it('is the county governor’s alone while it is a draft', async () => {
      expect((await read('governor', plan)).body).toMatchObject({ state: 'draft', version: 0 });
      expect((await asGovernor('', { content }, 'PUT')).body).toMatchObject({ state: 'draft', version: 1 });
      expect(await code(read('representative-fosen', plan))).toBe('404 not-found');
      for (const user of ['representative-fosen', 'partner-ntnu', 'owner-osen', 'statped']) {
        const { body } = await read<AnswerOf<'listCountyPlans'>>(user, '/api/county-plans');
        expect(body.plans.map((one) => one.id)).toEqual(['2024-2026']);
        const saving = change(user, { path: plan, body: { content }, reader: 'governor' });
        expect(await code(saving)).toBe('403 not-your-role');
      }
      expect(await code(read('outsider', '/api/county-plans'))).toBe('403 not-your-role');
      expect(await code(read('governor', '/api/county-plans/2030-2027'))).toBe('404 not-found');
    });

    it('is sent out with a deadline to come, and its text is frozen', async () => {
      await asGovernor('', { content: { ...content, chapters: [{ ...chapter, text: '' }] } }, 'PUT');
      expect((await asGovernor('/open-hearing', { deadline: '2020-01-01' })).body).toMatchObject({
        code: 'not-ready',
        errors: [{ code: 'chapter-unfinished' }, { path: 'deadline', code: 'deadline-passed' }],
      });
      await asGovernor('', { content }, 'PUT');
      const deadline = { deadline: `${year}-02-01` };
      const opening = change('representative-fosen', {
        method: 'POST',
        path: `${plan}/open-hearing`,
        on: plan,
        body: deadline,
        reader: 'governor',
      });
      expect(await code(opening)).toBe('403 not-your-role');
      expect((await asGovernor('/open-hearing', deadline)).body).toMatchObject({
        state: 'hearing',
        hearing: { deadline: `${year}-02-01`, over: false },
      });
      expect(await code(asGovernor('', { content }, 'PUT'))).toBe('409 not-in-this-state');
      expect(await code(asGovernor('/close-hearing'))).toBe('422 not-ready');
    });

    it('has one statement from each organisation, which the others see when the deadline is over', async () => {
      expect((await state('representative-fosen', 'network-fosen', 'Vi støtter planen.')).body).toMatchObject(
        {
          name: 'Fosen',
          text: 'Vi støtter planen.',
          late: false,
        },
      );
      expect((await state('coordinator-fosen', 'network-fosen', 'Vi støtter den.')).status).toBe(200);
      expect((await state('owner-osen', 'owner-5020', 'Husk de små.')).body).toMatchObject({ name: 'Osen' });
      const group = 'group-ppt-leaders';
      expect((await state('coordinator-ppt-leaders', group, 'Husk PPT.')).body).toMatchObject({
        name: 'PPT-ledernettverket',
      });
      expect((await state('statped', 'statped', 'Husk dem vi er til for.')).status).toBe(200);
      for (const [user, organisation, why] of [
        ['representative-gauldal', 'network-fosen', '403 not-your-network'],
        ['owner-orland', 'owner-5020', '403 not-your-network'],
        ['partner-ntnu', 'institution-dmmh', '403 not-your-network'],
        ['partner-ntnu', 'network-fosen', '403 not-your-role'],
        ['governor', 'network-fosen', '403 not-your-role'],
        ['coordinator-fosen', group, '403 not-your-role'],
        ['coordinator-ppt-leaders', 'network-fosen', '403 not-your-role'],
        ['outsider', 'statped', '403 not-your-role'],
      ] as const) {
        expect(await code(state(user, organisation, 'Nei.', 'governor'))).toBe(why);
      }
      const seenBy = async (user: string) =>
        (await read(user, plan)).body.statements.map(({ organisation }) => organisation);
      expect(await seenBy('deputy-fosen')).toEqual(['network-fosen']);
      expect(await seenBy('representative-gauldal')).toEqual([]);
      expect(await seenBy('governor')).toEqual([group, 'network-fosen', 'owner-5020', 'statped']);
      expect(await code(read('partner-ntnu', `${plan}/statements/network-fosen`))).toBe('404 not-found');
    });

    it('does not let two of an organisation write over each other', async () => {
      const path = `${plan}/statements/network-fosen`;
      const { etag } = await read('representative-fosen', path);
      await state('coordinator-fosen', 'network-fosen', 'Vi støtter planen fullt ut.');
      const second = place.service.call(
        'representative-fosen',
        'PUT',
        path,
        { text: 'Min.' },
        { 'If-Match': etag },
      );
      expect(await code(second)).toBe('412 conflict');
    });

    it('takes in what comes late once, marked, and locks the rest', async () => {
      await place.service.travelTo(`${year}-02-02`);
      expect(await code(state('representative-fosen', 'network-fosen', 'Nei.'))).toBe(
        '409 not-in-this-state',
      );
      expect((await state('partner-ntnu', 'institution-ntnu', 'Vi er med.')).body).toMatchObject({
        late: true,
      });
      expect(await code(state('partner-ntnu', 'institution-ntnu', 'Igjen.'))).toBe('409 not-in-this-state');
      const { body } = await read('representative-gauldal', plan);
      expect(body.statements.map(({ name, late }) => [name, late])).toEqual([
        ['PPT-ledernettverket', false],
        ['NTNU', true],
        ['Fosen', false],
        ['Osen', false],
        ['Statped', false],
      ]);
      expect(await code(read('outsider', `${plan}/statements/network-fosen`))).toBe('403 not-your-role');
    });

    it('is summed up, changed and adopted, and says what was changed', async () => {
      expect((await asGovernor('/close-hearing')).body.state).toBe('summarised');
      expect(await code(state('owner-orland', 'owner-5057', 'For sent.'))).toBe('409 not-in-this-state');
      const adoption = { on: `${year}-02-02`, caseNumber: '4/27', changed: 'Målet er gjort tydeligere.' };
      expect((await asGovernor('/adopt', adoption)).body).toMatchObject({
        errors: [{ path: 'summary.text', code: 'statements-unanswered' }],
      });
      const answers = [{ organisation: 'network-fosen', text: 'Takk.' }];
      const unknown = [{ organisation: 'network-gauldal', text: 'Takk.' }];
      expect(
        (await asGovernor('/summary', { content, summary: { text: '', answers: unknown } }, 'PUT')).body,
      ).toMatchObject({ errors: [{ code: 'unknown-statement' }] });
      const summary = { text: 'Alle støtter planen.', answers };
      expect((await asGovernor('/summary', { content: changedText, summary }, 'PUT')).status).toBe(200);
      expect((await asGovernor('/adopt', { ...adoption, on: `${year}-02-03` })).body).toMatchObject({
        errors: [{ path: 'on', code: 'date-in-future' }],
      });
      await asGovernor('/adopt', adoption);
      const { body } = await read('owner-osen', plan);
      expect(body).toMatchObject({
        state: 'adopted',
        adoption,
        summary: { text: 'Alle støtter planen.' },
        changedSinceHearing: [{ what: 'changed', title: 'Mål', to: { text: 'Alle lærer.' } }],
      });
      expect(body.statements.find(({ name }) => name === 'Fosen')?.answer).toBe('Takk.');
      expect(await code(asGovernor('', { content }, 'PUT'))).toBe('409 not-in-this-state');
    });

    it('is reviewed, and revised as a draft that leaves the adopted plan in force', async () => {
      await place.service.travelTo(`${year}-09-20`);
      const review = { on: `${year}-09-15`, outcome: 'to-be-revised', note: '' };
      expect((await asGovernor('/review', review)).body.reviews).toHaveLength(1);
      expect((await asGovernor('/review', review)).body).toMatchObject({
        errors: [{ code: 'review-exists' }],
      });
      expect((await asGovernor('/review', { ...review, on: `${year}-02-01` })).body).toMatchObject({
        errors: [{ code: 'review-before-adoption' }],
      });
      expect((await asGovernor('/revise', { reason: 'Ny ordning.' })).body).toMatchObject({
        state: 'draft',
        revision: { reason: 'Ny ordning.', inForceSince: `${year}-02-02`, inForce: changedText },
      });
      await asGovernor('', { content: { ...changedText, priorities: [] } }, 'PUT');
      expect((await read('partner-ntnu', plan)).body).toMatchObject({
        state: 'adopted',
        content: changedText,
        adoption: { on: `${year}-02-02` },
      });
    });

    it('has versions to compare; drafts are the county governor’s', async () => {
      const versions = async (user: string) =>
        (await read<AnswerOf<'listCountyPlanVersions'>>(user, `${plan}/versions`)).body.versions.map(
          ({ version }) => version,
        );
      expect(await versions('governor')).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
      expect(await versions('owner-osen')).toEqual([8, 7, 6, 5, 4]);
      const compared = await read<AnswerOf<'compareCountyPlanVersions'>>(
        'owner-osen',
        `${plan}/versions/7/changes?since=4`,
      );
      expect(compared.body.changes.map(({ title, what }) => [title, what])).toEqual([['Mål', 'changed']]);
      expect(await code(read('owner-osen', `${plan}/versions/10/changes?since=7`))).toBe('404 not-found');
      expect((await read('governor', `${plan}/versions/10/changes?since=7`)).status).toBe(200);
    });

    it('has an audit trail that holds, its statements too', async () => {
      await place.service.end();
      await place.check(async (store) => {
        const trail = await store.auditTrail('county-plan', id);
        expect(trail.map(({ action }) => action).slice(3)).toEqual([
          'county-plan.open-hearing',
          'county-plan.close-hearing',
          'county-plan.summarise',
          'county-plan.adopt',
          'county-plan.review',
          'county-plan.revise',
          'county-plan.edit',
        ]);
        const audit = await verifyAudit({ store, hash: contentHash });
        expect(audit.broken).toEqual([]);
      });
    });
  });

  describe(`a school’s plan ${where}`, () => {
    const begin = { network: 'fosen', owner: '5020', school: 'Skolen ved havet', period: 'høst 26 – vår 28' };
    let address: string;
    beforeAll(async () => {
      place = await open();
    }, 300_000);
    afterAll(() => place.leave());

    it('is begun by its owner, for a period as people write it', async () => {
      const post = (user: string, body: unknown) =>
        place.service.call<School>(user, 'POST', '/api/school-plans', body);
      expect(await code(post('coordinator-fosen', begin))).toBe('403 not-your-role');
      expect(await code(post('owner-orland', begin))).toBe('403 not-your-network');
      expect(await code(post('owner-osen', { ...begin, network: 'gauldal' }))).toBe('403 not-your-network');
      expect((await post('owner-osen', { ...begin, period: 'snart' })).body).toMatchObject({
        errors: [{ path: 'period', code: 'period-unreadable' }],
      });
      const begun = await post('owner-osen', begin);
      expect(begun).toMatchObject({
        status: 201,
        body: { id: '5020-skolen-ved-havet-h-26-v-28', state: 'draft', ownerName: 'Osen' },
      });
      expect(await code(post('owner-osen', { ...begin, period: 'H-26 – V-28' }))).toBe('409 already-exists');
      address = `/api/school-plans/${begun.body.id}`;
    });

    it('is its owner’s until it is shared, and the network’s and the partner’s from then on', async () => {
      const { body } = await read<School>('owner-osen', address);
      const written = { ...body.content, parts: { ...body.content.parts, goals: 'Alle leser.' } };
      const share = () =>
        change<School>('owner-osen', { method: 'POST', path: `${address}/share`, on: address });
      expect((await share()).body).toMatchObject({ errors: [{ code: 'part-unwritten' }] });
      await change('owner-osen', { path: address, body: { content: written, reason: '' } });
      expect(await code(read('coordinator-fosen', address))).toBe('403 not-your-role');
      expect((await share()).body.state).toBe('shared');
      const readers = async (user: string) => code(read(user, address));
      for (const user of [
        'coordinator-fosen',
        'representative-fosen',
        'deputy-fosen',
        'partner-dmmh',
        'owner-osen',
      ]) {
        expect([user, await readers(user)]).toEqual([user, '200']);
      }
      expect(await readers('coordinator-gauldal')).toBe('403 not-your-network');
      expect(await readers('owner-orland')).toBe('403 not-your-network');
      expect(await readers('governor')).toBe('403 not-your-role');
      const listed = await read<AnswerOf<'listSchoolPlans'>>('coordinator-gauldal', '/api/school-plans');
      expect(listed.body.plans).toEqual([]);
      expect(
        await code(change('coordinator-fosen', { path: address, body: { content: written, reason: 'x' } })),
      ).toBe('403 not-your-role');
    });

    it('says of each version after that why it was made; what was a draft stays the owner’s', async () => {
      const { body } = await read<School>('owner-osen', address);
      const written = { ...body.content, parts: { ...body.content.parts, measures: 'Lesetid hver dag.' } };
      const save = (reason: string) =>
        change<School>('owner-osen', { path: address, body: { content: written, reason } });
      expect((await save('')).body).toMatchObject({ errors: [{ path: 'reason', code: 'blank' }] });
      expect((await save('Etter foreldremøtet.')).body).toMatchObject({ version: 4 });
      const versions = async (user: string) =>
        (await read<AnswerOf<'listSchoolPlanVersions'>>(user, `${address}/versions`)).body.versions;
      expect((await versions('owner-osen')).map(({ version }) => version)).toEqual([4, 3, 2, 1]);
      expect((await versions('partner-dmmh')).map(({ version, reason }) => [version, reason])).toEqual([
        [4, 'Etter foreldremøtet.'],
        [3, ''],
      ]);
      const compared = await read<AnswerOf<'compareSchoolPlanVersions'>>(
        'partner-dmmh',
        `${address}/versions/4/changes`,
      );
      expect(compared.body.changes.map(({ id: part, what }) => [part, what])).toEqual([['measures', 'new']]);
      expect(await code(read('partner-dmmh', `${address}/versions/4/changes?since=1`))).toBe(
        '403 not-your-role',
      );
    });

    it('is had as a Word document by those who read it', async () => {
      const file = await place.service.call<Buffer>('partner-dmmh', 'GET', `${address}/document`);
      expect(file.headers['content-type']).toContain('wordprocessingml');
      expect(file.body.subarray(0, 2).toString()).toBe('PK');
      expect(await code(read('coordinator-gauldal', `${address}/document`))).toBe('403 not-your-network');
    });
  });
}
