import { useState } from 'react';

/** Keeps track of the fields that hold what cannot be read, so that saving can wait. */
export function useUnreadable(): {
  readonly any: boolean;
  readonly report: (field: string, readable: boolean) => void;
  readonly forget: () => void;
} {
  const [fields, setFields] = useState<readonly string[]>([]);
  return {
    any: fields.length > 0,
    report: (field, readable) =>
      setFields((before) => {
        if (before.includes(field) === !readable) return before;
        return readable ? before.filter((each) => each !== field) : [...before, field];
      }),
    forget: () => setFields([]),
  };
}
