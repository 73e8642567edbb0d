import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../src/contract/problem.ts';
import { type OperationId, routes } from '../../src/contract/routes.ts';
import { type Answer, seededFolders, type Service, startService } from './service.ts';

/*
 * The API as its callers meet it, over a service that really runs on the seeded county. The running round belongs to
 * the year after the real one.
 */

const year = new Date().getUTCFullYear() + 1;
const round = `kollektiv-kompetanseutvikling-${year}`;
const fosenDuty = { occurrence: `county.decision-basis.${year}`, network: 'fosen' };
const marchMeeting = `${year}-03-12-forum`;
const fosenReport = 'kompetanseloftet-2025-network-fosen-annual';
const fosenForm = 'skriveramme-fosen';
const fosenSchoolPlan = '5057-eksempelskolen-i-orland-h-26-v-28';
const fosenLetter = 'kompetanseloftet-2025-network-fosen';
const fosen = `/api/rounds/${round}/bases/fosen`;

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

const call: Service['call'] = (...request) => service.call(...request);

/** The status and code of a refusal, once it has been seen to be a whole problem with the trace id of its answer. */
function refusal({ status, headers, body }: Answer): { status: number; code: string } {
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const parsed = problem.parse(body);
  expect(parsed.traceId).toBe(headers['x-trace-id']);
  expect(parsed.status).toBe(status);
  expect(parsed.title).not.toBe('');
  return { status, code: parsed.code };
}

/** `path: code` of every field that is wrong. */
function faults({ body }: Answer): string[] {
  return (problem.parse(body).errors ?? []).map(({ path, code }) => `${path}: ${code}`);
}

type Basis = { version: number; content: { measures: unknown[]; answers: object; comment: string } };

async function readFosen() {
  const { body, etag } = await call<Basis>('coordinator-fosen', 'GET', fosen);
  return { content: body.content, version: body.version, etag };
}

function saveFosen(content: object, headers: Record<string, string>, user = 'coordinator-fosen') {
  return call<Basis & Record<string, unknown>>(user, 'PUT', fosen, content, headers);
}

describe('a caller', () => {
  it('is told who they are', async () => {
    const { status, body } = await call('coordinator-fosen', 'GET', '/api/me');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: 'coordinator-fosen',
      language: 'nb',
      roles: [{ role: 'coordinator', networks: ['fosen'] }],
    });
  });

  it.each(['owner-orland', 'owner-ørland', 'owner-snåsa', 'owner-midtre gauldal'])(
    'comes as %s, an owner by the name of the municipality',
    async (user) => {
      expect((await call(user, 'GET', '/api/me')).body).toMatchObject({ roles: [{ role: 'owner' }] });
    },
  );

  it.each(Object.keys(routes) as OperationId[])('without a token is refused by %s', async (id) => {
    const { method, path } = routes[id];
    const answer = await call(null, method, `/api${path.replaceAll(/\{\w+\}/g, 'x')}`);
    expect(refusal(answer)).toEqual({ status: 401, code: 'not-signed-in' });
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it.each(['Bearer', 'Bearer x.y.z', 'Basic YTpi', ''])(
    'with %j in place of a token is refused',
    async (header) => {
      const answer = await call(null, 'GET', '/api/me', undefined, { Authorization: header });
      expect(refusal(answer)).toEqual({ status: 401, code: 'not-signed-in' });
    },
  );

  it('with a token of yesterday is refused', async () => {
    const token = await service.token('governor');
    await service.travelTo(`${year}-01-15`);
    const answer = await call(null, 'GET', '/api/me', undefined, { Authorization: `Bearer ${token}` });
    await service.travelTo(null);
    expect(refusal(answer).status).toBe(401);
  });

  it('without a role may see who they are, and nothing else', async () => {
    expect((await call('outsider', 'GET', '/api/me')).body).toMatchObject({ roles: [] });
    for (const path of ['/api/overview', '/api/networks', fosen, `/api/rounds/${round}/key`]) {
      expect(refusal(await call('outsider', 'GET', path))).toEqual({ status: 403, code: 'not-your-role' });
    }
  });

  it('of another network is refused, and of a role that may not likewise', async () => {
    const { content, etag } = await readFosen();
    const headers = { 'If-Match': etag };
    expect(refusal(await saveFosen(content, headers, 'coordinator-gauldal'))).toEqual({
      status: 403,
      code: 'not-your-network',
    });
    expect(refusal(await saveFosen(content, headers, 'governor'))).toEqual({
      status: 403,
      code: 'not-your-role',
    });
  });
});

describe('an address', () => {
  it.each([
    ['GET', '/api'],
    ['GET', '/api/nothing'],
    ['GET', '/api/rounds'],
    ['DELETE', '/api/me'],
    ['PATCH', fosen],
    ['POST', fosen],
  ])('that the contract does not have (%s %s) is not found', async (method, path) => {
    expect(refusal(await call('governor', method, path))).toEqual({ status: 404, code: 'unknown-address' });
  });

  it('outside of the API that does not exist is not found either', async () => {
    expect(refusal(await call(null, 'GET', '/nothing'))).toEqual({ status: 404, code: 'unknown-address' });
  });

  it.each([
    ['climbs', '..%2f..%2fetc'],
    ['climbs twice encoded', '..%252f..'],
    ['has 500 characters', 'a'.repeat(500)],
    ['is not in lower case', 'Fosen'],
    ['is not of our letters', 'r%C3%B8ros'],
    ['has a zero byte', 'a%00b'],
    ['has a space', 'a%20b'],
    ['is a quote', '%27%3B--'],
  ])('with an id that %s is an invalid request', async (_, id) => {
    for (const path of [
      `/api/rounds/${id}/key`,
      `/api/rounds/${round}/bases/${id}`,
      `/api/letters/${id}/document`,
    ]) {
      expect(refusal(await call('governor', 'GET', path))).toEqual({ status: 400, code: 'invalid-request' });
    }
  });

  it.each(['%ff', '%', '%zz'])(
    'that is not encoded as it should be (%s) is an invalid request',
    async (id) => {
      const answer = await call('governor', 'GET', `/api/rounds/${id}/key`);
      expect(refusal(answer)).toEqual({ status: 400, code: 'invalid-request' });
    },
  );

  it.each([
    ['round', '/api/rounds/dekom-2099/key'],
    ['network', `/api/rounds/${round}/bases/oslo`],
    ['plan', '/api/networks/oslo/plan'],
    ['version', '/api/networks/fosen/plan/versions/99'],
    ['letter', `/api/letters/${round}-network-fosen/document`],
    ['process', '/api/processes/none'],
    ['trail', '/api/audit/basis/none'],
    ['kind of trail', '/api/audit/constructor/none'],
    ['round at a glance', '/api/overview?round=dekom-2099'],
  ])('of a %s that does not exist is not found', async (_, path) => {
    expect(refusal(await call('governor', 'GET', path))).toEqual({ status: 404, code: 'not-found' });
  });

  it.each(['/api/me?x=1', `/api/overview?round=${round}&round=${round}`, '/api/overview?round='])(
    'with a query that the contract does not have (%s) is an invalid request',
    async (path) => {
      expect(refusal(await call('governor', 'GET', path))).toEqual({ status: 400, code: 'invalid-request' });
    },
  );

  it('answers HEAD as GET, without the body', async () => {
    const head = await call<Buffer>('governor', 'HEAD', '/api/me');
    const get = await call('governor', 'GET', '/api/me');
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
  });

  it('lets no page of another origin ask', async () => {
    const headers = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'PUT' };
    const answer = await call(null, 'OPTIONS', '/api/me', undefined, headers);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });
});

describe('a body', () => {
  it('with unknown fields is refused, each named', async () => {
    const { content, etag } = await readFosen();
    const answer = await saveFosen({ ...content, admin: true, colour: 'red' }, { 'If-Match': etag });
    expect(refusal(answer)).toEqual({ status: 400, code: 'invalid-request' });
    expect(faults(answer)).toEqual(['admin: unknown-field', 'colour: unknown-field']);
    expect((await readFosen()).etag).toBe(etag);
  });

  it.each([
    ['no JSON', '{', 'application/json'],
    ['a number', '1', 'application/json'],
    ['a list', '[]', 'application/json'],
    ['a form', 'comment=a', 'application/x-www-form-urlencoded'],
    ['text', '{}', 'text/plain'],
    ['nothing', '', 'application/json'],
  ])('that is %s is refused', async (_, body, type) => {
    const headers = { 'If-Match': '"x"', 'Content-Type': type };
    const answer = await call('coordinator-fosen', 'PUT', fosen, body, headers);
    expect(refusal(answer)).toEqual({ status: 400, code: 'invalid-request' });
    expect(faults(answer)).not.toEqual([]);
  });

  it('that is too large is refused, whether it says so or not', async () => {
    const large = JSON.stringify({ comment: 'a'.repeat(2_000_001) });
    const told = await call('coordinator-fosen', 'PUT', fosen, large, { 'If-Match': '"x"' });
    expect(refusal(told)).toEqual({ status: 413, code: 'too-large' });
    const form = await call(
      'coordinator-fosen',
      'PUT',
      fosen,
      { comment: 'a'.repeat(4001) },
      { 'If-Match': '"x"' },
    );
    expect(refusal(form).status).toBe(400);
    expect(faults(form)).toContain('comment: too-long');
  });

  it('that breaks a rule of the domain is refused with the field', async () => {
    const { content, etag } = await readFosen();
    const measure = {
      id: 'a',
      planMeasure: null,
      title: 'A',
      period: 'snart',
      higherEducation: [],
      owners: 0,
    };
    const measures = [measure, { ...measure, period: 'H-27' }];
    const answer = await saveFosen({ ...content, measures }, { 'If-Match': etag });
    expect(refusal(answer)).toEqual({ status: 422, code: 'not-ready' });
    expect(faults(answer)).toEqual(['measures.0.period: period-unreadable', 'measures.1.id: duplicate-id']);
  });
});

/** What these change is not in the demo's county. */
const neverSaved = new Set<OperationId>(['saveForum', 'saveOwner', 'importCounts', 'estimateCount']);

describe('a change', () => {
  it('must say which version it was made from', async () => {
    const { content } = await readFosen();
    expect(refusal(await saveFosen(content, {}))).toEqual({ status: 428, code: 'precondition-required' });
  });

  it.each((Object.keys(routes) as OperationId[]).filter((id) => 'ifMatch' in routes[id]))(
    'by %s must say its version, and from one that does not stand takes no effect',
    async (id) => {
      const { method, path } = routes[id];
      const ids = {
        round,
        network: 'fosen',
        group: 'ppt-leaders',
        plan: '2024-2026',
        organisation: 'network-fosen',
        schoolPlan: fosenSchoolPlan,
        cycle: 'county',
        report: fosenReport,
        letter: fosenLetter,
        appeal: '1',
        year: String(year),
        owner: '5057',
        meeting: marchMeeting,
        person: 'coordinator-fosen',
        scheme: 'dekom',
        jointMeasure: 'inkluderende-praksis',
        form: fosenForm,
        response: '1',
        kind: 'basis',
        document: `${round}-fosen`,
      };
      const address = `/api${Object.entries(ids).reduce((to, [name, id]) => to.replace(`{${name}}`, id), path as string)}`;
      const trail = `/api/audit/${trailOf(path)}`;
      const user = userOf(id);
      const body = await bodyOf(id);
      const before = await call('governor', 'GET', trail);

      expect(refusal(await call(user, method, address, body)).status).toBe(428);
      const stale = await call(user, method, address, body, { 'If-Match': '"stale"' });
      // There is nothing to decide, in any version, before there is a recommendation; and nobody has saved a forum, an owner, a note or counts.
      expect(refusal(stale)).toEqual(
        id.endsWith('Decision')
          ? { status: 409, code: 'not-in-this-state' }
          : neverSaved.has(id) || id.endsWith('Duty')
            ? { status: 404, code: 'not-found' }
            : { status: 412, code: 'conflict' },
      );
      expect((await call('governor', 'GET', trail)).body['entries']).toEqual(before.body['entries']);
    },
  );

  it('is answered with the new version, which the next change is made from', async () => {
    const { content, version, etag } = await readFosen();
    const saved = await saveFosen({ ...content, comment: 'en' }, { 'If-Match': etag });
    expect(saved).toMatchObject({ status: 200, body: { version: version + 1, content: { comment: 'en' } } });
    expect(saved.etag).not.toBe(etag);
    const next = await saveFosen({ ...content, comment: 'to' }, { 'If-Match': saved.etag });
    expect(next.body.version).toBe(version + 2);
  });

  it('from a stale version overwrites nothing, and is told which version stands and whose it is', async () => {
    const { content, version, etag } = await readFosen();
    const first = await saveFosen({ ...content, comment: 'først' }, { 'If-Match': etag });
    const second = await saveFosen(
      { ...content, comment: 'sist' },
      { 'If-Match': etag },
      'representative-fosen',
    );
    expect(refusal(second)).toEqual({ status: 412, code: 'conflict' });
    expect(second.etag).toBe(first.etag);
    expect(second.body).toMatchObject({
      current: {
        version: version + 1,
        etag: first.etag.replaceAll('"', ''),
        changedBy: 'Koordinator, Fosen',
        changedAt: expect.stringMatching(/Z$/),
      },
    });
    expect((await readFosen()).content.comment).toBe('først');
  });

  it.each(['*', 'W/"x"', '"a", "b"', '""', 'x'])(
    'from %j is from no version that stands',
    async (ifMatch) => {
      const { content, version } = await readFosen();
      expect(refusal(await saveFosen(content, { 'If-Match': ifMatch })).status).toBe(412);
      expect((await readFosen()).version).toBe(version);
    },
  );

  it('of which twenty are made at once from one version happens once', async () => {
    const { content, version, etag } = await readFosen();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => saveFosen({ ...content, comment: `${n}` }, { 'If-Match': etag })),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array.from({ length: 19 }, () => 412),
    ]);
    expect((await readFosen()).version).toBe(version + 1);
  });

  it('that is sent again under its key happens once and is answered the same', async () => {
    const { content, version, etag } = await readFosen();
    const headers = { 'If-Match': etag, 'Idempotency-Key': crypto.randomUUID() };
    const first = await saveFosen({ ...content, comment: 'en gang' }, headers);
    const again = await saveFosen({ ...content, comment: 'en gang' }, headers);
    expect(again).toMatchObject({ status: 200, etag: first.etag, body: first.body });
    expect((await readFosen()).version).toBe(version + 1);

    const later = await saveFosen({ ...content, comment: 'nyere' }, { 'If-Match': first.etag });
    const muchLater = await saveFosen({ ...content, comment: 'en gang' }, headers);
    expect(muchLater).toMatchObject({ status: 200, etag: first.etag, body: first.body });
    expect((await readFosen()).etag).toBe(later.etag);
  });

  it("is not answered under somebody else's key, nor kept from happening by it", async () => {
    const { content, etag } = await readFosen();
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const first = await saveFosen({ ...content, comment: 'min' }, { ...key, 'If-Match': etag });
    const other = (headers: Record<string, string>) =>
      saveFosen({ ...content, comment: 'din' }, { ...key, ...headers }, 'representative-fosen');
    expect(refusal(await other({ 'If-Match': etag })).status).toBe(412);
    expect(await other({ 'If-Match': first.etag })).toMatchObject({
      status: 200,
      body: { content: { comment: 'din' } },
    });
  });

  it.each(['kort', 'a'.repeat(101), 'med mellomrom', 'ø'.repeat(10)])(
    'under a key that is none (%j) is an invalid request',
    async (key) => {
      const { content, etag } = await readFosen();
      const answer = await saveFosen(content, {
        'If-Match': etag,
        'Idempotency-Key': encodeURI(key).replaceAll('%20', ' '),
      });
      expect(refusal(answer)).toEqual({ status: 400, code: 'invalid-request' });
      expect(faults(answer)).toEqual(['idempotency-key: wrong-format']);
    },
  );

  it('that the state does not allow is a conflict of states, not of versions', async () => {
    const key = await call('governor', 'GET', `/api/rounds/${round}/key`);
    const decide = await call('governor', 'POST', `/api/rounds/${round}/key/decide`, undefined, {
      'If-Match': key.etag,
    });
    expect(refusal(decide)).toEqual({ status: 409, code: 'not-in-this-state' });
  });

  it('that makes what exists is refused, unless it is the same command again', async () => {
    const body = { scheme: 'kollektiv-kompetanseutvikling', year: year + 5 };
    const headers = { 'Idempotency-Key': crypto.randomUUID() };
    const first = await call('governor', 'POST', '/api/rounds', body, headers);
    expect(first.status).toBe(201);
    const again = await call('governor', 'POST', '/api/rounds', body, headers);
    expect(again).toMatchObject({ status: 201, body: first.body });
    const other = await call('governor', 'POST', '/api/rounds', body);
    expect(refusal(other)).toEqual({ status: 409, code: 'already-exists' });
  });
});

describe('every answer', () => {
  it.each(['/', '/tab/', '/api/me', '/healthz', '/api/openapi.json', '/nothing'])(
    'of %s keeps browsers from doing harm, and lets only Teams and Microsoft 365 frame it',
    async (path) => {
      const { headers } = await call(null, 'GET', path);
      const policy = String(headers['content-security-policy']);
      const ancestors = /frame-ancestors ([^;]*)/.exec(policy)?.[1]?.split(' ');
      expect(ancestors?.toSorted()).toEqual(
        [
          "'self'",
          'https://teams.microsoft.com',
          'https://*.teams.microsoft.com',
          'https://*.cloud.microsoft',
          'https://*.microsoft365.com',
          'https://*.office.com',
          'https://outlook.office.com',
          'https://outlook.office365.com',
        ].toSorted(),
      );
      expect(policy).toMatch(/script-src 'self'(?:;|$)/);
      expect(policy).toContain("object-src 'none'");
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': expect.stringContaining('max-age='),
        'x-trace-id': expect.stringMatching(/^[\da-f]{32}$/),
      });
      // The old header would forbid the frames that the policy allows.
      expect(headers).not.toHaveProperty('x-frame-options');
      expect(headers).not.toHaveProperty('x-powered-by');
    },
  );

  it('of the API is kept by nobody on the way', async () => {
    expect((await call('governor', 'GET', '/api/overview')).headers['cache-control']).toBe('no-store');
  });
});

describe('the service', () => {
  it('says that it lives, and that its store can be reached', async () => {
    expect(await call(null, 'GET', '/healthz')).toMatchObject({ status: 200, body: { status: 'alive' } });
    expect(await call(null, 'GET', '/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } });
  });

  it('describes its API to anybody', async () => {
    const { status, body } = await call(null, 'GET', '/api/openapi.json');
    expect(status).toBe(200);
    expect(body).toMatchObject({ openapi: '3.1.0' });
  });

  it('lets the governor read who did what, with a trail that holds', async () => {
    const { body } = await call('governor', 'GET', `/api/audit/basis/${round}-levanger-verdal`);
    expect(body).toMatchObject({ holds: true });
    const entries = body['entries'] as { action: string }[];
    expect(entries.map(({ action }) => action)).toEqual([
      'frames.publish',
      'basis.edit',
      'basis.confirm-as-owner',
      'basis.confirm-as-partner',
      'basis.submit',
      'basis.return',
    ]);
  });
});

const example = {
  pool: 24_000_000,
  setAsides: [{ id: 'meetings', amount: 300_000 }],
  jointMeasures: 0,
  baseGrant: 300_000,
  weights: { pupils: '1', children: '1/2' },
  roundTo: 1,
  higherEducationShare: '1/2',
  recipients: [{ id: 'fosen', counts: { pupils: 2200, children: 1100 }, floor: 0, cap: 9_000_000 }],
};
const two = [
  { id: 'fosen', counts: { pupils: 2200, children: 1100 } },
  { id: 'gauldal', counts: { pupils: 4300, children: 2000 } },
];

function preview(changed: object, user = 'coordinator-fosen') {
  return call(user, 'POST', '/api/allocation/preview', { ...example, ...changed });
}

describe('POST /api/allocation/preview', () => {
  it('answers the example of the contract', async () => {
    const { status, body } = await preview({});
    expect(status).toBe(200);
    expect(body).toMatchObject({
      pool: 24_000_000,
      setAsidesTotal: 300_000,
      distributable: 23_700_000,
      total: 9_000_000,
      unallocated: 14_700_000,
      lines: [
        {
          id: 'fosen',
          base: 300_000,
          proRata: 8_700_000,
          total: 9_000_000,
          higherEducation: 4_500_000,
          owners: 4_500_000,
          quota: '9000000/1',
        },
      ],
      inputHash: expect.stringMatching(/^[\da-f]{64}$/),
    });
  });

  it('gives each line in the order given, its exact quota as a fraction in lowest terms, and shares to the krone', async () => {
    const recipients = [two[1], { ...two[0], base: 100_000 }];
    const { body } = await preview({ recipients, pool: 1_000_000, setAsides: [], jointMeasures: 100_000 });
    const lines = body['lines'] as { id: string; base: number; total: number; quota: string }[];
    // 900 000 − 400 000 = 500 000 shared by 5300 : 2750.
    expect(lines.map(({ id, base, total, quota }) => [id, base, total, quota])).toEqual([
      ['gauldal', 300_000, 629_193, '101300000/161'],
      ['fosen', 100_000, 270_807, '43600000/161'],
    ]);
    expect(body).toMatchObject({ distributable: 900_000, total: 900_000, unallocated: 0 });
  });

  it.each([100, 1000])('rounds to whole %d kroner and says what is left', async (roundTo) => {
    const { body } = await preview({ roundTo, pool: 10_000_777, setAsides: [], recipients: two });
    const lines = body['lines'] as { total: number; higherEducation: number; owners: number }[];
    for (const { total, higherEducation, owners } of lines) {
      expect(total % roundTo).toBe(0);
      expect(higherEducation % roundTo).toBe(0);
      expect(higherEducation + owners).toBe(total);
    }
    expect(body['unallocated']).toBe(10_000_777 % roundTo);
    expect(lines.reduce((sum, line) => sum + line.total, 0)).toBe(body['total']);
  });

  it('does without all that may be left out', async () => {
    const { jointMeasures: _j, roundTo: _r, higherEducationShare: _h, ...rest } = example;
    const needed = { ...rest, recipients: two };
    const short = await call('coordinator-fosen', 'POST', '/api/allocation/preview', needed);
    expect(short.status).toBe(200);
    expect(short.body).toEqual((await preview({ recipients: two })).body);
  });

  const bounds = { floor: 500_000, cap: 400_000 };
  /** Each breaks the rule it stands for and all that are looked for after it. */
  const refused: [string, object][] = [
    ['no-recipients', { recipients: [], pool: 0 }],
    ['duplicate-recipient', { recipients: [{ ...two[0], ...bounds }, two[0]], pool: 0 }],
    ['floor-above-cap', { recipients: [{ ...two[0], ...bounds }], pool: 0 }],
    ['pool-exceeded', { recipients: [{ ...two[0], counts: {}, floor: 9_000_000 }], pool: 500_000 }],
    ['floors-exceed-pool', { recipients: [{ ...two[0], counts: {}, floor: 9_000_000 }], pool: 1_000_000 }],
    ['zero-weight', { recipients: [{ ...two[0], counts: {} }] }],
  ];
  it.each(refused)('refuses with %s before what is looked for later', async (code, changed) => {
    expect(refusal(await preview(changed))).toEqual({ status: 422, code });
  });

  it('refuses sums that no krone amount can hold by the same codes', async () => {
    const most = Number.MAX_SAFE_INTEGER;
    const setAsides = ['a', 'b', 'c'].map((id) => ({ id, amount: most }));
    expect(refusal(await preview({ setAsides }))).toEqual({ status: 422, code: 'pool-exceeded' });
    const floors = two.map((one) => ({ ...one, floor: most, cap: most }));
    expect(refusal(await preview({ recipients: floors }))).toEqual({
      status: 422,
      code: 'floors-exceed-pool',
    });
  });

  it.each([
    ['a part of a krone', { pool: 0.5 }, 'pool: not-a-whole-number'],
    ['a negative amount', { jointMeasures: -1 }, 'jointMeasures: too-small'],
    ['NaN, which JSON writes as null', { baseGrant: Number.NaN }, 'baseGrant: wrong-type'],
    ['an amount beyond 2⁵³ − 1', { pool: 2 ** 53 }, 'pool: too-large'],
    ['an amount in quotes', { pool: '1' }, 'pool: wrong-type'],
    ['a set-aside', { setAsides: [{ id: 'a', amount: 1.5 }] }, 'setAsides.0.amount: not-a-whole-number'],
    [
      'a count',
      { recipients: [{ id: 'a', counts: { pupils: -1 } }] },
      'recipients.0.counts.pupils: too-small',
    ],
    ['a floor', { recipients: [{ ...two[0], floor: 0.1 }] }, 'recipients.0.floor: not-a-whole-number'],
    ['a cap', { recipients: [two[1], { ...two[0], cap: -1 }] }, 'recipients.1.cap: too-small'],
    ['a weight', { weights: { pupils: '0.5', children: '1' } }, 'weights.pupils: wrong-format'],
    ['a unit', { roundTo: 10 }, 'roundTo: not-one-of'],
    ['a share', { higherEducationShare: '3/2' }, 'higherEducationShare: too-large'],
    ['a field that is not known', { poool: 1 }, 'poool: unknown-field'],
  ])('names the path where %s is malformed', async (_, changed, fault) => {
    const answer = await preview(changed);
    expect(refusal(answer)).toEqual({ status: 400, code: 'invalid-request' });
    expect(faults(answer)).toEqual([fault]);
  });

  it('is for everybody with a role', async () => {
    expect((await preview({}, 'owner-trondheim')).status).toBe(200);
    expect(refusal(await preview({}, 'outsider'))).toEqual({ status: 403, code: 'not-your-role' });
  });

  it('answers what `npm run --silent allocate` prints, letter by letter', async () => {
    const key = { ...example, recipients: two, roundTo: 100 };
    const ran = spawnSync('npm', ['run', '--silent', 'allocate', '--', '--input', '-'], {
      cwd: join(import.meta.dirname, '../..'),
      input: JSON.stringify(key),
      encoding: 'utf8',
    });
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' });
    const answer = await call('governor', 'POST', '/api/allocation/preview', key);
    expect(ran.stdout).toBe(`${JSON.stringify(answer.body)}\n`);
  });
});

describe('the log', () => {
  it('is JSON a line, and holds no names, tokens, object ids or bodies', async () => {
    const secret = `hemmelig-${crypto.randomUUID()}`;
    const { content, etag } = await readFosen();
    await saveFosen({ ...content, comment: secret }, { 'If-Match': etag, 'Idempotency-Key': secret });
    await call('governor', 'GET', '/api/audit/person/coordinator-fosen');
    await call('governor', 'GET', `/api/overview?round=${secret}`);
    await call('governor', 'PUT', fosen, `{"${secret}`, { 'If-Match': etag });
    await call('governor', 'GET', `/api/letters/${secret}/document`);
    const token = await service.token('coordinator-fosen');
    await call('governor', 'GET', '/healthz');

    const { stdout, stderr } = service.output();
    expect(stderr).toBe('');
    const [, ...lines] = stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(100);
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const entry of entries) {
      expect(Object.keys(entry).toSorted()).toEqual(
        ['level', 'method', 'ms', 'msg', 'path', 'status', 'time', 'traceId'].toSorted(),
      );
    }
    expect(stdout).not.toContain(secret);
    expect(stdout).not.toContain(token);
    expect(stdout).not.toMatch(/coordinator|representative|governor|Koordinator|eyJ/);
  });
});

/** Somebody who may do it, whatever the state. */
function userOf(id: OperationId): string {
  if (id.endsWith('SchoolPlan')) return 'owner-orland';
  if (/^(?:save|submit|reopen)NeedsReport$/.test(id)) return 'owner-orland';
  if (id === 'askToJoin') return 'owner-orland';
  if (id === 'joinCohort' || id === 'leaveCohort') return 'representative-fosen';
  return /^(?:save|confirm|submit)(?:Plan|Basis|Report)$|^answerNeed$|Duty$|^saveStatement$/.test(id)
    ? 'representative-fosen'
    : 'governor';
}

/** The kind and id of the trail of what an operation changes. */
function trailOf(path: string): string {
  if (path.startsWith('/counts/')) return `counts/${year}`;
  if (path.startsWith('/shields/')) return `basis/${round}-fosen`;
  if (path.includes('/bases/')) return `basis/${round}-fosen`;
  if (path.startsWith('/joint-measures')) return 'joint-measure/inkluderende-praksis';
  if (path.endsWith('/plan')) return 'plan/fosen';
  if (path.startsWith('/reminders/')) return `duty-note/county-decision-basis-${year}-fosen`;
  if (path.includes('/statements/')) return 'hearing-statement/2024-2026-hearing-1-network-fosen';
  if (path.startsWith('/county-plans')) return 'county-plan/2024-2026';
  if (path.startsWith('/school-plans')) return `school-plan/${fosenSchoolPlan}`;
  if (path.includes('/responses/')) return `form-response/${fosenForm}-1`;
  if (path.startsWith('/forms/')) return `form/${fosenForm}`;
  if (path === '/register/people/{person}') return 'person/coordinator-fosen';
  if (path === '/register/networks/{network}') return 'network/fosen';
  if (path === '/register/groups/{group}') return 'group/ppt-leaders';
  if (path === '/register/owners/{owner}') return 'owner/5057';
  if (path === '/register/schemes/{scheme}') return 'scheme/dekom';
  if (path === '/forum') return 'forum/forum';
  if (path.endsWith('/votes')) return `vote/${round}-vote-1`;
  if (path.startsWith('/meetings')) return `meeting/${marchMeeting}`;
  if (path.startsWith('/cycles')) return 'cycle/county';
  if (path.startsWith('/letters/')) {
    return path.includes('/amendment') ? 'decision/kompetanseloftet-2025' : `letter/${fosenLetter}`;
  }
  if (path.startsWith('/reports/')) return `report/${fosenReport}`;
  if (path.startsWith('/needs/')) return `needs-report/${year}-fosen-5057`;
  return `${/(?:key|recommendation|decision)/.exec(path)?.[0] ?? 'round'}/${round}`;
}

/** What the register says of one of its entries. */
async function registered(list: 'networks' | 'groups' | 'owners' | 'schemes', id: string): Promise<object> {
  const { body } = await call<Record<string, { id: string; content: object }[]>>(
    'governor',
    'GET',
    '/api/register',
  );
  return body[list]?.find((entry) => entry.id === id)?.content ?? {};
}

/** A body that an operation would take. */
const placeOfFosen = { cohort: 'pulje-1', track: 'spor-2', network: 'fosen' };
const fivePeople = { ppt: 5, kindergarten: 0, school: 0, leaders: 0, others: 0 };

async function bodyOf(id: OperationId): Promise<unknown> {
  const read = async (path: string) => (await call('governor', 'GET', path)).body;
  switch (id) {
    case 'importCounts':
      return { lines: [], choices: [], source: 'GSI', countedOn: `${year}-10-01`, fileName: '' };
    case 'estimateCount':
      return { owner: '5057', network: 'fosen', kind: 'pupils', estimate: null };
    case 'shieldText':
      return { field: 'comment', basis: 'business-matters', reason: 'Priser fra en leverandør.' };
    case 'liftShield':
      return { field: 'comment', reason: 'Det er ikke lenger nødvendig.' };
    case 'saveKey':
      return (await read(`/api/rounds/${round}/key`))['inputs'];
    case 'savePlan': {
      const text = JSON.stringify((await read('/api/networks/fosen/plan'))['plan']);
      const plan: unknown = JSON.parse(text, (key, value: unknown) =>
        key === 'periodCanonical' ? undefined : value,
      );
      return { plan, reason: '' };
    }
    case 'saveCountyPlan':
      return { content: (await read('/api/county-plans/2024-2026'))['content'] };
    case 'saveHearingSummary':
      return {
        content: (await read('/api/county-plans/2024-2026'))['content'],
        summary: { text: '', answers: [] },
      };
    case 'openHearing':
      return { deadline: '2027-02-01' };
    case 'adoptCountyPlan':
      return { on: '2026-01-15', caseNumber: '', changed: 'Ingenting.' };
    case 'reviewCountyPlan':
      return { on: '2026-01-15', outcome: 'continues', note: '' };
    case 'reviseCountyPlan':
      return { reason: 'Ny ordning.' };
    case 'saveStatement':
      return { text: 'Vi støtter planen.' };
    case 'saveSchoolPlan': {
      const plan = await call('owner-orland', 'GET', `/api/school-plans/${fosenSchoolPlan}`);
      return { content: plan.body['content'], reason: 'Retting.' };
    }
    case 'saveCycle':
      return { entries: (await read('/api/cycles/county'))['entries'] };
    case 'saveBasis':
      return (await readFosen()).content;
    case 'confirmBasis':
      return { side: 'owner' };
    case 'saveJointMeasure':
      return (await read('/api/joint-measures/inkluderende-praksis'))['content'];
    case 'joinCohort':
      return { ...placeOfFosen, participants: fivePeople };
    case 'leaveCohort':
      return { ...placeOfFosen, owner: null, why: 'Vi har ikke kapasitet.' };
    case 'askToJoin':
      return { ...placeOfFosen, owner: '5057', participants: fivePeople };
    case 'answerAsking':
      return { ...placeOfFosen, owner: '5057', answer: { kind: 'accepted' } };
    case 'returnBasis':
      return { reason: 'Send inn på nytt.' };
    case 'saveReport':
      return (await read(`/api/reports/${fosenReport}`))['content'];
    case 'returnReport':
      return { reason: 'Skriv hva som er gjort.' };
    case 'saveRecommendation':
      return (await read(`/api/rounds/${round}/recommendation`))['content'];
    case 'saveDecision':
      return { lines: [], caseNumber: '' };
    case 'dismissDuty':
      return { ...fosenDuty, kind: 'not-relevant', reason: 'Søker ikke i år.' };
    case 'restoreDuty':
      return fosenDuty;
    case 'saveNetwork':
      return { ...(await registered('networks', 'fosen')), renamedFrom: null };
    case 'saveGroup':
      return { ...(await registered('groups', 'ppt-leaders')), renamedFrom: null };
    case 'saveOwner':
      return registered('owners', '5057');
    case 'saveScheme':
      return registered('schemes', 'dekom');
    case 'savePerson':
      return { name: 'Koordinator', language: 'nb', email: null, roles: [] };
    case 'amendLetter':
      return { content: { kind: 'annulment', grounds: 'Feil mottaker.' } };
    case 'recordAppeal':
      return { sentOn: '2025-06-01', from: 'network', about: 'For lite.' };
    case 'settleAppeal':
      return { outcome: 'sent-on', on: '2025-06-02', words: 'Vi står fast.' };
    case 'saveForum':
      return (await read('/api/forum'))['content'];
    case 'openVote':
      return { rule: 'consensus', closesAt: null };
    case 'saveMeeting':
      return (await read(`/api/meetings/${marchMeeting}`))['content'];
    case 'advanceMeeting':
      return { step: 'send-agenda', in: null, reason: '' };
    case 'saveNeedsReport':
      return { needs: [] };
    case 'saveForm': {
      const { title, network, purpose, questions } = await read(`/api/forms/${fosenForm}`);
      return { title, network, purpose, questions };
    }
    case 'importResponses':
      return 'ID;Skole\n9;Eksempelskolen';
    case 'takeInResponses':
      return { responses: [{ response: '1', etag: 'any', owner: '5058', network: 'fosen' }] };
    case 'takeInResponse':
      return { owner: '5058', network: 'fosen' };
    case 'setAsideResponse':
      return { why: 'En prøve.' };
    case 'reopenNeedsReport':
      return { reason: 'Nytt tema.' };
    case 'answerNeed':
      return { need: 'lesing', outcome: { kind: 'declined', why: 'Ikke i år.' } };
    default:
      return undefined;
  }
}
