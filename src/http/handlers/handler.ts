import type { Answer, Body, Params, Query } from '../../contract/operations.ts';
import type { OperationId } from '../../contract/routes.ts';
import type { Dependencies } from '../../application/change-aggregate.ts';
import type { Outcome } from '../../application/outcome.ts';
import type { Documents } from '../../application/ports/documents.ts';
import type { FileStore } from '../../application/ports/file-store.ts';
import type { RecogniseFile } from '../../application/ports/recognise-file.ts';
import type { TableReader } from '../../application/ports/table-reader.ts';
import type { Outbox } from '../../application/ports/outbox.ts';
import type { ProcessRunner } from '../../application/processes/process-runner.ts';
import type { Person } from '../../domain/registers/registers.ts';
import type { Names } from '../presenters/names.ts';
import { refusedBy } from '../refused.ts';

/** What every handler is given. */
export type Services = Dependencies & {
  readonly runner: ProcessRunner;
  readonly documents: Documents;
  readonly readTable: TableReader;
  readonly files: FileStore;
  readonly recogniseFile: RecogniseFile;
  readonly names: Names;
  readonly outbox: Outbox;
  /** Who is county governor before anybody is registered. */
  readonly governorObjectIds: readonly string[];
  /** Told after every change that was carried out. */
  readonly changed: () => void;
};

/** A request whose caller is known and whose every part has been validated. */
export type ApiRequest<O extends OperationId> = {
  readonly actor: Person;
  readonly params: Params<O>;
  readonly query: Query<O>;
  readonly body: Body<O>;
  readonly changeId: string;
  /** The version that a change was made from; empty for operations that need none. */
  readonly expected: string;
};

/** A file that is answered in place of JSON. */
export type FileAnswer = { readonly fileName: string; readonly type: string; readonly bytes: Uint8Array };

export type Reply<O extends OperationId> = {
  readonly status?: 201 | 202;
  readonly etag?: string;
  readonly body: Answer<O> extends infer T ? (T extends undefined ? FileAnswer : T) : never;
};

export type Handler<O extends OperationId> = (
  services: Services,
  request: ApiRequest<O>,
) => Promise<Reply<O>>;

export type Handlers<O extends OperationId = OperationId> = { readonly [K in O]: Handler<K> };

/** The value of an outcome; a refusal is thrown as the error answer that it becomes. */
export async function valueOf<T>(outcome: Outcome<T> | Promise<Outcome<T>>, { names }: Services): Promise<T> {
  const settled = await outcome;
  if (settled.kind === 'done') return settled.value;
  throw await refusedBy(settled, names);
}
