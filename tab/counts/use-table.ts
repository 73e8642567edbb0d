import { useState } from 'react';
import type { Problem } from '../../src/contract/problem.ts';
import { call, problemIn } from '../api/call.ts';
import type { Table } from './count-types.ts';

/** A file or a pasted text, and how it is called; null for what was pasted. */
export type Chosen = { readonly fileName: string | null; readonly bytes: Uint8Array<ArrayBuffer> };

/** Has the service read a file: what it holds, or why it is not read. Nothing is kept of it there. */
export function useTable() {
  const [table, setTable] = useState<Table | null>(null);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);

  async function read(body: Chosen, sheet?: string): Promise<Table | null> {
    setBusy(true);
    setProblem(undefined);
    try {
      const { body: read } = await call('readCountTable', { body, query: { sheet } });
      setTable(read);
      return read;
    } catch (thrown) {
      setProblem(problemIn(thrown));
      return null;
    } finally {
      setBusy(false);
    }
  }

  return {
    table,
    problem,
    busy,
    read,
    forget: () => {
      setTable(null);
      setProblem(undefined);
    },
  };
}
