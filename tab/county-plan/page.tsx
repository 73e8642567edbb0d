import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'wouter';
import { may } from '../../src/domain/policies/policy.ts';
import { countyPlan as planTexts } from '../../src/text/pages/county-plan.ts';
import { useRead } from '../api/use-read.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useMe, useTexts } from '../shell/session.tsx';
import { BeginPlan } from './begin-plan.tsx';
import { PlanInForce } from './plan-in-force.tsx';
import { PlanList } from './plan-list.tsx';
import { PlanNow } from './plan-now.tsx';

const Versions = lazy(() => import('./versions.tsx'));

const useStyles = makeStyles({
  links: { ...typographyStyles.body1, margin: '0 0 24px' },
  link: { color: tokens.colorBrandForegroundLink },
});

/** Fylkesplan: the plan that one asks for, else the newest. */
export default function CountyPlanPage() {
  const [search] = useSearchParams();
  const asked = search.get('plan');
  const list = useRead('listCountyPlans', {});
  const plan = asked ?? list.data?.plans[0]?.id ?? null;
  if (plan !== null && search.get('vis') === 'versjoner') {
    return (
      <Suspense fallback={<LoadingTable rows={6} />}>
        <Versions key={plan} plan={plan} />
      </Suspense>
    );
  }
  return (
    <>
      {plan === null ? (
        <NoPlan list={list} />
      ) : (
        <PlanOf key={plan} plan={plan} inForce={search.get('vis') === 'gjeldende'} />
      )}
      {list.data && <PlanList plans={list.data.plans} shown={plan} />}
    </>
  );
}

function NoPlan({ list }: { list: ReturnType<typeof useRead<'listCountyPlans'>> }) {
  const me = useMe();
  const texts = useTexts(planTexts);
  const mayBegin = may(me, 'county-plan.edit', { state: 'draft' }).allowed;
  return (
    <>
      <PageHeading title={texts.title} action={mayBegin && list.data && <BeginPlan primary />} />
      {!list.data && <ReadProblem read={list} />}
      {!list.data && !list.problem && <LoadingTable rows={6} />}
      {list.data && (
        <EmptyState title={texts.none.title}>{mayBegin ? texts.none.whyGovernor : texts.none.why}</EmptyState>
      )}
    </>
  );
}

function PlanOf({ plan, inForce }: { readonly plan: string; readonly inForce: boolean }) {
  const styles = useStyles();
  const texts = useTexts(planTexts);
  const read = useRead('readCountyPlan', { params: { plan } });
  const { data, etag, problem } = read;
  if (data?.revision && inForce) return <PlanInForce view={data} revision={data.revision} />;
  if (data && etag !== undefined) return <PlanNow view={data} etag={etag} />;
  return (
    <>
      <PageHeading title={texts.title} />
      {problem && (
        <p className={styles.links}>
          <PageLink to="county-plan" className={styles.link}>
            {texts.all}
          </PageLink>
        </p>
      )}
      {problem?.status === 404 ? (
        <EmptyState title={texts.gone.title}>{texts.gone.why}</EmptyState>
      ) : (
        <ReadProblem read={read} />
      )}
      {!problem && <LoadingTable rows={8} />}
    </>
  );
}
