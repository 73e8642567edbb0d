import { setImmediate } from 'node:timers/promises';
import { undecidedIn } from '../../domain/forms/form.ts';
import type { Directory } from '../../domain/forms/match-sender.ts';
import type { ReceivedResponse } from '../../domain/forms/response.ts';
import { readResponses, type RowRefusal, type TableRow } from '../../domain/forms/response-table.ts';
import type { Person } from '../../domain/registers/registers.ts';
import { type Dependencies, readAggregate } from '../change-aggregate.ts';
import { done, fault, notReady, type Outcome } from '../outcome.ts';
import type { AggregateStore, Stored } from '../ports/aggregate-store.ts';
import { directoryFor } from './directory.ts';
import { formSubject, responseKey } from './form-subject.ts';
import { type Judgement, judgeResponse } from './judge-response.ts';

/** A row of the file with what would become of it. */
export type PreviewRow =
  | {
      readonly kind: 'response';
      readonly row: number;
      readonly response: ReceivedResponse;
      readonly judgement: Judgement;
    }
  | {
      readonly kind: 'refused';
      readonly row: number;
      readonly responseId: string;
      readonly code: RowRefusal;
    };

export type Preview = {
  readonly form: Stored<'form'>;
  /** The questions of the file that nobody has decided on yet. */
  readonly undecided: readonly string[];
  readonly rows: readonly PreviewRow[];
  readonly owners: Directory['owners'];
};

/**
 * What a file of responses would do, row by row, without keeping anything. Between rows others get their turn: a file may
 * have ten thousand.
 */
export async function previewResponses(
  deps: Dependencies,
  actor: Person,
  what: { readonly form: string; readonly rows: readonly TableRow[] },
): Promise<Outcome<Preview>> {
  const found = await readFormToImport(deps.store, actor, what.form);
  if (found.kind === 'refused') return found;
  const form = found.value;
  const table = readResponses(what.rows);
  if (table.kind === 'refused') return notReady([fault(table.code)]);
  const directory = await directoryFor(deps, form.state);
  const claims = new Map<string, number>();
  const judging = { form: form.state, formVersion: form.version, directory, claims };
  const rows: PreviewRow[] = [];
  for (const one of table.rows) {
    await setImmediate();
    if (one.kind === 'refused') {
      rows.push(one);
      continue;
    }
    const existing = await deps.store.read('form-response', responseKey(form.id, one.response.responseId));
    const judgement = await judgeResponse(deps.store, judging, one.response, existing?.state ?? null, {
      place: null,
      sensitiveTextSeen: false,
    });
    rows.push({ ...one, judgement });
  }
  const undecided = undecidedIn(form.state, table.questions);
  return done({ form, undecided, rows, owners: directory.owners });
}

/** The form, for somebody who may import its responses: asked before the file is looked at. */
export async function readFormToImport(
  store: AggregateStore,
  actor: Person,
  id: string,
): Promise<Outcome<Stored<'form'>>> {
  return readAggregate(store, actor, {
    kind: 'form',
    id,
    action: 'form-response.import',
    subject: formSubject,
  });
}
