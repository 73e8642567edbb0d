import { useSyncExternalStore } from 'react';

let since: string | null = null;
const listeners = new Set<() => void>();

/** Takes note of how old the newest answer is. What stands before the service (a proxy) knows nothing of that. */
export function hearKnownSince(headers: Headers): void {
  if (!headers.has('x-trace-id')) return;
  const heard = headers.get('x-known-since');
  if (heard === since) return;
  since = heard;
  for (const listener of listeners) listener();
}

/** From when what is on screen is, while SharePoint is away; null when it is current. */
export function useKnownSince(): string | null {
  return useSyncExternalStore(subscribe, () => since);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
