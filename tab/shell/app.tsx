import { FluentProvider } from '@fluentui/react-provider';
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-theme';
import { lazy, Suspense, use, useEffect, useState } from 'react';
import { Router } from 'wouter';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { SessionProvider } from './session.tsx';
import { languageOf, onThemeChange, tellTeamsReady, type Connection, type TeamsHost } from './teams-host.ts';

const OutsideTeams = lazy(() => import('./outside-teams.tsx'));

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

/** The tab: nothing until Teams has answered, then the frame with its pages, in Teams' own theme. */
export function App({ connection }: { connection: Promise<Connection> }) {
  return (
    <Suspense>
      <Connected connection={connection} />
    </Suspense>
  );
}

function Connected({ connection }: { connection: Promise<Connection> }) {
  const host = use(connection);
  return host === 'outside-teams' ? <OutsideTeams /> : <InTeams host={host} />;
}

function InTeams({ host }: { host: TeamsHost }) {
  const [theme, setTheme] = useState(host.theme);
  useEffect(() => {
    onThemeChange(setTheme);
    tellTeamsReady();
  }, []);
  const language = languageOf(host.locale);
  return (
    <FluentProvider theme={themes[theme]}>
      <ErrorBoundary language={language}>
        <Router base="/tab">
          <SessionProvider languageUntilKnown={language}>
            <Frame subPage={host.subPage} />
          </SessionProvider>
        </Router>
      </ErrorBoundary>
    </FluentProvider>
  );
}
