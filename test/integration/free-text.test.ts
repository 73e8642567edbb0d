import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../src/contract/problem.ts';
import { nationalIdentityNumbersIn } from '../../src/domain/free-text/national-identity-number.ts';
import { type Answer, seededFolders, type Service, startService } from './service.ts';

/* What people write into any form, and what must not be kept of it: asked of the plan and the basis of Fosen. */

const year = new Date().getUTCFullYear() + 1;
const basis = `/api/rounds/kollektiv-kompetanseutvikling-${year}/bases/fosen`;
const plan = '/api/networks/fosen/plan';

let folders: Awaited<ReturnType<typeof seededFolders>>;
let service: Service;
beforeAll(async () => {
  folders = await seededFolders();
  service = await startService(folders.fresh());
});
afterAll(async () => {
  await service.end();
  folders.remove();
});

/** A number of nobody, of the series that Tenor makes. */
const number = Array.from({ length: 100 }, (_, control) => `018190100${String(control).padStart(2, '0')}`)
  .flatMap(nationalIdentityNumbersIn)
  .join();

async function saveComment(comment: string, headers: Readonly<Record<string, string>> = {}) {
  const before = await service.call<{ content: object }>('coordinator-fosen', 'GET', basis);
  const answer = await service.call(
    'coordinator-fosen',
    'PUT',
    basis,
    { ...before.body.content, comment },
    {
      'If-Match': before.etag,
      ...headers,
    },
  );
  return { answer, before };
}

const errorsOf = ({ body }: Answer) => problem.parse(body).errors;

describe('a national identity number', () => {
  it.each([{}, { 'Confirm-Sensitive-Text': 'yes' }])(
    'is refused with its field, whatever is confirmed',
    async (headers) => {
      const { answer, before } = await saveComment(
        `Gjelder ${number.slice(0, 6)} ${number.slice(6)}.`,
        headers,
      );
      expect(answer).toMatchObject({ status: 422, body: { code: 'national-identity-number' } });
      expect(answer.body['detail']).toContain('Ta det ut');
      expect(errorsOf(answer)).toEqual([
        {
          path: 'comment',
          code: 'national-identity-number',
          message: `Ta ut fødselsnummeret «${number.slice(0, 6)} *****».`,
        },
      ]);
      expect(JSON.stringify(answer.body)).not.toContain(number.slice(6));
      expect((await service.call('coordinator-fosen', 'GET', basis)).etag).toBe(before.etag);
    },
  );

  it('is looked for in every text of every command: a measure of the plan', async () => {
    const before = await service.call<{ plan: Plan }>('coordinator-fosen', 'GET', plan);
    const written = JSON.parse(JSON.stringify(before.body.plan)) as Plan;
    const measure = written.sections[0]?.focusAreas[0]?.measures[0];
    if (!measure) throw new Error('Fosen has no measure');
    measure.contactRole = number;
    for (const section of written.sections)
      for (const area of section.focusAreas) for (const one of area.measures) delete one.periodCanonical;
    const headers = { 'If-Match': before.etag };
    const answer = await service.call(
      'coordinator-fosen',
      'PUT',
      plan,
      { plan: written, reason: 'Ny' },
      headers,
    );
    expect(errorsOf(answer)?.map(({ path, code }) => `${path}: ${code}`)).toEqual([
      'plan.sections.0.focusAreas.0.measures.0.contactRole: national-identity-number',
    ]);
  });
});

type Plan = {
  sections: { focusAreas: { measures: { contactRole: string; periodCanonical?: string }[] }[] }[];
};

describe('a text about a single child', () => {
  it('is refused with the sentence, and kept when the request confirms it', async () => {
    const comment = 'Vi trenger mer kompetanse. Eleven har ADHD.';
    const refused = await saveComment(comment);
    expect(refused.answer).toMatchObject({ status: 422, body: { code: 'sensitive-text' } });
    expect(errorsOf(refused.answer)).toEqual([
      { path: 'comment', code: 'sensitive-text', message: '«Eleven har ADHD.»' },
    ]);
    expect((await saveComment(comment, { 'Confirm-Sensitive-Text': 'no' })).answer.status).toBe(422);
    const kept = await saveComment(comment, { 'Confirm-Sensitive-Text': 'yes' });
    expect(kept.answer).toMatchObject({ status: 200, body: { content: { comment } } });
  });

  it('is not what plans write of pupils in general', async () => {
    const { answer } = await saveComment(
      'Elever med ADHD, mobbing og psykososialt miljø i laget rundt barnet.',
    );
    expect(answer.status).toBe(200);
  });
});
