import type { Turnstile } from '../src/application/ports/turnstile.ts';
import { PutOff, retryAfter } from './sending-faults.ts';

/** How long Teams may take to answer, milliseconds. */
const TIME_LIMIT = 15_000;
/** How long a conversation is left alone that Teams says is throttled without saying for how long: its short window. */
const UNTOLD = 30_000;
const CONVERSATIONS = /\/v3\/conversations(?:\/([^/?]+))?/;

/** A request that the SDK's client is about to make, as far as it is looked at. */
type ConnectorRequest = { readonly url: string; readonly body?: unknown; timeout: number };
type ConnectorAnswer = {
  readonly status: number;
  readonly headers: { get(name: string): string | undefined };
};

/** What the SDK's client is made of: the chain that its requests go through. */
export type Pipeline = {
  removePolicy(options: { name: string }): unknown;
  addPolicy(
    policy: {
      name: string;
      sendRequest(
        request: ConnectorRequest,
        next: (request: ConnectorRequest) => Promise<ConnectorAnswer>,
      ): Promise<ConnectorAnswer>;
    },
    place: { readonly phase: 'Retry' },
  ): void;
};

/**
 * Has each request take its own place, in the conversation that it really goes to, and be made once. The client would
 * send again up to three times by itself, and would wait for an answer for ever; whether and when to send again is the
 * outbox's to decide.
 */
export function pace(pipeline: Pipeline, turnstile: Turnstile, now: () => number): void {
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy(
    {
      name: 'pace',
      async sendRequest(request, next) {
        const thread = threadOf(request);
        const wait = await turnstile.admit(thread);
        if (wait !== null) throw new PutOff(wait);
        request.timeout = TIME_LIMIT;
        const answer = await next(request);
        if (answer.status === 429) {
          turnstile.holdBack(thread, retryAfter(answer.headers.get('retry-after'), now()) ?? UNTOLD);
        }
        return answer;
      },
    },
    // Where answers are seen as they came, before they are made errors of.
    { phase: 'Retry' },
  );
}

/** The conversation without its thread, as the limits have it; one that is begun is the person's with whom. */
function threadOf({ url, body }: ConnectorRequest): string {
  const conversation = CONVERSATIONS.exec(url)?.[1];
  if (conversation !== undefined) return decodeURIComponent(conversation).split(';messageid=')[0] ?? '';
  const { members } = JSON.parse(String(body)) as { members?: readonly { readonly id: string }[] };
  return members?.[0]?.id ?? '';
}
