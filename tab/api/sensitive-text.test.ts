import { beforeEach, expect, it, vi } from 'vitest';
import { ApiProblem } from './api-problem.ts';
import type { SensitiveTextQuestion } from './sensitive-text.ts';

type Subscribe = (listener: () => void) => () => void;
type Read = () => SensitiveTextQuestion | null;

const useSyncExternalStore = vi.hoisted(() => vi.fn<(subscribe: Subscribe, read: Read) => void>());
vi.mock('react', () => ({ useSyncExternalStore }));

const { confirmingSensitiveText, useSensitiveTextQuestion } = await import('./sensitive-text.ts');
let asked: SensitiveTextQuestion[] = [];
beforeEach(() => {
  asked = [];
});
useSensitiveTextQuestion();
const [subscribe, read] = useSyncExternalStore.mock.calls[0] ?? [];
if (!subscribe || !read) throw new Error('nobody listens');
subscribe(() => {
  const question = read();
  if (question) asked.push(question);
});

function refused(code: string, message: string): ApiProblem {
  const errors = [{ path: 'comment', code, message }];
  return new ApiProblem({ type: '', title: '', status: 422, detail: '', code, traceId: '', errors });
}

/** A service that keeps the sentence only when it is confirmed. */
function saving(sentence: string) {
  const sent: boolean[] = [];
  const done = confirmingSensitiveText((confirmed) => {
    sent.push(confirmed);
    return confirmed ? Promise.resolve('saved') : Promise.reject(refused('sensitive-text', sentence));
  });
  return { sent, done };
}

it('is asked about, and sent again confirmed when one stands by it', async () => {
  const { sent, done } = saving('«En.»');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.sentences).toEqual(['«En.»']);
  asked[0]?.answer(true);
  expect(await done).toBe('saved');
  expect(sent).toEqual([false, true]);
  expect(read()).toBeNull();
});

it('is not asked about twice when one stood by the same sentence before', async () => {
  const { sent, done } = saving('«En.»');
  expect(await done).toBe('saved');
  expect(sent).toEqual([false, true]);
  expect(asked).toEqual([]);
});

it('is thrown as the refusal when one would rather change it, and asked about again the next time', async () => {
  for (const _ of [1, 2]) {
    asked = [];
    const { sent, done } = saving('«To.»');
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    asked[0]?.answer(false);
    await expect(done).rejects.toMatchObject({ problem: { code: 'sensitive-text' } });
    expect(sent).toEqual([false]);
  }
});

it('is none of the other refusals', async () => {
  const sent = confirmingSensitiveText(() => Promise.reject(refused('national-identity-number', '')));
  await expect(sent).rejects.toMatchObject({ problem: { code: 'national-identity-number' } });
  expect(asked).toEqual([]);
});
