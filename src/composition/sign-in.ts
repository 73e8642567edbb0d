import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { createLocalJWKSet } from 'jose';
import type { AggregateStore } from '../application/ports/aggregate-store.ts';
import type { Clock } from '../application/ports/clock.ts';
import type { Config, SignInConfig } from '../config.ts';
import { tenantKeys } from '../http/authentication/tenant-keys.ts';
import type { TokenRules } from '../http/authentication/verify-token.ts';
import { idOf } from '../seed/seed-values.ts';
import { signInRoutes } from '../http/sign-in-routes.ts';

/** How people come in: by which clock, under which rules, through which host on a developer's machine or which pages. */
export type SignIn = {
  readonly clock: Clock;
  readonly rules: TokenRules;
  readonly local: RequestHandler | null;
  /** Where people consent, or confirm who they are. */
  readonly pages: RequestHandler | null;
};

const SCOPE = 'access_as_user';

/** Sign-in as the configuration has it. Both kinds are verified by the same code; only the issuer differs. */
export function signInFor(config: Config, store: AggregateStore, builtPages: string): Promise<SignIn> {
  return config.signIn.kind === 'entra'
    ? Promise.resolve(entraSignIn(config, config.signIn, builtPages))
    : localSignIn(config, store, builtPages);
}

function entraSignIn(
  { authorisedClients, publicUrl, host, port }: Config,
  signIn: SignInConfig & { kind: 'entra' },
  builtPages: string,
): SignIn {
  const { tenantId, clientId, audience, entraBase } = signIn;
  return {
    clock: { now: () => new Date() },
    rules: {
      issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      tenantId,
      audiences: [audience, clientId],
      scope: SCOPE,
      authorisedClients,
      keys: tenantKeys(new URL(`${entraBase}/${tenantId}/discovery/v2.0/keys`)),
    },
    local: null,
    pages: signInRoutes({
      entraBase,
      tenantId,
      clientId,
      scope: SCOPE,
      publicUrl: publicUrl ?? `http://${host}:${port}`,
      donePage: join(builtPages, 'tab', 'sign-in', 'done.html'),
    }),
  };
}

/** On a developer's machine the service is its own issuer, and the clock can travel. */
async function localSignIn(
  { authorisedClients }: Config,
  store: AggregateStore,
  builtPages: string,
): Promise<SignIn> {
  const [{ createLocalIssuer }, { localRouter }, { createTravellingClock }] = await Promise.all([
    import('../local/local-issuer.ts'),
    import('../local/routes.ts'),
    import('../local/travelling-clock.ts'),
  ]);
  const clock = createTravellingClock({ now: () => new Date() });
  const [client = ''] = authorisedClients;
  const audience = 'api://local.kompetansehjulet';
  const terms = {
    issuer: 'http://local.kompetansehjulet/v2.0',
    tenantId: '00000000-0000-4000-8000-000000000000',
    scope: SCOPE,
  };
  const issuer = await createLocalIssuer({ ...terms, audience, client, clock });
  const local = localRouter({
    users: async () => (await store.list('person')).map(({ state }) => state),
    issueToken: async (userId) => {
      // `owner-ørland` is typed as the municipality writes itself.
      const person = (await store.read('person', userId)) ?? (await store.read('person', idOf(userId)));
      return person ? issuer.issue(person.state.id) : null;
    },
    clock,
    pageFolder: join(builtPages, 'local'),
  });
  const keys = createLocalJWKSet(issuer.jwks());
  return { clock, rules: { ...terms, audiences: [audience], authorisedClients, keys }, local, pages: null };
}
