import { type GraphAnswer, invalidRequest, itemNotFound } from './http-shapes.ts';
import type { Grant, Site } from './tenant.ts';

const roles: ReadonlySet<Grant> = new Set<Grant>(['read', 'write', 'manage', 'fullcontrol']);

const idOf = (appId: string): string => Buffer.from(`i:0i.t|ms.sp.ext|${appId}`).toString('base64url');

function permissionBody(appId: string, grant: Grant): Record<string, unknown> {
  const application = { id: appId, displayName: appId };
  return {
    id: idOf(appId),
    roles: [grant],
    grantedToIdentitiesV2: [{ application }],
    grantedToIdentities: [{ application }],
  };
}

/** The list leaves the roles out; each permission by itself has them. */
export function readPermissions(site: Site): GraphAnswer {
  const value = [...site.grants]
    .filter(([appId, grant]) => appId !== '*' && grant !== 'none')
    .map(([appId, grant]) => {
      const { roles: _, ...body } = permissionBody(appId, grant);
      return body;
    });
  return { status: 200, body: { value } };
}

export function readPermission(site: Site, id: string): GraphAnswer {
  const [appId, grant] = found(site, id);
  return { status: 200, body: permissionBody(appId, grant) };
}

export function changePermission(site: Site, id: string, body: unknown): GraphAnswer {
  const [appId] = found(site, id);
  const [grant] = (body as { roles?: Grant[] }).roles ?? [];
  if (!grant || !roles.has(grant)) throw invalidRequest('Invalid request');
  site.grants.set(appId, grant);
  return { status: 200, body: permissionBody(appId, grant) };
}

function found(site: Site, id: string): [appId: string, grant: Grant] {
  const grant = [...site.grants].find(([appId]) => idOf(appId) === id);
  if (!grant) throw itemNotFound();
  return grant;
}

export function grantPermission(site: Site, body: unknown): GraphAnswer {
  const said = body as { roles?: Grant[]; grantedToIdentities?: { application?: { id?: string } }[] };
  const [grant] = said.roles ?? [];
  const appId = said.grantedToIdentities?.[0]?.application?.id;
  if (!grant || !roles.has(grant) || !appId) throw invalidRequest('Invalid request');
  site.grants.set(appId, grant);
  return { status: 201, body: permissionBody(appId, grant) };
}
