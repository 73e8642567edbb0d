import { type Incoming, type Outgoing, startLoopbackServer } from '../graph/loopback-server.ts';

/** A message that the bot sent, or put in the place of another. */
export type SentMessage = {
  readonly conversation: string;
  readonly id: string;
  /** The message that it took the place of; null for a new one. */
  readonly replaced: string | null;
  readonly activity: {
    readonly type: string;
    readonly text?: string;
    readonly summary?: string;
    readonly channelData?: Readonly<Record<string, unknown>>;
    readonly attachments?: readonly { readonly content: Record<string, unknown> }[];
    readonly suggestedActions?: { readonly actions: readonly { readonly value: string }[] };
  };
};

export type TeamsConnector = {
  /** What activities name as their service. */
  readonly serviceUrl: string;
  readonly sent: SentMessage[];
  /** Conversations that were begun, by the member's id. */
  readonly begun: string[];
  /** How many requests came in. */
  requests(): number;
  /** What the next requests that concern a conversation (or a person, when one is begun) are answered with. */
  refuse(whom: string, answer: Outgoing | 'drop'): void;
  close(): Promise<void>;
};

/**
 * The connector that Teams gives bots to send by, as far as ours uses it: begin a conversation, send, replace. It
 * refuses what it was told to, in the form that Teams does.
 */
export async function startTeamsConnector(): Promise<TeamsConnector> {
  const sent: SentMessage[] = [];
  const begun: string[] = [];
  const refusals = new Map<string, Outgoing | 'drop'>();
  let requests = 0;

  const answer = async ({ method, url, text }: Incoming): Promise<Outgoing | 'drop'> => {
    requests += 1;
    const [, conversation = null, replaced = null] =
      /^\/teams\/v3\/conversations(?:\/([^/]+)\/activities(?:\/([^/]+))?)?$/.exec(url) ?? [];
    const body = JSON.parse(text) as SentMessage['activity'] & { members?: readonly { id: string }[] };
    if (conversation === null) {
      const member = body.members?.[0]?.id ?? '';
      const refusal = refusals.get(member);
      if (refusal) return refusal;
      begun.push(member);
      return { status: 201, body: { id: `a:${member}` } };
    }
    const place = decodeURIComponent(conversation);
    const refusal = refusals.get(place);
    if (refusal) return refusal;
    const id = `message-${sent.length + 1}`;
    const isUpdate = method === 'PUT';
    sent.push({ conversation: place, id, replaced: isUpdate ? replaced : null, activity: body });
    return { status: isUpdate ? 200 : 201, body: { id: isUpdate ? replaced : id } };
  };

  const server = await startLoopbackServer(answer);
  return {
    serviceUrl: `${server.origin}/teams`,
    sent,
    begun,
    requests: () => requests,
    refuse: (whom, what) => void refusals.set(whom, what),
    close: server.close,
  };
}

/** A refusal as Teams writes it. */
export function teamsRefusal(
  status: number,
  code: string,
  headers: Readonly<Record<string, string>> = {},
): Outgoing {
  return { status, headers, body: { error: { code, message: `refused: ${code}` } } };
}
