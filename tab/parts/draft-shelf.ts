/** Where drafts lie while they are not saved: in the browser's session, so that a reload finds them and a closed tab takes them with it. */
const PREFIX = 'draft ';

export function readDraft(key: string): unknown {
  try {
    const text = sessionStorage.getItem(PREFIX + key);
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/** Keeps the draft; null takes it away. A browser that refuses storage costs the draft on reload, no more. */
export function keepDraft(key: string, draft: unknown): void {
  try {
    if (draft === null) sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // Storage is full or blocked: what is on screen is still there.
  }
}
