import { lazy, Suspense } from 'react';
import { useParams, useSearchParams } from 'wouter';
import { LoadingTable } from '../parts/loading-table.tsx';
import { SchoolPlanList } from './school-plan-list.tsx';
import { SchoolPlanOf } from './school-plan-of.tsx';

const Versions = lazy(() => import('./versions.tsx'));

/** Skoleplaner: the plans that one may read, of one network or all; or one of them. */
export default function SchoolPlansPage() {
  const { network } = useParams<{ network?: string }>();
  const [search] = useSearchParams();
  const plan = search.get('plan');
  if (plan === null) return <SchoolPlanList network={network ?? null} />;
  if (search.get('vis') !== 'versjoner') return <SchoolPlanOf key={plan} plan={plan} />;
  return (
    <Suspense fallback={<LoadingTable rows={6} />}>
      <Versions key={plan} plan={plan} />
    </Suspense>
  );
}
