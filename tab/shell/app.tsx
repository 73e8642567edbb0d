import { FluentProvider } from '@fluentui/react-provider';
import { lazy, Suspense, use, useEffect, useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { configurePage } from './pages.ts';
import { SessionProvider } from './session.tsx';
import { loadTheme } from './themes.ts';
import { languageOf, onThemeChange, tellTeamsReady, type Connection, type TeamsHost } from './teams-host.ts';

const OutsideTeams = lazy(() => import('./outside-teams.tsx'));

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
  const [theme, setTheme] = useState(use(loadTheme(host.theme)));
  useEffect(() => {
    onThemeChange((name) => void loadTheme(name).then(setTheme));
    tellTeamsReady();
  }, []);
  useEffect(() => {
    document.documentElement.style.colorScheme = theme.scheme;
  }, [theme]);
  const language = languageOf(host.locale);
  return (
    <FluentProvider theme={theme.tokens}>
      <ErrorBoundary language={language}>
        <Router base="/tab">
          <Switch>
            <Route path={configurePage.path}>
              <configurePage.Content language={language} />
            </Route>
            <Route>
              <SessionProvider languageUntilKnown={language}>
                <Frame subPage={host.subPage} />
              </SessionProvider>
            </Route>
          </Switch>
        </Router>
      </ErrorBoundary>
    </FluentProvider>
  );
}
