import { propertyOf } from '../../../src/storage/sharepoint/graph/answer.ts';
import { sitePath } from '../../../src/storage/sharepoint/layout.ts';
import { type At, type Part, seenOf } from '../part.ts';
import { sent, textIn } from '../requests.ts';
import { step } from '../step.ts';

/** With one of these the service can do its work; what it has beyond that is left to it. */
const enough = new Set(['write', 'manage', 'owner', 'fullcontrol']);

/** The service's right to read and write in the site. */
export const grant: Part<'grant'> = {
  name: 'grant',
  after: ['site'],
  nothing: null,

  async see(at) {
    const permissions = await at.graph.readAll(permissionsPath(at));
    const ours = permissions.find((one) => isFor(one, at.wanted.service.id));
    if (ours === undefined) return null;
    const id = String(propertyOf(ours, 'id'));
    // The list leaves the roles out.
    const whole = rolesOf(ours)
      ? ours
      : await at.graph.read(`${permissionsPath(at)}/${encodeURIComponent(id)}`);
    return { id, roles: rolesOf(whole) ?? [] };
  },

  steps({ wanted }, seen) {
    if (seen === null) return [step('grant', 'give-site', wanted.service.name)];
    return seen.roles.some((role) => enough.has(role))
      ? []
      : [step('grant', 'raise-grant', wanted.service.name)];
  },

  async perform(_, at, seen) {
    const { id, name: displayName } = at.wanted.service;
    const roles = ['write'];
    if (seen === null) {
      const body = { roles, grantedToIdentities: [{ application: { id, displayName } }] };
      await sent(at.graph, { method: 'POST', path: permissionsPath(at), body });
    } else {
      const path = `${permissionsPath(at)}/${encodeURIComponent(seen.id)}`;
      await sent(at.graph, { method: 'PATCH', path, body: { roles } });
    }
    return 'done';
  },
};

function permissionsPath(at: At): string {
  return `${sitePath(seenOf(at, 'site') ?? '')}/permissions`;
}

function rolesOf(permission: unknown): string[] | null {
  const roles = propertyOf(permission, 'roles');
  return Array.isArray(roles) ? roles.map(String) : null;
}

function isFor(permission: unknown, application: string): boolean {
  const named = ['grantedToIdentitiesV2', 'grantedToIdentities'].flatMap((property) => {
    const identities = propertyOf(permission, property);
    return Array.isArray(identities) ? (identities as unknown[]) : [];
  });
  return named.some((one) => textIn(propertyOf(one, 'application'), 'id').toLowerCase() === application);
}
