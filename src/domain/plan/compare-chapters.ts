/** A part of a plan in words: its title and its text. */
export type Chapter = { readonly id: string; readonly title: string; readonly text: string };

/** What became of a chapter between two versions. A removed one has its title from the older version. */
export type ChapterChange = {
  readonly id: string;
  readonly title: string;
  readonly what: 'new' | 'changed' | 'removed';
  /** Null where the older version has no such chapter. */
  readonly from: Omit<Chapter, 'id'> | null;
  /** Null where the newer version has no such chapter. */
  readonly to: Omit<Chapter, 'id'> | null;
};

/** What changed from an older version to a newer, chapter by chapter. A new order of the same chapters is no change. */
export function compareChapters(older: readonly Chapter[], newer: readonly Chapter[]): ChapterChange[] {
  const before = new Map(older.map((chapter) => [chapter.id, chapter]));
  const kept = new Set(newer.map(({ id }) => id));
  return [
    ...newer.flatMap(({ id, title, text }): ChapterChange[] => {
      const from = before.get(id);
      if (!from) return [{ id, title, what: 'new', from: null, to: { title, text } }];
      if (from.title === title && from.text === text) return [];
      return [
        { id, title, what: 'changed', from: { title: from.title, text: from.text }, to: { title, text } },
      ];
    }),
    ...older
      .filter(({ id }) => !kept.has(id))
      .map(({ id, title, text }): ChapterChange => ({
        id,
        title,
        what: 'removed',
        from: { title, text },
        to: null,
      })),
  ];
}
