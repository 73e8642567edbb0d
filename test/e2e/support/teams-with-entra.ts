import type { BrowserContext, FrameLocator, Page, Route } from '@playwright/test';
import { type EntraFake, startEntraFake } from '../../fakes/entra/entra-fake.ts';
import { seededFolders, startService } from '../../integration/service.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';
const clientId = '22222222-2222-4222-8222-222222222222';
const host = 'https://teams.microsoft.com';
const service = 'https://kompetanse.example.no';

export type TeamsWithEntra = {
  readonly page: Page;
  readonly tab: FrameLocator;
  readonly entra: EntraFake;
  /** What Teams says from now on when the tab asks for a token; null when it gives one. */
  readonly refuse: (reason: string | null) => void;
  /** How often the tab has asked. */
  readonly asked: () => number;
  /** From when every answer of the API says to be; null when it is current. */
  readonly isOld: (since: string | null) => void;
  readonly close: () => Promise<void>;
};

/** The service may close a connection that has stood idle just as it is used again: then it has not been asked, and is. */
const maxRetries = 1;

/**
 * A tiny Teams on its own host, the tab on another, and Entra as the door: as in a tenant, and unlike the local Teams,
 * where all is one origin. The user is a person of the demo.
 */
export async function openTeamsWithEntra(context: BrowserContext, user: string): Promise<TeamsWithEntra> {
  const entra = await startEntraFake({ tenantId, audience: clientId, clients: [{ clientId, secret: 's' }] });
  const folders = await seededFolders();
  const running = await startService(folders.fresh(), {
    TENANT_ID: tenantId,
    CLIENT_ID: clientId,
    API_AUDIENCE: clientId,
    BOT_ID: clientId,
    BOT_PASSWORD: 's',
    TEAMS_APP_ID: clientId,
    ENTRA_BASE_URL: entra.url,
    PUBLIC_URL: service,
  });
  const { address } = running;
  let refusal: string | null = null;
  let asked = 0;
  let old: string | null = null;

  await context.route(`${service}/**`, (route) => pass(route, address));
  await context.route(`${service}/api/**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(service, address), maxRetries });
    const headers = { ...response.headers(), ...(old === null ? {} : { 'x-known-since': old }) };
    await route.fulfill({ response, headers });
  });
  await context.route(`${host}/`, (route) => route.fulfill({ contentType: 'text/html', body: hostPage }));
  const page = await context.newPage();
  await page.exposeFunction('askForToken', async () => {
    asked += 1;
    return refusal === null ? [true, await entra.issue({ oid: user })] : [false, refusal];
  });

  return {
    page,
    tab: page.frameLocator('iframe'),
    entra,
    refuse: (reason) => {
      refusal = reason;
    },
    asked: () => asked,
    isOld: (since) => {
      old = since;
    },
    close: async () => {
      await running.end();
      await entra.close();
      folders.remove();
    },
  };
}

/**
 * The service under its public name. Where it sends the browser to Entra, what Entra answers is the next address: the
 * browser's own redirects pass the test by.
 */
async function pass(route: Route, address: string): Promise<void> {
  const url = route.request().url().replace(service, address);
  const response = await route.fetch({ url, maxRedirects: 0, maxRetries });
  const to = response.headers()['location'];
  if (response.status() !== 302 || to === undefined) return route.fulfill({ response });
  const back = await fetch(to, { redirect: 'manual' });
  const next = (back.headers.get('location') ?? '').replaceAll('&', '&amp;');
  const { location: _, ...headers } = response.headers();
  await route.fulfill({
    status: 200,
    headers: { ...headers, 'content-type': 'text/html', 'content-security-policy': '' },
    body: `<meta http-equiv="refresh" content="0; url=${next}">`,
  });
}

/** Teams' half of the conversation, for a tab in its frame and for the window that the tab asks it to open. */
const hostPage = `<!doctype html><title>Teams</title>
<style>iframe { width: 100%; height: 95vh; border: 0 }</style>
<iframe src="${service}/tab/"></iframe>
<script>
  const runtime = JSON.stringify({
    apiVersion: 4,
    hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
    isLegacyTeams: false,
    supports: { pages: { config: {} } },
  });
  const context = { entityId: 'k', subEntityId: '', tid: '${tenantId}', theme: 'default', locale: 'nb-no', hostName: 'Teams' };
  let popup = null;
  let signingIn = null;
  function reply(call, args) {
    call.source.postMessage({ id: call.data.id, uuidAsString: call.data.uuidAsString, args }, call.origin);
  }
  function end(args) {
    if (signingIn) reply(signingIn, args);
    signingIn = null;
  }
  async function answer(call) {
    switch (call.data.func) {
      case 'initialize':
        return reply(call, [call.source === popup ? 'authentication' : 'content', 'web', runtime, '2.0.1']);
      case 'getContext':
        return reply(call, [context]);
      case 'authentication.getAuthToken':
        return reply(call, await askForToken());
      case 'authentication.authenticate':
        signingIn = call;
        popup = open(call.data.args[0], '_blank', 'popup,width=' + call.data.args[1] + ',height=' + call.data.args[2]);
        return;
      case 'authentication.authenticate.success':
        return end([true, call.data.args[0]]);
      case 'authentication.authenticate.failure':
        return end([false, call.data.args[0]]);
    }
  }
  addEventListener('message', (event) => void answer(event));
  setInterval(() => { if (popup && popup.closed) end([false, 'CancelledByUser']); }, 100);
</script>`;
