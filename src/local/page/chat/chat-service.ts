import { issueToken } from '../service.ts';

/** What the chat asks of the local Teams behind the page, always as who is signed in. */

export type PlaceKind = 'channel' | 'groupChat' | 'personal' | 'mail';

export type Place = {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly members: number;
  readonly unread: number;
  readonly installed: boolean;
};

export type Overview = {
  readonly conversations: readonly Place[];
  readonly mail: { readonly unread: number };
  readonly reached: boolean;
};

export type Card = Readonly<Record<string, unknown>>;

export type CardAction = { readonly verb: string; readonly id: string; readonly data: unknown };

export type Message = {
  readonly id: string;
  readonly thread: string | null;
  readonly author: string;
  readonly mine: boolean;
  readonly byBot: boolean;
  readonly at: string;
  readonly revision: number;
  readonly text: string;
  readonly format: 'plain' | 'markdown';
  readonly mentions: readonly string[];
  readonly cards: readonly Card[];
  readonly suggestions: readonly { readonly title: string; readonly value: string }[];
  readonly unshown: readonly string[];
  /** The action by which a card asks for what the reader should see. */
  readonly refresh: CardAction | null;
};

export type BotAnswer =
  | { readonly kind: 'delivered' | 'card' | 'absent' }
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'error'; readonly code: string; readonly text: string }
  | { readonly kind: 'refused'; readonly status: number };

export type Mail = { readonly subject: string; readonly text: string };

export type ChatService = {
  overview(): Promise<Overview>;
  messages(place: string): Promise<readonly Message[]>;
  say(place: string, text: string, mention: boolean, thread: string | null): Promise<BotAnswer>;
  act(
    place: string,
    message: string,
    action: CardAction & { readonly type: 'execute' | 'submit'; readonly trigger: 'manual' | 'automatic' },
  ): Promise<BotAnswer>;
  read(place: string, upTo: string): Promise<void>;
  install(place: string): Promise<BotAnswer>;
  installEverywhere(): Promise<BotAnswer>;
  setReached(reached: boolean): Promise<void>;
  mails(): Promise<readonly Mail[]>;
  readMails(): Promise<void>;
  /** Names each place where something is new, until it is stopped. Resolves or throws when the line ends. */
  listen(heard: (place: string) => void, stop: AbortSignal): Promise<void>;
};

const BASE = '/local/chat';

export function chatServiceFor(user: string): ChatService {
  let token: Promise<string> | null = null;

  /** Asks once more with a fresh token where the old one has run out: it does so when the clock travels. */
  async function ask(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
    for (const last of [false, true]) {
      token ??= issueToken(user);
      const response = await fetch(BASE + path, {
        method,
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${await token}` },
        body: body === undefined ? null : JSON.stringify(body),
        ...(signal && { signal }),
      });
      if (response.ok) return response;
      token = null;
      if (response.status !== 401 || last) throw new Error(`${path} answered ${response.status}`);
    }
    throw new Error('unreachable');
  }
  const json = async <T>(method: string, path: string, body?: unknown) =>
    (await (await ask(method, path, body)).json()) as T;
  const answer = async (path: string, body: unknown) =>
    (await json<{ answer: BotAnswer }>('POST', path, body)).answer;
  const at = (place: string) => `/conversations/${encodeURIComponent(place)}`;

  return {
    overview: () => json('GET', '/conversations'),
    messages: async (place) =>
      (await json<{ messages: readonly Message[] }>('GET', `${at(place)}/messages`)).messages,
    say: (place, text, mention, thread) => answer(`${at(place)}/messages`, { text, mention, thread }),
    act: (place, message, action) => answer(`${at(place)}/messages/${message}/action`, action),
    read: async (place, upTo) => void (await ask('PUT', `${at(place)}/read`, { upTo })),
    install: (place) => answer(`${at(place)}/install`, {}),
    installEverywhere: () => answer('/install', {}),
    setReached: async (reached) => void (await ask('PUT', '/reached', { reached })),
    mails: async () => (await json<{ mails: readonly Mail[] }>('GET', '/mails')).mails,
    readMails: async () => void (await ask('PUT', '/mails/read', {})),
    async listen(heard, stop) {
      const { body } = await ask('GET', '/events', undefined, stop);
      if (!body) return;
      for await (const event of eventsIn(body)) {
        const line = /^data: (.*)$/m.exec(event)?.[1];
        if (line !== undefined) heard((JSON.parse(line) as { place: string }).place);
      }
    },
  };
}

/** The events of a stream: an empty line ends each. */
async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const parts = (rest + value).split('\n\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
}
