import { authorise } from '../../application/authorise.ts';
import { UNSAVED } from '../../application/change-aggregate.ts';
import { estimateCount } from '../../application/counts/estimate-count.ts';
import { importCounts, previewCounts } from '../../application/counts/import-counts.ts';
import { listCounts, readCountsOfYear } from '../../application/counts/read-counts.ts';
import type { Stored } from '../../application/ports/aggregate-store.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { presentCounts, presentCountsList, presentCountsPreview } from '../presenters/counts.ts';
import { refusedBy, refusedByFile } from '../refused.ts';
import { type Handlers, type Reply, type Services, valueOf } from './handler.ts';

/** Counts of pupils and children: how they come in, and what they are. */
export const countHandlers: Handlers<
  'listCounts' | 'readCounts' | 'importCounts' | 'previewCounts' | 'estimateCount' | 'readCountTable'
> = {
  listCounts: async (services, { actor }) => ({
    body: presentCountsList(await valueOf(listCounts(services.store, actor), services)),
  }),

  readCounts: (services, { actor, params }) => reply(services, actor, params.year),

  importCounts: async (services, { params, body, ...command }) => {
    const { lines, choices, ...source } = body;
    const saved = await valueOf(
      importCounts(services, command, { year: params.year, file: { lines, choices }, source }),
      services,
    );
    return reply(services, command.actor, params.year, saved);
  },

  previewCounts: async (services, { actor, params, body }) => ({
    body: presentCountsPreview(
      await valueOf(previewCounts(services, actor, { year: params.year, ...body }), services),
    ),
  }),

  estimateCount: async (services, { params, body, ...command }) => {
    const saved = await valueOf(estimateCount(services, command, { year: params.year, ...body }), services);
    return reply(services, command.actor, params.year, saved);
  },

  readCountTable: async ({ readTable, names }, { actor, query, body }) => {
    const refusal = authorise(actor, 'counts.import');
    if (refusal) throw await refusedBy(refusal, names);
    const read = await readTable({ ...body, sheet: query.sheet });
    if (read.kind === 'file-refused') throw refusedByFile(read);
    const { sheet, sheets, rows } = read;
    return { body: { sheet, sheets, rows } };
  },
};

/** The year as it stands, or as a change has just left it. */
async function reply(
  services: Services,
  actor: Person,
  year: number,
  saved?: Stored<'counts'>,
): Promise<Reply<'readCounts'>> {
  const read = await valueOf(readCountsOfYear(services, actor, year), services);
  const reading = saved ? { ...read, counts: saved.state, stored: saved } : read;
  return { etag: reading.stored?.etag ?? UNSAVED, body: await presentCounts(reading, services.names) };
}
