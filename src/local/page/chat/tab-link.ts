/** Where in the tab a link leads: a link into the app in Teams, or to the tab itself. Null for all others. */
export function pageOfTab(link: string, origin: string): string | null {
  if (!URL.canParse(link)) return null;
  const { hostname, pathname, searchParams, search, origin: ofLink } = new URL(link);
  if (ofLink === origin) return pathname.startsWith('/tab/') ? pathname + search : null;
  if (!isTeams(hostname) || !pathname.startsWith('/l/entity/')) return null;
  return `/tab/${subPageIn(searchParams.get('context')).replace(/^\/+/, '')}`;
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
