import { isIPv6, type Socket } from 'node:net';

/** Where this service is reached, as the connection that a request came by has it: no header can say otherwise. */
export function ownAddress({
  localAddress = '127.0.0.1',
  localPort = 0,
}: Pick<Socket, 'localAddress' | 'localPort'>) {
  const host = localAddress.replace(/^::ffff:/, '');
  return `http://${isIPv6(host) ? `[${host}]` : host}:${localPort}`;
}
