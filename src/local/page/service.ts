/** What the page asks of the service it came from. */

export type User = { readonly id: string; readonly name: string };
export type Clock = { readonly date: string; readonly travelled: boolean };

export async function readUsers(): Promise<readonly User[]> {
  const { users } = (await ask('GET', '/local/users')) as { users: readonly User[] };
  return users;
}

export async function issueToken(userId: string): Promise<string> {
  const { token } = (await ask('POST', '/local/token', { userId })) as { token: string };
  return token;
}

export async function readClock(): Promise<Clock> {
  return (await ask('GET', '/local/clock')) as Clock;
}

/** Null goes back to real time. */
export async function setClock(date: string | null): Promise<Clock> {
  return (await ask('PUT', '/local/clock', { date })) as Clock;
}

/** The language that the tab speaks to that user, and the name of the Team if the user belongs to exactly one. */
export async function readMember(userId: string): Promise<{ language: string; team: string | null }> {
  const token = await issueToken(userId);
  const me = (await ask('GET', '/api/me', undefined, token)) as {
    language: string;
    roles: { networks: string[] }[];
  };
  const ids = new Set(me.roles.flatMap(({ networks }) => networks));
  if (ids.size !== 1) return { language: me.language, team: null };
  const { networks, groups } = (await ask('GET', '/api/networks', undefined, token)) as {
    networks: { id: string; name: string }[];
    groups: { id: string; name: string }[];
  };
  const network = networks.find(({ id }) => ids.has(id));
  const team = network ? `Kompetansenettverk ${network.name}` : groups.find(({ id }) => ids.has(id))?.name;
  return { language: me.language, team: team ?? null };
}

async function ask(method: string, address: string, body?: unknown, token?: string): Promise<unknown> {
  const response = await fetch(address, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
