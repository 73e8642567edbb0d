import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { makeStyles } from '@griffel/react';
import { useSearchParams } from 'wouter';
import { may } from '../../src/domain/policies/policy.ts';
import { counts } from '../../src/text/pages/counts.ts';
import { useRead } from '../api/use-read.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { ExamplesNote } from '../parts/examples-note.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { useMe, useTexts } from '../shell/session.tsx';
import { ImportsTable } from './imports-table.tsx';
import { NetworksTable } from './networks-table.tsx';
import { OwnersTable } from './owners-table.tsx';
import { TakeIn } from './take-in.tsx';

const useStyles = makeStyles({ year: { maxWidth: '10rem', marginBottom: '24px' } });

/** How many years back one may take figures in for. */
const YEARS = 6;

/** Elevtall og barnetall: the counts that the allocation rests on, and how they come in. */
export default function CountsPage() {
  const styles = useStyles();
  const texts = useTexts(counts);
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const years = useRead('listCounts', {});
  const thisYear = Number(me.today.slice(0, 4));
  const known = years.data?.years.map(({ year }) => year) ?? [];
  const asked = Number(search.get('ar'));
  const year = Number.isInteger(asked) && asked > 0 ? asked : (known[0] ?? thisYear);
  const read = useRead('readCounts', years.data ? { params: { year } } : null);
  const mayTakeIn = may(me, 'counts.import').allowed;
  const offered = [
    ...new Set([...known, year, ...Array.from({ length: YEARS }, (_, back) => thisYear - back)]),
  ];
  const { data } = read;

  function look(at: string) {
    setSearch((now) => {
      const next = new URLSearchParams(now);
      next.set('ar', at);
      return next;
    });
  }

  return (
    <>
      <PageHeading title={texts.title} state={texts.intro} />
      <Field label={texts.year} className={styles.year}>
        <Select value={String(year)} onChange={(_, { value }) => look(value)}>
          {offered
            .toSorted((a, b) => b - a)
            .map((each) => (
              <option key={each}>{each}</option>
            ))}
        </Select>
      </Field>
      <ReadProblem read={years.problem ? years : read} />
      {!data && !read.problem && !years.problem && <LoadingTable rows={11} />}
      {data && data.counts.length === 0 && (
        <EmptyState title={texts.none.title(year)}>
          {mayTakeIn ? texts.none.governor : texts.none.others}
        </EmptyState>
      )}
      {data && mayTakeIn && <TakeIn key={year} view={data} etag={read.etag ?? ''} />}
      {data && data.counts.length > 0 && (
        <>
          {data.areExamples && <ExamplesNote />}
          <NetworksTable view={data} etag={read.etag ?? ''} />
          <OwnersTable view={data} />
          <ImportsTable view={data} />
        </>
      )}
    </>
  );
}
