import { useEffect, useState } from 'react';
import { useMe } from '../shell/session.tsx';
import { keepDraft, readDraft } from './draft-shelf.ts';

export type Draft<T> = {
  /** What to show: what one has written, or the saved version; and while one looks at it, the one somebody else saved. */
  readonly value: T;
  /** What one has written, whatever is shown. */
  readonly mine: T;
  readonly set: (next: T | ((value: T) => T)) => void;
  /** Whether there is something that is not saved. */
  readonly dirty: boolean;
  /** The version that the draft was begun from: goes with the save as `ifMatch`. */
  readonly etag: string;
  /** The version that stands now. */
  readonly newEtag: string;
  /** Somebody has saved since the draft was begun. */
  readonly outdated: boolean;
  readonly viewing: 'mine' | 'theirs';
  readonly view: (which: 'mine' | 'theirs') => void;
  /** Back to the saved version. */
  readonly undo: () => void;
  /** After a save that succeeded: what was sent is no draft any more; what has been written since stays one. */
  readonly settle: (sent: T, etag: string) => void;
};

type Kept<T> = { readonly value: T; readonly etag: string };

/**
 * What one writes, until it is saved. It outlives a refused save, a conflict, another page and a reload of the tab.
 * `key` names the thing, such as `key:dekom-2027`; a component that shows another thing must be given another React key.
 */
export function useDraft<T>(key: string, saved: T, savedEtag: string): Draft<T> {
  const shelf = `${useMe().id} ${key}`;
  const [kept, setKept] = useState(() => readDraft(shelf) as Kept<T> | null);
  const [viewing, view] = useState<'mine' | 'theirs'>('mine');
  const dirty = kept !== null && !sameContent(kept.value, saved);
  const mine = kept === null ? saved : kept.value;
  const outdated = dirty && kept.etag !== savedEtag;
  const etag = dirty ? kept.etag : savedEtag;

  useEffect(() => {
    keepDraft(shelf, dirty ? kept : null);
  }, [shelf, dirty, kept]);

  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [dirty]);

  return {
    value: outdated && viewing === 'theirs' ? saved : mine,
    mine,
    dirty,
    etag,
    newEtag: savedEtag,
    outdated,
    viewing: outdated ? viewing : 'mine',
    view,
    set: (next) =>
      setKept((before) => {
        const current = before === null ? saved : before.value;
        const value = typeof next === 'function' ? (next as (value: T) => T)(current) : next;
        return sameContent(value, saved) ? null : { value, etag: before?.etag ?? savedEtag };
      }),
    undo: () => {
      setKept(null);
      view('mine');
    },
    settle: (sent, newEtag) => {
      setKept((before) =>
        before === null || sameContent(before.value, sent) ? null : { value: before.value, etag: newEtag },
      );
      view('mine');
    },
  };
}

function sameContent(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
