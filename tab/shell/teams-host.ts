import { app } from '@microsoft/teams-js';
import type { Language } from '../../src/text/language.ts';

export type ThemeName = 'light' | 'dark' | 'contrast';

/** What Teams tells of itself when it opens the tab. */
export type TeamsHost = {
  readonly theme: ThemeName;
  readonly locale: string;
  /** The place inside the tab that a link into Teams asks for, such as `plan/fosen`. */
  readonly subPage: string;
};

export type Connection = TeamsHost | 'outside-teams';

/** Inside a frame that is not a Teams host nobody answers, and teams-js would wait for a minute. */
const HANDSHAKE_MILLISECONDS = 8000;

/** Shakes hands with Teams. Outside a Teams host the answer says so. */
export async function connectToTeams(): Promise<Connection> {
  try {
    return await within(HANDSHAKE_MILLISECONDS, handshake());
  } catch {
    return 'outside-teams';
  }
}

async function handshake(): Promise<TeamsHost> {
  await app.initialize();
  const context = await app.getContext();
  return {
    theme: themeNamed(context.app.theme),
    locale: context.app.locale,
    subPage: context.page.subPageId ?? '',
  };
}

/** Tells when Teams changes its theme. */
export function onThemeChange(changed: (theme: ThemeName) => void): void {
  app.registerOnThemeChangeHandler((theme) => changed(themeNamed(theme)));
}

/** Takes away Teams' loading sign. */
export function tellTeamsReady(): void {
  void app.notifySuccess();
}

/** The language to speak until the service has said which the reader uses. */
export function languageOf(locale: string): Language {
  const [tongue = ''] = locale.toLowerCase().split('-');
  if (tongue === 'nn') return 'nn';
  return tongue === 'nb' || tongue === 'no' ? 'nb' : 'en';
}

function themeNamed(name: string): ThemeName {
  if (name === 'dark') return 'dark';
  return name === 'contrast' ? 'contrast' : 'light';
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('no answer from the host')), milliseconds);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
