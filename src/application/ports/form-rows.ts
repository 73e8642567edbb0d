import type { ReceivedResponse, ResponsePlace } from '../../domain/forms/response.ts';
import type { NetworkId } from '../../domain/ids.ts';

/** Some of the responses of a file that is being imported, kept until the process has come to them. */
export type FormRows = {
  readonly form: string;
  readonly network: NetworkId | null;
  readonly rows: readonly FormRow[];
};

/** A response, and whose it was seen to be before the import was begun; null where it is to wait. */
export type FormRow = {
  readonly response: ReceivedResponse;
  readonly place: ResponsePlace | null;
  /** The version that a person chose in the queue: one that has changed since stays there. Absent of what a file says. */
  readonly chosen?: string | undefined;
};
