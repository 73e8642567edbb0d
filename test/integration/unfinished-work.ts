import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Service } from './service.ts';

/** Work of many steps that a service can be cut off in: publishing frames, and issuing letters. */

const scheme = 'kollektiv-kompetanseutvikling';
const year = new Date().getUTCFullYear() + 1;

/** The seeded round whose bases are being written, and the one after it, which nobody has prepared yet. */
export const running = `${scheme}-${year}`;
export const next = `${scheme}-${year + 1}`;

/** Asks until the answer is as wanted. */
export async function until<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    await setTimeout(2);
  }
}

/** Prepares the next round and decides its key. */
export async function decideNextKey(service: Service): Promise<void> {
  await service.call('governor', 'POST', '/api/rounds', { scheme, year: year + 1 });
  const key = await service.call('governor', 'GET', `/api/rounds/${next}/key`);
  const decided = await service.call('governor', 'POST', `/api/rounds/${next}/key/decide`, undefined, {
    'If-Match': key.etag,
  });
  expect(decided.status).toBe(200);
}

/** Recommends what the submitted bases of the running round ask for, and writes the decision that follows it. */
export async function prepareDecision(service: Service): Promise<void> {
  const path = `/api/rounds/${running}`;
  type Asked = { network: string; asked: number | null };
  const draft = await service.call<{ networks: Asked[]; content: object }>(
    'governor',
    'GET',
    `${path}/recommendation`,
  );
  const lines = draft.body.networks
    .filter(({ asked }) => asked !== null)
    .map(({ network, asked }) => ({ network, recommended: asked, grounds: '' }));
  expect(lines.length).toBeGreaterThan(1);
  const content = { ...draft.body.content, lines };
  const saved = await service.call('governor', 'PUT', `${path}/recommendation`, content, {
    'If-Match': draft.etag,
  });
  const submit = { 'If-Match': saved.etag };
  expect(
    (await service.call('governor', 'POST', `${path}/recommendation/submit`, undefined, submit)).status,
  ).toBe(200);
  const decision = await service.call<{ content: object }>('governor', 'GET', `${path}/decision`);
  const decided = { ...decision.body.content, caseNumber: `${year}/1` };
  const kept = await service.call('governor', 'PUT', `${path}/decision`, decided, {
    'If-Match': decision.etag,
  });
  expect(kept.status).toBe(200);
}

type Process = { state: string; steps: { key: string; state: string }[] };

async function finished(service: Service, process: string): Promise<Process> {
  const { body } = await until(
    () => service.call<Process>('governor', 'GET', `/api/processes/${process}`),
    (answer) => answer.body.state !== 'running',
  );
  expect(body.state).toBe('finished');
  return body;
}

type Trail = { entries: { action: string }[]; holds: boolean };

async function actionsOn(service: Service, kind: string, id: string): Promise<string[]> {
  const { body } = await service.call<Trail>('governor', 'GET', `/api/audit/${kind}/${id}`);
  expect(body.holds).toBe(true);
  return body.entries.map(({ action }) => action);
}

/** Waits for the next round's frames, and finds each of them published once. */
export async function expectFramesOnce(service: Service): Promise<void> {
  const { steps } = await finished(service, `${next}-frames`);
  const networks = steps.map(({ key }) => key).filter((key) => key !== 'recommendation' && key !== 'round');
  expect(networks).toHaveLength(11);
  for (const network of networks) {
    expect(await actionsOn(service, 'basis', `${next}-${network}`)).toEqual(['frames.publish']);
  }
  expect(await actionsOn(service, 'recommendation', next)).toEqual(['recommendation.open']);
  expect(await actionsOn(service, 'round', next)).toEqual(['round.prepare', 'frames.publish']);
}

/** Waits for the running round's letters, and finds each of them issued once. */
export async function expectLettersOnce(service: Service): Promise<void> {
  const { steps } = await finished(service, `${running}-letters`);
  const { body } = await service.call<{ letters: { id: string }[] }>(
    'governor',
    'GET',
    `/api/rounds/${running}/letters`,
  );
  const letters = body.letters.map(({ id }) => id);
  expect(letters.length).toBeGreaterThan(10);
  expect([...letters, 'round'].toSorted()).toEqual(steps.map(({ key }) => key).toSorted());
  for (const letter of letters) expect(await actionsOn(service, 'letter', letter)).toEqual(['letter.issue']);
  expect((await actionsOn(service, 'round', running)).at(-1)).toBe('decision.take');
  expect(
    (await actionsOn(service, 'decision', running)).filter((one) => one === 'decision.take'),
  ).toHaveLength(1);
}
