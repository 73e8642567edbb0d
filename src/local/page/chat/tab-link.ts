const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Where in the tab a link leads: one into the app in Teams, one into this local Teams, whose page stands after the hash,
 * or one to the tab itself. Null for all others.
 */
export function pageOfTab(link: string, here: string): string | null {
  if (!URL.canParse(link)) return null;
  const { hostname, pathname, searchParams, search, hash } = new URL(link);
  if (isHere(link, here)) {
    if (pathname.startsWith('/tab/')) return pathname + search;
    return pathname === '/' ? pageAfterHash(hash) : null;
  }
  if (!isTeams(hostname) || !pathname.startsWith('/l/entity/')) return null;
  return pageInTab(subPageIn(searchParams.get('context')));
}

/** The page that the address of the local Teams asks for, such as `#/plan/fosen`; null where it asks for none. */
export function pageAfterHash(hash: string): string | null {
  return hash.startsWith('#/') ? pageInTab(hash.slice(1)) : null;
}

function pageInTab(page: string): string {
  return `/tab/${page.replace(/^\/+/, '')}`;
}

/** This machine goes by several names. */
function isHere(link: string, here: string): boolean {
  const [to, from] = [new URL(link), new URL(here)];
  if (to.origin === from.origin) return true;
  return to.port === from.port && loopback.test(to.hostname) && loopback.test(from.hostname);
}

function isTeams(hostname: string): boolean {
  return hostname === 'teams.microsoft.com' || hostname === 'teams.cloud.microsoft';
}

function subPageIn(context: string | null): string {
  try {
    const parsed: unknown = JSON.parse(context ?? '{}');
    if (typeof parsed !== 'object' || parsed === null) return '';
    const { subEntityId, subPageId } = parsed as { subEntityId?: unknown; subPageId?: unknown };
    const page = subPageId ?? subEntityId;
    return typeof page === 'string' ? page : '';
  } catch {
    return '';
  }
}
