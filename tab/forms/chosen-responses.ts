import type { Body } from '../../src/contract/operations.ts';
import type { WaitingResponse } from './forms-types.ts';

/** Whether nothing of it is unclear: whose it is, and what it becomes. */
export function isReady({ verdict, candidates }: WaitingResponse): boolean {
  return (verdict === 'made' || verdict === 'changed') && candidates.length > 0;
}

/** What is asked of the service: each as it is shown, for the owner that is shown first. */
export function askedFor(responses: readonly WaitingResponse[]): Body<'takeInResponses'>['responses'] {
  return responses.flatMap(({ responseId, etag, candidates: [first] }) =>
    first ? [{ response: responseId, etag, owner: first.owner, network: first.network }] : [],
  );
}
