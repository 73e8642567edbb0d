import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense } from 'react';
import type { Answer } from '../../src/contract/operations.ts';
import { overview } from '../../src/text/pages/overview.ts';
import { PageLink } from '../shell/page-link.tsx';
import type { PageName } from '../shell/pages.ts';
import { useTexts } from '../shell/session.tsx';
import { Due } from './due.tsx';

const Waiting = lazy(() => import('./waiting.tsx'));

type Overview = Answer<'readOverview'>;
type Task = Overview['tasks'][number];

const useStyles = makeStyles({
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  tasks: { margin: 0, padding: 0, listStyleType: 'none', maxWidth: '48rem' },
  task: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '0 24px',
    padding: '10px 0',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  link: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
});

/** Where each task is done. */
const places: Readonly<Record<Task['code'], PageName>> = {
  'decide-key': 'allocation',
  'publish-frames': 'allocation',
  'finish-basis': 'basis',
  'confirm-basis-as-owner': 'basis',
  'confirm-basis-as-partner': 'basis',
  'submit-basis': 'basis',
  'write-recommendation': 'recommendation',
  'take-decision': 'decision',
  'read-letter': 'decision',
  'cast-vote': 'vote',
  'write-report': 'reports',
  'resume-process': 'overview',
};

/** What waits for the reader, each with the way to where it is done. Work that stopped has its own notice above. */
export function Tasks({ overview: { tasks, waiting, networks, today } }: { overview: Overview }) {
  const styles = useStyles();
  const texts = useTexts(overview).tasks;
  const shown = tasks.filter(({ code }) => code !== 'resume-process');
  if (shown.length + waiting.length === 0) return <p className={styles.none}>{texts.none}</p>;
  return (
    <ul className={styles.tasks}>
      {shown.map(({ code, network, due }) => {
        const name =
          networks.length > 1 ? networks.find((each) => each.network === network)?.name : undefined;
        const place = places[code];
        const ofNetwork = place === 'basis' && network !== null ? network : undefined;
        return (
          <li key={`${code} ${network}`} className={styles.task}>
            <PageLink to={place} network={ofNetwork} className={styles.link}>
              {name === undefined ? texts[code] : `${texts[code]}, ${name}`}
            </PageLink>
            {due && <Due due={due} today={today} />}
          </li>
        );
      })}
      {waiting.length > 0 && (
        <Suspense>
          <Waiting waiting={waiting} today={today} styles={styles} />
        </Suspense>
      )}
    </ul>
  );
}
