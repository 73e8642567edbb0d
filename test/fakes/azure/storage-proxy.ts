import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Azurite, connectionStringTo, type StorageService } from './start-azurite.ts';

/** What the network or the account does to a request. */
export type StorageFault =
  /** The connection breaks before the account hears of it. */
  | 'dropped'
  /** The account does it, and its answer never arrives. */
  | 'lost'
  /** The account turns it away. */
  | 'busy';

export type StorageRequest = {
  readonly service: StorageService;
  readonly method: string;
  /** Path and query, as they were sent. */
  readonly url: string;
  readonly body: string;
};

export type StorageProxy = {
  readonly connectionString: string;
  /** Asked about every request: what becomes of it, or null. */
  meddle: (request: StorageRequest) => StorageFault | null;
  readonly close: () => Promise<void>;
};

const services: readonly StorageService[] = ['Blob', 'Queue', 'Table'];

/** Stands between a client and the emulator, and lets a test break what goes through. */
export async function startStorageProxy(azurite: Azurite): Promise<StorageProxy> {
  const servers = services.map((service) =>
    createServer((incoming, outgoing) => {
      answer(service, incoming, outgoing).catch(() => incoming.socket.destroy());
    }),
  );
  const origins = await Promise.all(
    servers.map(
      (server) =>
        new Promise<string>((resolve) => {
          server.listen(0, '127.0.0.1', () =>
            resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
          );
        }),
    ),
  );
  const [Blob = '', Queue = '', Table = ''] = origins;
  const proxy: StorageProxy = {
    connectionString: connectionStringTo({ Blob, Queue, Table }),
    meddle: () => null,
    close: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => {
          server.close(resolve);
        });
      }
    },
  };
  return proxy;

  async function answer(service: StorageService, incoming: IncomingMessage, outgoing: ServerResponse) {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const { method = 'GET', url = '/' } = incoming;
    const fault = proxy.meddle({ service, method, url, body: body.toString() });
    if (fault === 'dropped') {
      incoming.socket.destroy();
      return;
    }
    if (fault === 'busy') {
      outgoing.writeHead(503, { 'retry-after': '0', 'x-ms-error-code': 'ServerBusy' }).end();
      return;
    }
    const given = await forward(`${azurite.origins[service]}${url}`, incoming, body);
    if (fault === 'lost') {
      incoming.socket.destroy();
      return;
    }
    outgoing.writeHead(given.status, given.headers).end(given.body);
  }
}

async function forward(url: string, { method = 'GET', headers }: IncomingMessage, body: Buffer) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { method, headers }, resolve).on('error', reject).end(body);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const { 'transfer-encoding': _, ...rest } = response.headers;
  return { status: response.statusCode ?? 502, headers: rest, body: Buffer.concat(chunks) };
}
