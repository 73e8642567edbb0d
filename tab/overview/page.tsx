import { typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense } from 'react';
import { may } from '../../src/domain/policies/policy.ts';
import { overview } from '../../src/text/pages/overview.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { useMe, useRoundName, useSession, useTexts } from '../shell/session.tsx';
import { Calendar } from './calendar.tsx';
import { NetworksTable } from './networks-table.tsx';
import { OwnNetwork } from './own-network.tsx';
import { Tasks } from './tasks.tsx';

/** Only the county governor needs these. */
const PrepareRound = lazy(() => import('./prepare-round.tsx'));
const ProcessNotice = lazy(() => import('./process-notice.tsx'));
/** Few belong to a group outside the networks. */
const OwnGroups = lazy(() => import('./own-groups.tsx'));

const useStyles = makeStyles({
  section: { marginBottom: '40px' },
  heading: { ...typographyStyles.subtitle2, margin: '0 0 8px' },
  action: { minHeight: '32px' },
});

/** What waits for the reader, how the networks stand, and what comes when. */
export default function OverviewPage() {
  const styles = useStyles();
  const texts = useTexts(overview);
  const nameOf = useRoundName();
  const me = useMe();
  const { data } = useSession().overview;
  if (!data) return null;

  const mayPrepare = may(me, 'round.prepare').allowed;
  const prepare = mayPrepare && (
    <div className={styles.action}>
      <Suspense>
        <PrepareRound primary={data.round === null} />
      </Suspense>
    </div>
  );
  if (!data.round) {
    return (
      <>
        <PageHeading title={texts.title} />
        <EmptyState title={texts.noRound.title} action={prepare}>
          {mayPrepare ? texts.noRound.forGovernor : texts.noRound.forOthers}
        </EmptyState>
      </>
    );
  }

  const [only] = data.networks;
  const isOwn = data.networks.length === 1 && only !== undefined;
  const isOfGroup = me.roles.some(({ role }) => role.startsWith('group-'));
  const state = `${nameOf(data.round)}. ${texts.roundState[data.round.state]}.`;
  return (
    <>
      <PageHeading title={texts.title} state={state} action={prepare} />
      {data.process && (
        <Suspense>
          <ProcessNotice process={data.process} />
        </Suspense>
      )}
      <section className={styles.section}>
        <h2 className={styles.heading}>{texts.tasks.title}</h2>
        <Tasks overview={data} />
      </section>
      {isOfGroup && (
        <Suspense>
          <OwnGroups />
        </Suspense>
      )}
      {(only !== undefined || !isOfGroup) && (
        <section className={styles.section}>
          <h2 className={styles.heading}>{isOwn ? texts.networks.own(only.name) : texts.networks.title}</h2>
          {isOwn ? (
            <OwnNetwork network={only} areExamples={data.figuresAreExamples} />
          ) : (
            <NetworksTable networks={data.networks} areExamples={data.figuresAreExamples} />
          )}
        </section>
      )}
      <section className={styles.section}>
        <h2 className={styles.heading}>{texts.calendar.title}</h2>
        <Calendar overview={data} />
      </section>
    </>
  );
}
