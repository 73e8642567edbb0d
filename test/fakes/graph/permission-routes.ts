import { type GraphAnswer, invalidRequest } from './http-shapes.ts';
import type { Grant, Site } from './tenant.ts';

const roles: ReadonlySet<Grant> = new Set<Grant>(['read', 'write', 'manage', 'fullcontrol']);

function permissionBody(appId: string, grant: Grant): Record<string, unknown> {
  const application = { id: appId, displayName: appId };
  return {
    id: Buffer.from(`i:0i.t|ms.sp.ext|${appId}`).toString('base64url'),
    roles: [grant],
    grantedToIdentitiesV2: [{ application }],
    grantedToIdentities: [{ application }],
  };
}

export function readPermissions(site: Site): GraphAnswer {
  const granted = [...site.grants].filter(([appId, grant]) => appId !== '*' && grant !== 'none');
  return { status: 200, body: { value: granted.map(([appId, grant]) => permissionBody(appId, grant)) } };
}

export function grantPermission(site: Site, body: unknown): GraphAnswer {
  const said = body as { roles?: Grant[]; grantedToIdentities?: { application?: { id?: string } }[] };
  const [grant] = said.roles ?? [];
  const appId = said.grantedToIdentities?.[0]?.application?.id;
  if (!grant || !roles.has(grant) || !appId) throw invalidRequest('Invalid request');
  site.grants.set(appId, grant);
  return { status: 201, body: permissionBody(appId, grant) };
}
