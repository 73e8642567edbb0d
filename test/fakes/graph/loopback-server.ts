import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export type Incoming = {
  readonly method: string;
  /** Path and query, encoded as they were sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
  readonly text: string;
};

export type Outgoing = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, text and bytes as they are, undefined as nothing. */
  readonly body?: unknown;
};

/** A plain http server on a free loopback port. `drop` instead of an answer cuts the connection. */
export async function startLoopbackServer(
  answer: (incoming: Incoming) => Promise<Outgoing | 'drop'>,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    const given = await answer({
      method: request.method ?? 'GET',
      url: request.url ?? '/',
      headers: request.headers as Record<string, string>,
      bytes,
      get text() {
        return bytes.toString();
      },
    });
    if (given === 'drop') request.socket.destroy();
    else send(response, given);
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      send(response, { status: 500, body: `The fake itself failed: ${String(error)}` });
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function send(response: ServerResponse, { status, headers, body }: Outgoing): void {
  const isBytes = Buffer.isBuffer(body);
  const isText = typeof body === 'string';
  const type = isText
    ? 'text/html'
    : isBytes
      ? 'application/octet-stream'
      : 'application/json; charset=utf-8';
  response.writeHead(status, { ...(body === undefined ? {} : { 'content-type': type }), ...headers });
  response.end(body === undefined || isText || isBytes ? body : JSON.stringify(body));
}
