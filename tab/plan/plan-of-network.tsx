import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { NetworkId } from '../../src/domain/ids.ts';
import { may } from '../../src/domain/policies/policy.ts';
import { formatInstant } from '../../src/text/format.ts';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useRead } from '../api/use-read.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { Shields } from '../parts/shields.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import { NeedsBehind } from './needs-behind.tsx';
import { PlanBody } from './plan-body.tsx';
import { writtenPlan, type PlanView } from './plan-types.ts';

/** Most who come here read: what one edits with is fetched when somebody begins. */
const PlanEditor = lazy(() => import('./plan-editor.tsx'));
const BeginPlan = lazy(() => import('./begin-plan.tsx'));

const useStyles = makeStyles({
  links: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 24px',
    margin: '0 0 24px',
  },
  link: { color: tokens.colorBrandForegroundLink },
});

/** A network's plan as it stands now. */
export function PlanOfNetwork({ network }: { network: NetworkId }) {
  const texts = useTexts(planTexts);
  const read = useRead('readPlan', { params: { network } });
  const { data, etag, problem } = read;
  if (data && etag !== undefined) return <PlanNow view={data} etag={etag} />;
  return (
    <>
      <PageHeading title={texts.title} />
      {problem?.status === 404 ? (
        <EmptyState
          title={texts.none.title}
          action={
            <Suspense>
              <BeginPlan network={network} onBegun={() => void read.refresh()} />
            </Suspense>
          }
        >
          {texts.none.why}
        </EmptyState>
      ) : (
        <ReadProblem read={read} />
      )}
      {!problem && <LoadingTable rows={8} />}
    </>
  );
}

function PlanNow({ view, etag }: { readonly view: PlanView; readonly etag: string }) {
  const styles = useStyles();
  const language = useLanguage();
  const me = useMe();
  const texts = useTexts(planTexts);
  const { network, version, changed } = view;
  const saved = useMemo(() => writtenPlan(view), [view]);
  const draft = useDraft(`plan:${network}`, saved, etag);
  const [editing, setEditing] = useState(draft.dirty);

  if (editing) {
    return (
      <Suspense fallback={<LoadingTable rows={8} />}>
        <PlanEditor view={view} draft={draft} onClose={() => setEditing(false)} />
      </Suspense>
    );
  }
  const maySeeOthers = may(me, 'plan.read', {}).allowed;
  return (
    <>
      <PageHeading
        title={saved.title}
        state={texts.saved(version, formatInstant(changed.at, language), changed.by.name)}
        action={
          <PermissionButton
            action="plan.edit"
            subject={{ network }}
            appearance="primary"
            onClick={() => setEditing(true)}
          >
            {texts.edit}
          </PermissionButton>
        }
      />
      <p className={styles.links}>
        <PageLink to="plan" network={network} view={{ vis: 'versjoner' }} className={styles.link}>
          {texts.versions}
        </PageLink>
        {maySeeOthers && (
          <PageLink to="plan" view={{ vis: 'alle' }} className={styles.link}>
            {texts.allNetworks}
          </PageLink>
        )}
      </p>
      <Shields kind="plan" documents={[network]}>
        <PlanBody plan={saved} editing={null} follow={network} />
      </Shields>
      {may(me, 'submitted-needs-report.read', { network }).allowed && (
        <NeedsBehind network={network} plan={saved} />
      )}
    </>
  );
}
