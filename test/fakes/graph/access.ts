import { GraphRefusal } from './http-shapes.ts';
import type { Grant, Site } from './tenant.ts';

/** Who a token speaks for: the application and the roles that an administrator consented to. */
export type AppIdentity = { readonly appId: string; readonly roles: readonly string[] };

/** Tells whose token it is, or why it is none: as an authorization server that shares its keys would. */
export type TokenVerifier = (token: string) => Promise<AppIdentity | 'expired' | 'invalid'>;

const ladder: readonly Grant[] = ['none', 'read', 'write', 'manage', 'fullcontrol'];

const grantByRole: Readonly<Record<string, Grant>> = {
  'Sites.Read.All': 'read',
  'Sites.ReadWrite.All': 'write',
  'Sites.Manage.All': 'manage',
  'Sites.FullControl.All': 'fullcontrol',
};

/** Refuses what the application may not do on the site. */
export function demand(identity: AppIdentity, site: Site, needed: Grant): void {
  const selected = site.grants.get(identity.appId) ?? site.grants.get('*') ?? 'none';
  const grants = identity.roles.map((role) =>
    role === 'Sites.Selected' ? selected : (grantByRole[role] ?? 'none'),
  );
  const highest = Math.max(0, ...grants.map((grant) => ladder.indexOf(grant)));
  if (highest < ladder.indexOf(needed)) throw new GraphRefusal(403, 'accessDenied', 'Access denied');
}

export function invalidToken(message: string): GraphRefusal {
  return new GraphRefusal(401, 'InvalidAuthenticationToken', message, {
    'www-authenticate':
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
  });
}
