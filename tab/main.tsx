import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app.tsx';
import { pageAt } from './shell/pages.ts';
import { connectToTeams } from './shell/teams-host.ts';

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root');

void pageAt(location.pathname)?.load();
createRoot(root).render(
  <StrictMode>
    <App connection={connectToTeams()} />
  </StrictMode>,
);
