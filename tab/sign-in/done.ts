import { app, authentication } from '@microsoft/teams-js';
import { pick } from '../../src/text/language.ts';
import { signIn } from '../../src/text/pages/sign-in.ts';
import { languageOf } from '../shell/teams-host.ts';

/** Tells Teams how signing in ended; Teams tells the tab and closes the window. Where nobody listens, the reader does. */
async function tell(): Promise<void> {
  const { outcome = '' } = document.body.dataset;
  const isDone = outcome === 'done';
  show(isDone ? 'done' : 'failed');
  await app.initialize();
  if (isDone) authentication.notifySuccess();
  else authentication.notifyFailure(outcome === '' ? 'failed' : outcome);
}

function show(which: 'done' | 'failed'): void {
  const language = languageOf(navigator.language);
  document.documentElement.lang = language;
  const text = document.querySelector('p');
  if (text) text.textContent = pick(signIn, language).window[which];
}

// Opened by itself, there is no Teams to tell.
await tell().catch(() => undefined);
