import { type ReceivedResponse, receiveResponse as received } from '../../domain/forms/response.ts';
import { contentHash } from '../content-hash.ts';
import type { Dependencies } from '../change-aggregate.ts';
import { refuseFreeText } from '../free-text/refuse-free-text.ts';
import { done, notFound, type Outcome } from '../outcome.ts';
import { type Stored, StoreUnavailable } from '../ports/aggregate-store.ts';
import { responseKey } from './form-subject.ts';

/** Who the trail says delivered what came through the flow. */
const FLOW = 'forms-flow';
/** How often it is tried where the same response comes twice in the same moment. */
const TRIES = 3;

/**
 * Keeps a response that a flow delivers, until a person takes it in. The same response again changes nothing; with other
 * answers it waits anew. A national identity number is refused, and then nothing is kept.
 */
export async function receiveFromFlow(
  { store, clock }: Dependencies,
  what: { readonly form: string; readonly response: ReceivedResponse },
): Promise<Outcome<Stored<'form-response'>>> {
  const form = await store.read('form', what.form);
  if (!form) return notFound;
  const { answers, name, email } = what.response;
  const byQuestion = Object.fromEntries(answers.map(({ question, answer }) => [question, answer]));
  const refusal = refuseFreeText({ answers: byQuestion, name, email }, true);
  if (refusal) return refusal;
  const id = responseKey(what.form, what.response.responseId);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await store.read('form-response', id);
    const state = received(stored?.state ?? null, what.response, {
      form: what.form,
      network: form.state.network,
      cameBy: 'flow',
    });
    if (!state) return done(stored as Stored<'form-response'>);
    const commit = await store.commit({
      kind: 'form-response',
      id,
      expected: stored?.etag ?? null,
      state,
      action: 'form-response.receive',
      by: FLOW,
      at: clock.now().toISOString(),
      changeId: `receive-${contentHash([stored?.version ?? 0, what.response])}`,
      reason: '',
    });
    if (commit.kind !== 'conflict') return done(commit.stored);
  }
  // The flow tries again later, and finds the one that came first.
  throw new StoreUnavailable(`the response ${id} is never at rest`);
}
