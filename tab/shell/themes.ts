import { teamsLightTheme, type Theme } from '@fluentui/react-theme';
import type { ThemeName } from './teams-host.ts';

export type TabTheme = {
  readonly tokens: Theme;
  /** How the browser draws what is its own: scroll bars, lists to choose from. */
  readonly scheme: 'light' | 'dark';
};

const loaders: Readonly<Record<ThemeName, () => Promise<TabTheme>>> = {
  light: async () => ({ tokens: teamsLightTheme, scheme: 'light' }),
  dark: async () => ({ tokens: (await import('./theme-dark.ts')).teamsDarkTheme, scheme: 'dark' }),
  contrast: async () => ({
    tokens: (await import('./theme-contrast.ts')).teamsHighContrastTheme,
    scheme: 'dark',
  }),
};

const loaded = new Map<ThemeName, Promise<TabTheme>>();

/** Fluent's theme of that name. Only the light one comes with the shell; the same promise is given each time. */
export function loadTheme(name: ThemeName): Promise<TabTheme> {
  const theme = loaded.get(name) ?? loaders[name]();
  loaded.set(name, theme);
  return theme;
}
