import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/application/content-hash.ts';
import { verifyAudit } from '../../src/application/verify-audit.ts';
import type { Answer as AnswerOf } from '../../src/contract/operations.ts';
import { dateInOslo } from '../../src/domain/calendar/plain-date.ts';
import { roundByApi } from '../e2e/support/round-by-api.ts';
import type { Place } from './round.ts';

/*
 * A round's letters from their preview to an appeal, a new decision and an annulment, through the API and by the people
 * whose work it is. At each step those who may not are refused. It is the same wherever the county is kept.
 */

const year = new Date().getUTCFullYear() + 2;
const round = `kollektiv-kompetanseutvikling-${year}`;
const path = `/api/rounds/${round}`;
const decision = `${path}/decision`;
const fosen = `${round}-network-fosen`;
const gauldal = `${round}-network-gauldal`;
const letter = (id: string, rest: string) => `/api/letters/${id}/${rest}`;

type Letter = AnswerOf<'listLetters'>['letters'][number];
type Amendment = AnswerOf<'readAmendment'>;

/** @param open opens a seeded county somewhere */
export function describeLetters(where: string, open: () => Promise<Place>): void {
  describe(`letters ${where}`, () => {
    let place: Place;
    beforeAll(async () => {
      place = await open();
      const steps = roundByApi(() => place.service, round);
      await steps.prepare();
      await steps.decideKeyAndPublish();
      await steps.deliver(['fosen', 'gauldal']);
      await steps.recommend();
    }, 300_000);
    afterAll(() => place.leave());

    const call: Place['service']['call'] = (...request) => place.service.call(...request);

    /** The status of an answer, with the code of a refusal and its faults. */
    function said({ status, body }: { status: number; body: object }): readonly unknown[] {
      const { code, errors } = body as { code?: string; errors?: { path: string; code: string }[] };
      return [
        status,
        ...(code ? [code] : []),
        ...(errors ?? []).map((error) => `${error.path}: ${error.code}`),
      ];
    }
    async function change(user: string, address: string, body?: object, method = 'POST', from = decision) {
      const { etag } = await call('governor', 'GET', from);
      return call(user, method, address, body, { 'If-Match': etag });
    }
    async function lettersOf(user: string): Promise<readonly Letter[]> {
      return (await call<AnswerOf<'listLetters'>>(user, 'GET', `${path}/letters`)).body.letters;
    }
    async function letterOf(id: string, user = 'governor'): Promise<Letter> {
      const found = (await lettersOf(user)).find((one) => one.id === id);
      if (!found) throw new Error(`no letter ${id}`);
      return found;
    }
    /** Waits until the letters are out. */
    async function issued(): Promise<void> {
      for (;;) {
        const { body } = await call<AnswerOf<'listLetters'>>('governor', 'GET', `${path}/letters`);
        if (body.process?.state === 'finished') return;
        if (body.process?.state === 'failed') throw new Error('the letters stopped');
        await setTimeout(50);
      }
    }
    async function onLetter(user: string, id: string, rest: string, body: object) {
      const { etag } = await letterOf(id);
      return call(user, 'POST', letter(id, rest), body, { 'If-Match': `"${etag}"` });
    }
    async function lessBy(by: number, id = fosen) {
      const { body } = await call<Amendment>('governor', 'GET', letter(id, 'amendment'));
      const lines = body.lines.map(({ id: line, title, amount }, index) => ({
        id: line,
        title,
        amount: amount - (index === 0 ? by : 0),
      }));
      return { content: { kind: 'change', lines, grounds: 'Vi regnet feil.' } };
    }

    it('are shown before the decision to the county governor alone, as files that say so', async () => {
      const { lines } = (await call<AnswerOf<'readDecision'>>('governor', 'GET', decision)).body.content;
      await change('governor', decision, { lines, caseNumber: `${year}/12` }, 'PUT');
      for (const user of ['coordinator-fosen', 'partner-ntnu', 'statped']) {
        expect(said(await call(user, 'GET', `${path}/letters/preview`))).toEqual([403, 'not-your-role']);
      }
      const preview = await call<AnswerOf<'previewLetters'>>('governor', 'GET', `${path}/letters/preview`);
      expect(preview.body.letters.map(({ id }) => id)).toContain(fosen);
      expect(await lettersOf('governor')).toEqual([]);
      const pdf = await call('governor', 'GET', `${path}/letters/preview/${fosen}?format=pdf`);
      expect(pdf.headers['content-type']).toBe('application/pdf');
      expect(pdf.headers['content-disposition']).toContain('Utkast');
      expect(said(await call('governor', 'GET', `${path}/letters/preview/nobody`))).toEqual([
        404,
        'not-found',
      ]);
    });

    it('are not signed by whoever wrote the draft, where the county says so', async () => {
      const forum = await call<AnswerOf<'readForum'>>('governor', 'GET', '/api/forum');
      const setting = (secondSigner: boolean) =>
        change('governor', '/api/forum', { ...forum.body.content, secondSigner }, 'PUT', '/api/forum');
      expect((await setting(true)).status).toBe(200);
      expect(said(await change('governor', `${decision}/take`))).toEqual([403, 'second-person-needed']);
      expect((await setting(false)).status).toBe(200);
      expect((await change('governor', `${decision}/take`)).status).toBe(202);
      await issued();
      expect(said(await call('governor', 'GET', `${path}/letters/preview`))).toEqual([
        409,
        'not-in-this-state',
      ]);
    });

    it('have a time to appeal once they are read', async () => {
      expect((await letterOf(fosen)).appealPeriod).toBeNull();
      expect(said(await call('coordinator-gauldal', 'POST', letter(fosen, 'acknowledge')))).toEqual([
        403,
        'not-your-network',
      ]);
      await call('coordinator-fosen', 'POST', letter(fosen, 'acknowledge'));
      const { appealPeriod } = await letterOf(fosen, 'coordinator-fosen');
      expect(appealPeriod?.reachedOn).toBe(dateInOslo(new Date()));
    });

    it('have the appeals against them on record, with what became of them', async () => {
      const today = dateInOslo(new Date());
      const appeal = { sentOn: today, from: 'network', about: 'Beløpet er for lite.' };
      for (const user of ['coordinator-fosen', 'representative-fosen', 'partner-ntnu']) {
        expect(said(await onLetter(user, fosen, 'appeals', appeal))).toEqual([403, 'not-your-role']);
      }
      const early = await onLetter('governor', fosen, 'appeals', { ...appeal, sentOn: '2020-01-01' });
      expect(said(early)).toEqual([422, 'not-ready', 'sentOn: date-too-early']);
      expect((await onLetter('governor', fosen, 'appeals', appeal)).status).toBe(200);
      const outcome = { outcome: 'changed', on: today, words: 'Klagen førte fram.' };
      expect(said(await onLetter('coordinator-fosen', fosen, 'appeals/1', outcome))).toEqual([
        403,
        'not-your-role',
      ]);
      expect((await onLetter('governor', fosen, 'appeals/1', outcome)).status).toBe(200);
      expect(said(await onLetter('governor', fosen, 'appeals/1', outcome))).toEqual([
        422,
        'not-ready',
        ': appeal-settled',
      ]);
      expect((await letterOf(fosen, 'coordinator-fosen')).appeals).toMatchObject([
        { number: 1, late: false, settled: true, outcomes: [{ outcome: 'changed' }] },
      ]);
    });

    it('are changed by a new decision that points at the old, within what the key left', async () => {
      const amendment = letter(fosen, 'amendment');
      for (const user of ['coordinator-fosen', 'partner-ntnu', 'statped']) {
        expect(said(await change(user, amendment, await lessBy(1000)))).toEqual([403, 'not-your-role']);
        expect(said(await call(user, 'GET', amendment))).toEqual([403, 'not-your-role']);
      }
      expect(said(await change('governor', amendment, await lessBy(-900_000_000)))).toEqual([
        422,
        'not-ready',
        'content.lines: above-available',
      ]);
      const before = await letterOf(fosen);
      expect((await change('governor', amendment, await lessBy(1000))).status).toBe(200);
      await issued();
      const after = await letterOf(`${fosen}-v2`, 'coordinator-fosen');
      expect(after).toMatchObject({
        number: 2,
        total: before.total - 1000,
        amends: { kind: 'reversal', total: before.total, grounds: 'Vi regnet feil.' },
        appealPeriod: null,
        toAcknowledge: true,
      });
      expect((await letterOf(fosen, 'coordinator-fosen')).replacedBy?.kind).toBe('reversal');
      expect(said(await change('governor', amendment, await lessBy(1)))).toEqual([
        422,
        'not-ready',
        ': letter-replaced',
      ]);
      const file = await call('coordinator-fosen', 'GET', letter(`${fosen}-v2`, 'document?format=pdf'));
      expect(file.status).toBe(200);
      expect((await call('coordinator-fosen', 'GET', letter(fosen, 'document'))).status).toBe(200);
    });

    it('are annulled, and ask for no report then', async () => {
      const content = { kind: 'annulment', grounds: 'Partnerskapet er avsluttet.' };
      expect((await change('governor', letter(gauldal, 'amendment'), { content })).status).toBe(200);
      await issued();
      expect((await letterOf(gauldal)).replacedBy?.kind).toBe('annulment');
      const reports = await call<AnswerOf<'listReports'>>('governor', 'GET', `${path}/reports`);
      const ids = reports.body.reports.map(({ id }) => id);
      expect(ids).toContain(`${fosen}-annual`);
      expect(ids).not.toContain(`${gauldal}-annual`);
      expect(said(await call('coordinator-gauldal', 'GET', `/api/reports/${gauldal}-annual`))).toEqual([
        422,
        'not-ready',
        ': letter-annulled',
      ]);
    });

    it('leave a trail that holds', async () => {
      await place.service.end();
      await place.check(async (store) => {
        expect((await verifyAudit({ store, hash: contentHash })).broken).toEqual([]);
        const trail = await store.auditTrail('decision', round);
        expect(trail.map(({ action }) => action)).toEqual([
          'decision.edit',
          'decision.take',
          'letter.amend',
          'letter.amend',
        ]);
      });
    });
  });
}
