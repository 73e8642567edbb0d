import { expect, it, vi } from 'vitest';

type Subscribe = (listener: () => void) => () => void;

const useSyncExternalStore = vi.hoisted(() =>
  vi.fn<(subscribe: Subscribe, read: () => string | null) => void>(),
);
vi.mock('react', () => ({ useSyncExternalStore }));

it('is what the service’s newest answer says; an answer of a proxy’s says nothing', async () => {
  const { hearKnownSince, useKnownSince } = await import('./known-since.ts');
  useKnownSince();
  const [subscribe, read] = useSyncExternalStore.mock.calls[0] ?? [];
  if (!subscribe || !read) throw new Error('nobody listens');
  const seen: (string | null)[] = [];
  const stop = subscribe(() => seen.push(read()));
  const traced = { 'X-Trace-Id': 'a' };
  const old = { ...traced, 'X-Known-Since': '2027-02-01T09:32:00.000Z' };
  for (const headers of [traced, old, old, {}, traced]) hearKnownSince(new Headers(headers));
  stop();
  hearKnownSince(new Headers(old));
  expect(seen).toEqual(['2027-02-01T09:32:00.000Z', null]);
});
