import { useState } from 'react';

/**
 * Keeps track of the fields that hold what cannot be read, so that saving can wait. `fields` names the set of fields on
 * screen: when other fields, or the same anew, have taken their place, nothing is unreadable any more.
 */
export function useUnreadable(fields = ''): {
  readonly any: boolean;
  readonly report: (field: string, readable: boolean) => void;
  /** What was unreadable is taken away. */
  readonly forget: () => void;
} {
  const [about, setAbout] = useState(fields);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  if (about !== fields) {
    setAbout(fields);
    setUnreadable([]);
  }
  return {
    any: unreadable.length > 0,
    report: (field, readable) =>
      setUnreadable((before) => {
        if (before.includes(field) === !readable) return before;
        return readable ? before.filter((each) => each !== field) : [...before, field];
      }),
    forget: () => setUnreadable([]),
  };
}
