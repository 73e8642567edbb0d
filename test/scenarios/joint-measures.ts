import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../src/application/content-hash.ts';
import { verifyAudit } from '../../src/application/verify-audit.ts';
import type { Answer as AnswerOf } from '../../src/contract/operations.ts';
import type { Place } from './round.ts';

/*
 * A joint measure from the county governor's first words to the last place in a cohort, through the API and by the
 * people whose work it is. At each step those who may not are refused. It is the same wherever the county is kept.
 */

const address = '/api/joint-measures/lesing';
const round = `/api/rounds/kollektiv-kompetanseutvikling-${new Date().getUTCFullYear() + 1}`;

const content = {
  title: 'Lesing i alle fag',
  description: 'For hele fylket.',
  institutions: ['nord'],
  scheme: 'kollektiv-kompetanseutvikling',
  firstYear: 2027,
  lastYear: null,
  tracks: [{ id: 'spor-1', title: 'Den andre leseopplæringen', targetGroup: 'Lærere på mellomtrinnet' }],
  cohorts: [
    { id: 'pulje-1', title: 'Pulje 1', period: 'H-27 – ?', capacity: 20, stage: 'open', gatherings: [] },
    { id: 'pulje-2', title: 'Pulje 2', period: 'H-28', capacity: null, stage: 'open', gatherings: [] },
  ],
};
const people = (school: number) => ({ ppt: 0, kindergarten: 0, school, leaders: 0, others: 0 });
const placeOf = (network: string) => ({ cohort: 'pulje-1', track: 'spor-1', network });

type View = AnswerOf<'readJointMeasure'>;

/** @param open opens a seeded county somewhere */
export function describeJointMeasures(where: string, open: () => Promise<Place>): void {
  describe(`joint measures ${where}`, () => {
    let place: Place;
    beforeAll(async () => {
      place = await open();
    }, 300_000);
    afterAll(() => place.leave());

    /** The answer of a change from the version that stands. */
    async function change(user: string, method: string, path: string, body: unknown) {
      const { etag } = await place.service.call('governor', 'GET', address);
      return place.service.call<View & { code?: string; errors?: object[] }>(user, method, path, body, {
        'If-Match': etag === '' ? '"unsaved"' : etag,
      });
    }
    const code = async (answer: Promise<{ status: number; body: { code?: string } }>) => {
      const { status, body } = await answer;
      return `${status} ${body.code ?? ''}`.trim();
    };
    const join = (user: string, network: string, school: number) =>
      change(user, 'POST', `${address}/join`, { ...placeOf(network), participants: people(school) });

    it('are made by the county governor alone', async () => {
      for (const user of ['coordinator-fosen', 'owner-osen', 'statped']) {
        expect(await code(change(user, 'PUT', address, content))).toBe('403 not-your-role');
      }
      expect(await code(change('partner-nord', 'PUT', address, content))).toBe('403 not-your-network');
      const made = await change('governor', 'PUT', address, content);
      expect(made).toMatchObject({
        status: 200,
        body: { version: 1, institutions: [{ name: 'Nord universitet' }] },
      });
    });

    it('are then changed by a partner of the institution that carries them, and by no other partner', async () => {
      expect(await code(change('partner-dmmh', 'PUT', address, content))).toBe('403 not-your-network');
      const described = { ...content, description: 'For hele fylket, fra høsten.' };
      expect(await change('partner-nord', 'PUT', address, described)).toMatchObject({
        body: { content: { description: 'For hele fylket, fra høsten.' } },
      });
    });

    it('are joined by networks as long as there is room, and then the next cohort is named', async () => {
      expect(await code(join('governor', 'fosen', 5))).toBe('403 not-your-role');
      expect(await code(join('owner-osen', 'fosen', 5))).toBe('403 not-your-role');
      expect(await code(join('coordinator-gauldal', 'fosen', 5))).toBe('403 not-your-network');
      expect(await join('coordinator-fosen', 'fosen', 15)).toMatchObject({
        body: { cohorts: [{ state: 'open', taken: 15, left: 5 }, { left: null }] },
      });
      const refused = await join('representative-gauldal', 'gauldal', 6);
      expect(refused).toMatchObject({
        status: 422,
        body: {
          code: 'not-ready',
          errors: [
            {
              path: 'cohort',
              code: 'cohort-full-choose-next',
              message: '«Pulje 1» har bare 5 ledige plasser. «Pulje 2» har plass til dere.',
            },
          ],
        },
      });
      expect(await join('representative-gauldal', 'gauldal', 5)).toMatchObject({
        body: { cohorts: [{ state: 'full', taken: 20, left: 0 }, { state: 'open' }] },
      });
    });

    it('are asked for by single owners, who get a place only when somebody has left one', async () => {
      const asking = { ...placeOf('fosen'), owner: '5020', participants: people(2) };
      expect(await code(change('coordinator-fosen', 'POST', `${address}/ask`, asking))).toBe(
        '403 not-your-role',
      );
      expect(await code(change('owner-orland', 'POST', `${address}/ask`, asking))).toBe(
        '403 not-your-network',
      );
      expect(await change('owner-osen', 'POST', `${address}/ask`, asking)).toMatchObject({
        status: 422,
        body: { errors: [{ code: 'cohort-full-choose-next' }] },
      });
      const leaving = { ...placeOf('gauldal'), owner: null, why: 'Vi har ikke kapasitet.' };
      expect(await code(change('coordinator-fosen', 'POST', `${address}/leave`, leaving))).toBe(
        '403 not-your-network',
      );
      expect((await change('coordinator-gauldal', 'POST', `${address}/leave`, leaving)).status).toBe(200);
      expect((await change('owner-osen', 'POST', `${address}/ask`, asking)).body.cohorts[0]).toMatchObject({
        taken: 15,
      });
      const others = await place.service.call<View>('coordinator-gauldal', 'GET', address);
      expect(others.body.enrolments.map(({ standing }) => standing)).toEqual(['joined', 'left']);

      const answer = { ...placeOf('fosen'), owner: '5020', answer: { kind: 'accepted' } };
      for (const [user, refusal] of [
        ['owner-osen', '403 not-your-role'],
        ['partner-dmmh', '403 not-your-network'],
      ] as const) {
        expect(await code(change(user, 'POST', `${address}/answer`, answer))).toBe(refusal);
      }
      expect(
        (await change('partner-nord', 'POST', `${address}/answer`, answer)).body.cohorts[0],
      ).toMatchObject({
        taken: 17,
      });
    });

    it('keep their places when they are changed', async () => {
      const [first, second] = content.cohorts;
      const smaller = { ...content, cohorts: [{ ...first, capacity: 16 }, second] };
      expect(await change('governor', 'PUT', address, smaller)).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'cohorts.0.capacity', code: 'capacity-below-taken' }] },
      });
      expect(await change('governor', 'PUT', address, { ...content, cohorts: [second] })).toMatchObject({
        body: { errors: [{ path: 'cohorts', code: 'cohort-in-use' }] },
      });
      const started = { ...content, cohorts: [{ ...first, stage: 'under-way' }, second] };
      expect((await change('governor', 'PUT', address, started)).body.enrolments).toHaveLength(3);
      expect(await code(join('coordinator-fosen', 'fosen', 1))).toBe('409 not-in-this-state');
      const leaving = { ...placeOf('fosen'), owner: null, why: 'Nei.' };
      expect(await code(change('coordinator-fosen', 'POST', `${address}/leave`, leaving))).toBe(
        '409 not-in-this-state',
      );
    });

    it('stand in the basis of a network that wants them, beside how it is anchored', async () => {
      const basis = `${round}/bases/fosen`;
      const { body, etag } = await place.service.call<AnswerOf<'readBasis'>>(
        'coordinator-fosen',
        'GET',
        basis,
      );
      expect(body.content).toMatchObject({ jointTracks: [], anchoring: '' });
      const jointTracks = [{ jointMeasure: 'lesing', track: 'spor-1' }];
      const anchoring = 'Drøftet med tillitsvalgte i november.';
      const written = { ...body.content, jointTracks, anchoring };
      const saved = await place.service.call('coordinator-fosen', 'PUT', basis, written, {
        'If-Match': etag,
      });
      expect(saved).toMatchObject({
        status: 200,
        body: {
          content: { jointTracks, anchoring },
          jointTracks: [{ measureTitle: 'Lesing i alle fag', trackTitle: 'Den andre leseopplæringen' }],
        },
      });
      const { measures, answers, comment } = body.content;
      const without = await place.service.call(
        'coordinator-fosen',
        'PUT',
        basis,
        { measures, answers, comment },
        { 'If-Match': saved.etag },
      );
      expect(without).toMatchObject({ status: 200, body: { content: { jointTracks: [], anchoring: '' } } });
    });

    it('count in what is asked of higher education, for those whose work it is', async () => {
      const read = (user: string) =>
        place.service.call<AnswerOf<'readUhCapacity'> & { code?: string }>(
          user,
          'GET',
          '/api/uh-capacity?year=2027',
        );
      for (const user of ['coordinator-fosen', 'owner-osen', 'representative-fosen', 'statped']) {
        expect(await code(read(user))).toBe('403 not-your-role');
      }
      const { body } = await read('partner-ntnu');
      expect(body.semesters).toHaveLength(6);
      const carried = body.asks.filter(({ title }) => title.startsWith('Lesing i alle fag'));
      expect(carried).toMatchObject([
        { institution: 'nord', title: 'Lesing i alle fag: Pulje 1', semesters: [1, 2, 3, 4, 5] },
        { institution: 'nord', title: 'Lesing i alle fag: Pulje 2', semesters: [3, 4, 5] },
      ]);
      for (const { institution, counts } of body.institutions) {
        const own = body.asks.filter((ask) => ask.institution === institution);
        expect(counts).toEqual(
          body.semesters.map((_, index) => own.filter(({ semesters }) => semesters.includes(index)).length),
        );
      }
    });

    it('leave a trail that holds, and are what another process of the same county finds', async () => {
      const trail = await place.service.call<AnswerOf<'readAuditTrail'>>(
        'governor',
        'GET',
        '/api/audit/joint-measure/lesing',
      );
      expect(trail.body.holds).toBe(true);
      const { body } = await place.service.call<View>('coordinator-fosen', 'GET', address);
      await place.check(async (store) => {
        const found = await store.read('joint-measure', 'lesing');
        expect(found).toMatchObject({ version: body.version, state: { content: { title: content.title } } });
        const audit = await verifyAudit({ store, hash: contentHash });
        expect(audit.broken).toEqual([]);
      });
    });
  });
}
