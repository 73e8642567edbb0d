import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/application/content-hash.ts';
import { verifyAudit } from '../../src/application/verify-audit.ts';
import type { Answer as AnswerOf } from '../../src/contract/operations.ts';
import type { Place } from './round.ts';

/*
 * Needs from an owner's report to the thread in the plan, through the API and by the people whose work it is. At each
 * step those who may not are refused. It is the same wherever the county is kept.
 */

const year = new Date().getUTCFullYear() + 2;
const network = `/api/needs/${year}/fosen`;
const osen = `${network}/5020`;
const orland = `${network}/5057`;

const need = {
  id: 'lesing',
  theme: 'Lesing',
  subTheme: 'Begynneropplæring',
  grounds: 'Mange skoler har meldt om det samme.',
  involved: ['staff', 'youth-council'],
  targetGroups: ['school'],
};

type Report = AnswerOf<'readNeedsReport'>;

/** @param open opens a seeded county somewhere */
export function describeNeeds(where: string, open: () => Promise<Place>): void {
  describe(`needs ${where}`, () => {
    let place: Place;
    beforeAll(async () => {
      place = await open();
    }, 300_000);
    afterAll(() => place.leave());

    /** The answer of a change from the version that stands. */
    async function change(user: string, method: string, path: string, body?: unknown, reader = user) {
      const address = path.replace(/\/(?:submit|reopen|answer)$/, '');
      const { etag } = await place.service.call(reader, 'GET', address);
      return place.service.call<Report & { code?: string }>(user, method, path, body, { 'If-Match': etag });
    }
    const code = async (answer: Promise<{ status: number; body: { code?: string } }>) => {
      const { status, body } = await answer;
      return `${status} ${body.code ?? ''}`.trim();
    };

    it('are written by their owner, and by no other', async () => {
      const begun = await place.service.call<Report>('owner-osen', 'GET', osen);
      expect(begun.body).toMatchObject({
        state: 'draft',
        version: 0,
        needs: [],
        // The network's own, in its annual cycle.
        deadline: `${year - 1}-11-15`,
      });
      for (const user of ['coordinator-fosen', 'governor', 'partner-dmmh', 'representative-fosen']) {
        expect(await code(change(user, 'PUT', osen, { needs: [need] }, 'owner-osen'))).toBe(
          '403 not-your-role',
        );
      }
      expect(await code(change('owner-orland', 'PUT', osen, { needs: [need] }, 'owner-osen'))).toBe(
        '403 not-your-network',
      );
      const saved = await change('owner-osen', 'PUT', osen, { needs: [{ ...need, grounds: '' }] });
      expect(saved).toMatchObject({
        status: 200,
        body: { version: 1, changed: { by: { name: 'Eier, Osen' } } },
      });
      expect(await code(place.service.call('coordinator-fosen', 'GET', osen))).toBe('403 not-your-role');
    });

    it('are sent when they are complete, and then locked', async () => {
      const refused = await change('owner-osen', 'POST', `${osen}/submit`);
      expect(refused).toMatchObject({
        status: 422,
        body: { code: 'not-ready', errors: [{ path: 'needs.0.grounds', code: 'need-without-grounds' }] },
      });
      await change('owner-osen', 'PUT', osen, { needs: [need] });
      expect(await code(change('coordinator-fosen', 'POST', `${osen}/submit`, undefined, 'owner-osen'))).toBe(
        '403 not-your-role',
      );
      expect((await change('owner-osen', 'POST', `${osen}/submit`)).body).toMatchObject({
        state: 'submitted',
        late: false,
      });
      expect(await code(change('owner-osen', 'PUT', osen, { needs: [] }))).toBe('409 not-in-this-state');
      await change('owner-orland', 'PUT', orland, { needs: [{ ...need, theme: 'lesing' }] });
      expect((await change('owner-orland', 'POST', `${orland}/submit`)).status).toBe(200);
    });

    it('are answered by the network, each: into the plan, or merged; the owner sees which', async () => {
      const { body } = await place.service.call<AnswerOf<'readNeedsOfNetwork'>>(
        'coordinator-fosen',
        'GET',
        network,
      );
      expect(body.reports.map(({ report }) => report.ownerName)).toEqual(['Osen', 'Ørland']);
      const part = body.parts.find(({ title }) => title === 'Språk og lesing de første skoleårene');
      const inPlan = {
        need: 'lesing',
        outcome: { kind: 'in-plan', part: { kind: part?.kind, id: part?.id } },
      };
      for (const [user, why] of [
        ['owner-osen', '403 not-your-role'],
        ['governor', '403 not-your-role'],
        ['coordinator-gauldal', '403 not-your-network'],
      ] as const) {
        expect(await code(change(user, 'POST', `${osen}/answer`, inPlan, 'governor'))).toBe(why);
      }
      expect((await change('coordinator-fosen', 'POST', `${osen}/answer`, inPlan)).status).toBe(200);
      const merge = { need: 'lesing', outcome: { kind: 'merged', into: { owner: '5020', need: 'lesing' } } };
      expect((await change('representative-fosen', 'POST', `${orland}/answer`, merge)).status).toBe(200);

      const seen = await place.service.call<Report>('owner-orland', 'GET', orland);
      expect(seen.body.needs[0]?.answer?.outcome).toEqual({
        kind: 'merged',
        into: { owner: '5020', need: 'lesing', ownerName: 'Osen', theme: 'Lesing' },
        became: { kind: 'in-plan', part: { ...part, stands: true } },
      });
    });

    it('are at the other end of the thread from the plan', async () => {
      const thread = '/api/networks/fosen/plan/needs';
      const { body } = await place.service.call<AnswerOf<'readNeedsOfPlan'>>('partner-dmmh', 'GET', thread);
      const told = body.parts.flatMap(({ needs }) => needs).filter((one) => one.year === year);
      expect(told.map(({ ownerName, merged }) => [ownerName, merged])).toEqual([
        ['Osen', false],
        ['Ørland', true],
      ]);
      expect(await code(place.service.call('coordinator-gauldal', 'GET', thread))).toBe(
        '403 not-your-network',
      );
    });

    it('are opened again with a reason: what has changed must be answered anew, what has not stands', async () => {
      const reason = { reason: 'Elevrådet vil ha med mer.' };
      expect(await code(change('coordinator-fosen', 'POST', `${osen}/reopen`, reason))).toBe(
        '403 not-your-role',
      );
      expect((await change('owner-osen', 'POST', `${osen}/reopen`, reason)).body).toMatchObject({
        state: 'draft',
        reopened: reason,
      });
      const declined = { need: 'lesing', outcome: { kind: 'declined', why: 'Nei.' } };
      expect(await code(change('coordinator-fosen', 'POST', `${osen}/answer`, declined, 'owner-osen'))).toBe(
        '409 not-in-this-state',
      );
      const more = { ...need, id: 'regning', theme: 'Regning' };
      await change('owner-osen', 'PUT', osen, { needs: [need, more] });
      const { body } = await change('owner-osen', 'POST', `${osen}/submit`);
      expect(body.needs.map(({ id, answer }) => [id, answer?.outcome.kind])).toEqual([
        ['lesing', 'in-plan'],
        ['regning', undefined],
      ]);
    });

    it('are counted for the governor, and what networks share is pointed out to the forum', async () => {
      const gauldal = `/api/needs/${year}/gauldal/5028`;
      await change('owner-melhus', 'PUT', gauldal, { needs: [{ ...need, theme: 'LESING' }] });
      expect(await code(change('owner-melhus', 'POST', `${gauldal}/submit`))).toBe('200');
      const overview = `/api/needs/${year}`;
      const { body } = await place.service.call<AnswerOf<'readNeedsOverview'>>('governor', 'GET', overview);
      expect(body.networks.find((one) => one.network === 'fosen')).toMatchObject({
        submitted: 2,
        needs: 3,
        inPlan: 1,
        merged: 1,
        unanswered: 1,
      });
      expect(
        body.overlaps?.map(({ networks }) => networks.map(({ name, owners }) => [name, ...owners])),
      ).toEqual([
        [
          ['Fosen', 'Osen', 'Ørland'],
          ['Gauldal', 'Melhus'],
        ],
      ]);
      expect((await place.service.call('owner-osen', 'GET', overview)).body).toMatchObject({
        overlaps: null,
      });
      expect(await code(place.service.call('outsider', 'GET', overview))).toBe('403 not-your-role');
    });

    it('have audit trails that hold', async () => {
      await place.service.end();
      await place.check(async (store) => {
        const trail = await store.auditTrail('needs-report', `${year}-fosen-5020`);
        expect(trail.map(({ action }) => action)).toEqual([
          'needs-report.edit',
          'needs-report.edit',
          'needs-report.submit',
          'need.answer',
          'needs-report.reopen',
          'needs-report.edit',
          'needs-report.submit',
        ]);
        const audit = await verifyAudit({ store, hash: contentHash });
        expect(audit.broken).toEqual([]);
      });
    });
  });
}
