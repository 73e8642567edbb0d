/** Where Teams has its connectors. */
const teamsHosts = [/^smba\.trafficmanager\.net$/, /(?:^|\.)botframework\.com$/];

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Whether answers may be sent to that address: with the bot's own token on them they go to Teams alone, and on a
 * developer's machine they stay on it.
 */
export function isTrustedService(serviceUrl: string, local: boolean): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, username, port } = new URL(serviceUrl);
  if (local) return protocol === 'http:' && loopback.test(hostname);
  return (
    protocol === 'https:' && username === '' && port === '' && teamsHosts.some((host) => host.test(hostname))
  );
}
