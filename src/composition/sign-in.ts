import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { createLocalJWKSet } from 'jose';
import type { AggregateStore } from '../application/ports/aggregate-store.ts';
import type { Clock } from '../application/ports/clock.ts';
import type { Config, SignInConfig } from '../config.ts';
import { tenantKeys } from '../http/authentication/tenant-keys.ts';
import { bearerToken, type TokenRules, verifyToken } from '../http/authentication/verify-token.ts';
import type { createMailbox } from '../local/mailbox.ts';
import { idOf } from '../seed/seed-values.ts';
import { signInRoutes } from '../http/sign-in-routes.ts';

/** How people come in: by which clock, under which rules, through which host on a developer's machine or which pages. */
export type SignIn = {
  readonly clock: Clock;
  readonly rules: TokenRules;
  readonly local: LocalHost | null;
  /** Where people consent, or confirm who they are. */
  readonly pages: RequestHandler | null;
};

/** The local Teams host, and what of it the rest of the service has to do with. */
export type LocalHost = {
  readonly routes: RequestHandler;
  readonly mailbox: ReturnType<typeof createMailbox>;
  /** What is to happen once the clock has travelled. */
  whenTravelled(listener: () => void): void;
  /** Lets go of the pages that listen, so that the service can stop. */
  close(): void;
};

const SCOPE = 'access_as_user';

/** Guests of other tenants, whom Teams does not reach before somebody says so on the page. */
const unreached = ['partner-sepu', 'owner-osen'];

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
  const [
    { createLocalIssuer },
    { localRouter },
    { createTravellingClock },
    { createLocalChat },
    { createMailbox },
  ] = await Promise.all([
    import('../local/local-issuer.ts'),
    import('../local/routes.ts'),
    import('../local/travelling-clock.ts'),
    import('../local/chat/local-chat.ts'),
    import('../local/mailbox.ts'),
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
  const keys = createLocalJWKSet(issuer.jwks());
  const rules: TokenRules = { ...terms, audiences: [audience], authorisedClients, keys };
  const people = async () => (await store.list('person')).map(({ state }) => state);
  const mailbox = createMailbox();
  const chat = createLocalChat({
    people,
    networks: async () => (await store.list('network')).map(({ state }) => state),
    groups: async () => (await store.list('group')).map(({ state }) => state),
    now: () => clock.now(),
    tenantId: terms.tenantId,
    signedIn: async (authorization) =>
      (await verifyToken(bearerToken(authorization), rules, clock.now())).objectId,
    mailbox,
    unreached,
  });
  let travelled = () => {};
  const routes = localRouter({
    users: people,
    issueToken: async (userId) => {
      // `owner-ørland` is typed as the municipality writes itself.
      const person = (await store.read('person', userId)) ?? (await store.read('person', idOf(userId)));
      return person ? issuer.issue(person.state.id) : null;
    },
    clock,
    pageFolder: join(builtPages, 'local'),
    chat: chat.router,
    onTravel: () => travelled(),
  });
  const local: LocalHost = {
    routes,
    mailbox,
    whenTravelled: (listener) => {
      travelled = listener;
    },
    close: () => chat.close(),
  };
  return { clock, rules, local, pages: null };
}
