import { teamsLightTheme, type Theme } from '@fluentui/react-theme';
import type { ThemeName } from './teams-host.ts';

const loaders: Readonly<Record<ThemeName, () => Promise<Theme>>> = {
  light: async () => teamsLightTheme,
  dark: async () => (await import('./theme-dark.ts')).teamsDarkTheme,
  contrast: async () => (await import('./theme-contrast.ts')).teamsHighContrastTheme,
};

const loaded = new Map<ThemeName, Promise<Theme>>();

/** Fluent's theme of that name. Only the light one comes with the shell; the same promise is given each time. */
export function loadTheme(name: ThemeName): Promise<Theme> {
  const theme = loaded.get(name) ?? loaders[name]();
  loaded.set(name, theme);
  return theme;
}
