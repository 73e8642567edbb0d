/** Keys of a language file that say what it is, and not what something is called. */
const aboutTheFile = new Set(['$schema']);

/**
 * The manifest as those see it who read it in another language: each key of the language file is the path of a text,
 * such as `staticTabs[0].name`. Throws where there is no text at a path.
 */
export function translate(manifest: object, language: Readonly<Record<string, string>>): object {
  const translated = structuredClone(manifest);
  for (const [key, text] of Object.entries(language)) {
    if (!aboutTheFile.has(key)) replaceText(translated, key, text);
  }
  return translated;
}

function replaceText(manifest: object, key: string, text: string): void {
  const path = key.split(/[.[\]]+/).filter((step) => step !== '');
  const last = path.pop() ?? '';
  let place: unknown = manifest;
  for (const step of path) place = isGroup(place) ? place[step] : undefined;
  if (!isGroup(place) || typeof place[last] !== 'string') {
    throw new Error(`the manifest has no text at ${key}`);
  }
  place[last] = text;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
