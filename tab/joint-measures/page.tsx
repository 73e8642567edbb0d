import { lazy, Suspense } from 'react';
import { useSearchParams } from 'wouter';
import { LoadingTable } from '../parts/loading-table.tsx';
import { MeasureList } from './measure-list.tsx';
import { OneMeasure } from './one-measure.tsx';

const Capacity = lazy(() => import('./capacity.tsx'));

/** The county's joint measures: all of them, one of them, or what is asked of higher education. */
export default function JointMeasuresPage() {
  const [search] = useSearchParams();
  const measure = search.get('tiltak');
  if (search.get('vis') === 'kapasitet') {
    return (
      <Suspense fallback={<LoadingTable rows={6} />}>
        <Capacity />
      </Suspense>
    );
  }
  return measure === null ? <MeasureList /> : <OneMeasure key={measure} id={measure} />;
}
