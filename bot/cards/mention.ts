import type { Element } from './card.ts';

export type Mention = { readonly person: string; readonly name: string };

/** More names than this are noise, and Teams refuses messages with too many. */
const MOST = 20;

/**
 * A line that mentions people, and what Teams needs to know about them. A mention is only what this function makes:
 * the names lose every character that could begin another tag or mark.
 */
export function mentionLine(
  lead: string,
  mentions: readonly Mention[],
): { readonly element: Element; readonly entities: readonly object[] } | null {
  const named = mentions
    .slice(0, MOST)
    .map(({ person, name }) => ({ id: person, name: plainName(name) }))
    .filter(({ name }) => name !== '');
  if (named.length === 0) return null;
  return {
    element: {
      type: 'TextBlock',
      wrap: true,
      text: `${lead} ${named.map(({ name }) => `<at>${name}</at>`).join(', ')}`,
      spacing: 'Medium',
    },
    entities: named.map(({ id, name }) => ({
      type: 'mention',
      text: `<at>${name}</at>`,
      mentioned: { id, name },
    })),
  };
}

function plainName(name: string): string {
  return name
    .replaceAll(/[^\p{L}\p{M}\p{N} ,.'’/–-]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
}
