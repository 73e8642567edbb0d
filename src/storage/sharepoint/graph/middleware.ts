import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { type Answer, parsedBody } from './answer.ts';
import { GraphFault } from './graph-fault.ts';
import type { Pace } from './pace.ts';
import type { Sending } from './request.ts';
import { NoAnswer, retrying } from './retry.ts';
import type { Deadline, Time } from './time.ts';

/** The host that the SDK knows, and that links in Graph's answers name wherever the service is pointed. */
export const CANONICAL_BASE = 'https://graph.microsoft.com/v1.0';

/** A connection that says nothing for so many milliseconds is given up, or sooner where nobody waits so long. */
const LONGEST_ANSWER = 20_000;
const SHORTEST_ANSWER = 1000;

/** Gives tokens for Graph, and a new one for one that was refused. */
export type Tokens = {
  readonly token: () => Promise<string>;
  readonly renew: (refused: string) => Promise<string>;
};

/**
 * What our middleware must know of one request. It travels with the request as the SDK's options do. `path` is exact:
 * the SDK puts query options in an order of its own, and links must be followed as they are.
 */
export class Directions implements Sending {
  readonly path: string;
  readonly deadline: Deadline;
  readonly repeatable: boolean;
  readonly withNewToken: boolean;
  readonly what: string;
  /** What the chain threw, as it was. The SDK hands on an error of its own that holds only the text. */
  thrown: { readonly error: unknown } | null = null;
  constructor(path: string, what: string, { deadline, repeatable, withNewToken = false }: Sending) {
    this.path = path;
    this.what = what;
    this.deadline = deadline;
    this.repeatable = repeatable;
    this.withNewToken = withNewToken;
  }
}

/** Does its work around the next in the chain. */
abstract class Link implements Middleware {
  #next: Middleware | null = null;
  abstract execute(context: Context): Promise<void>;
  setNext(next: Middleware): void {
    this.#next = next;
  }
  /** Sends the request on with these headers beside its own, and leaves its own as they were. */
  protected async pass(context: Context, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    if (!this.#next) throw new Error('this middleware must not be the last one');
    const own = context.options?.headers as Record<string, string> | undefined;
    const passed = { ...context, options: { ...context.options, headers: { ...own, ...headers } } };
    await this.#next.execute(passed);
    return responseOf(passed);
  }
}

/** The first one: keeps what the others throw for whoever sent the request. */
export class Keeping extends Link {
  async execute(context: Context): Promise<void> {
    try {
      context.response = await this.pass(context);
    } catch (error) {
      directionsOf(context).thrown = { error };
      throw error;
    }
  }
}

/**
 * Puts the token on. The SDK's own handler sends none to a plain http address, and adds to the header on a second try.
 * A token may expire while the request is under way: then it is renewed, once.
 */
export class Authenticating extends Link {
  readonly #tokens: Tokens;
  constructor(tokens: Tokens) {
    super();
    this.#tokens = tokens;
  }
  async execute(context: Context): Promise<void> {
    const held = await this.#tokens.token();
    const token = directionsOf(context).withNewToken ? await this.#tokens.renew(held) : held;
    context.response = await this.pass(context, bearer(token));
    if (context.response.status !== 401) return;
    context.response = await this.pass(context, bearer(await this.#tokens.renew(token)));
  }
}

/** Retries what the SDK's handler does not, or should not: see `retry.ts`. Every try keeps to the common pace. */
export class Retrying extends Link {
  readonly #time: Time;
  readonly #pace: Pace;
  constructor(time: Time, pace: Pace) {
    super();
    this.#time = time;
    this.#pace = pace;
  }
  async execute(context: Context): Promise<void> {
    const { deadline, repeatable, what } = directionsOf(context);
    await retrying({ time: this.#time, deadline, repeatable, what }, () =>
      this.#pace.turn(deadline, what, async () => {
        context.response = await this.pass(context);
        return answerOf(context.response, undefined);
      }),
    );
  }
}

/**
 * The last one: fetches from the configured base, and reads the answer to its end, so that a connection that breaks in
 * the middle of it counts as broken.
 */
export class Fetching implements Middleware {
  readonly #base: string;
  constructor(base: string) {
    this.#base = base;
  }
  async execute(context: Context): Promise<void> {
    const { path, deadline } = directionsOf(context);
    const longest = Math.min(LONGEST_ANSWER, Math.max(SHORTEST_ANSWER, deadline.left()));
    const options = { ...(context.options as RequestInit), signal: AbortSignal.timeout(Math.ceil(longest)) };
    context.response = await whole(`${this.#base}${path}`, options);
  }
}

async function whole(url: string, options: RequestInit): Promise<Response> {
  try {
    const answer = await fetch(url, options);
    const text = await answer.text();
    const { status, headers } = answer;
    return new Response(text === '' ? null : text, { status, headers });
  } catch (cause) {
    throw new NoAnswer('Graph gave no answer', { cause });
  }
}

/** A link from an answer as a path. Refuses a link to anywhere but Graph: the token would go there too. */
export function pathOf(link: string, base: string): string {
  const known = [CANONICAL_BASE, base].find((one) => link.startsWith(`${one}/`));
  if (known === undefined) throw new GraphFault('invalid', 'an answer links to another host than Graph');
  return link.slice(known.length);
}

export async function readAnswer(response: Response): Promise<Answer> {
  return answerOf(response, parsedBody(await response.text()));
}

function answerOf({ status, headers }: Response, body: unknown): Answer {
  return { status, headers: Object.fromEntries(headers), body };
}

function directionsOf(context: Context): Directions {
  const directions: unknown = context.middlewareControl?.getMiddlewareOptions(Directions);
  if (!(directions instanceof Directions)) throw new Error('a request must say how it is to be sent');
  return directions;
}

function responseOf(context: Context): Response {
  if (!context.response) throw new Error('the chain ended without an answer');
  return context.response;
}

function bearer(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` };
}
