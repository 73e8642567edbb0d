import { authorise } from '../../application/authorise.ts';
import { refusedBy, refusedByFile } from '../refused.ts';
import type { Handlers } from './handler.ts';

/** Counts of pupils and children: how they come in. */
export const countHandlers: Handlers<'readCountTable'> = {
  readCountTable: async ({ readTable, names }, { actor, query, body }) => {
    const refusal = authorise(actor, 'counts.import');
    if (refusal) throw await refusedBy(refusal, names);
    const read = await readTable({ ...body, sheet: query.sheet });
    if (read.kind === 'file-refused') throw refusedByFile(read);
    const { sheet, sheets, rows } = read;
    return { body: { sheet, sheets, rows } };
  },
};
