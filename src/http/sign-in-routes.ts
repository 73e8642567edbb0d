import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Request, type RequestHandler, Router } from 'express';

/** Where people are sent to consent, or to confirm who they are, and who sends them. */
export type SignInPages = {
  /** Where Entra is. */
  readonly entraBase: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly scope: string;
  /** Where people reach the service. */
  readonly publicUrl: string;
  /** The built page on which it ends. */
  readonly donePage: string;
};

/** How it ended, as the page tells the tab. */
type Outcome = 'done' | 'refused' | 'failed' | 'other-state';

const COOKIE = 'sign-in-state';
/** Longer than anybody takes to find their second factor, milliseconds. */
const STATE_LASTS = 15 * 60_000;

/**
 * The two addresses of the window that the tab opens when Teams cannot get a token silently. What comes back is not used
 * for anything: consenting and confirming in that window is what lets Teams get the token afterwards.
 */
export function signInRoutes(pages: SignInPages): RequestHandler {
  const router = Router();
  // With this header the window would lose the one that opened it, and Teams take it for closed.
  router.use('/sign-in', (_request, response, next) => {
    response.removeHeader('Cross-Origin-Opener-Policy');
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.get('/sign-in/start', (_request, response) => {
    const state = randomBytes(24).toString('base64url');
    response.cookie(COOKIE, state, { ...cookieOf(pages), maxAge: STATE_LASTS });
    response.redirect(302, addressOf(pages, state));
  });
  router.get('/sign-in/done', finish(pages));
  return router;
}

/** The page with the outcome written into it: one of our own words, never anything that came with the request. */
function finish(pages: SignInPages): RequestHandler {
  return async (request, response) => {
    const page = await readFile(pages.donePage, 'utf8');
    response.clearCookie(COOKIE, cookieOf(pages));
    response.type('html').send(page.replace('data-outcome=""', `data-outcome="${outcomeOf(request)}"`));
  };
}

/**
 * The address that asks for our own scope and nothing else. It is named by the client id: an application that asks for
 * itself may not be named by its `api://` address.
 */
function addressOf({ entraBase, tenantId, clientId, scope, publicUrl }: SignInPages, state: string): string {
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    response_mode: 'query',
    scope: `${clientId}/${scope}`,
    redirect_uri: new URL('/sign-in/done', publicUrl).href,
    state,
    nonce: randomBytes(24).toString('base64url'),
  });
  return `${entraBase}/${tenantId}/oauth2/v2.0/authorize?${query.toString()}`;
}

function cookieOf({ publicUrl }: SignInPages) {
  const secure = publicUrl.startsWith('https:');
  return { path: '/sign-in', httpOnly: true, sameSite: 'lax', secure } as const;
}

function outcomeOf(request: Request): Outcome {
  const { state, error } = request.query;
  if (!isSame(state, cookieIn(request))) return 'other-state';
  if (error === undefined) return 'done';
  return error === 'access_denied' || error === 'consent_required' ? 'refused' : 'failed';
}

function cookieIn(request: Request): string {
  const cookies = (request.get('cookie') ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? '';
}

function isSame(given: unknown, kept: string): boolean {
  if (typeof given !== 'string' || kept === '') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(kept)];
  return a.length === b.length && timingSafeEqual(a, b);
}
