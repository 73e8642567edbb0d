import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'wouter';
import { may } from '../../src/domain/policies/policy.ts';
import { formatNumber } from '../../src/text/format.ts';
import { jointMeasures as measureTexts } from '../../src/text/pages/joint-measures.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useMe, useTexts } from '../shell/session.tsx';

const MeasureDialog = lazy(() => import('./measure-dialog.tsx'));

const useStyles = makeStyles({
  links: { ...typographyStyles.body1, margin: '0 0 24px' },
  link: { color: tokens.colorBrandForegroundLink },
});

/** Every joint measure, and how many take part. */
export function MeasureList() {
  const styles = useStyles();
  const texts = useTexts(measureTexts);
  const me = useMe();
  const read = useRead('listJointMeasures', {});
  const [creating, setCreating] = useState(false);
  const [, setSearch] = useSearchParams();
  const measures = read.data?.jointMeasures;
  // A partner edits what its institution carries; only the county governor makes new ones.
  const mayCreate = may(me, 'joint-measure.edit', {}).allowed;
  return (
    <>
      <PageHeading
        title={texts.title}
        state={texts.voluntary}
        action={
          mayCreate && (
            <Button appearance="primary" onClick={() => setCreating(true)}>
              {texts.create}
            </Button>
          )
        }
      />
      {may(me, 'uh-capacity.read').allowed && (
        <p className={styles.links}>
          <PageLink to="joint-measures" view={{ vis: 'kapasitet' }} className={styles.link}>
            {texts.capacityLink}
          </PageLink>
        </p>
      )}
      {!measures && <ReadProblem read={read} />}
      {!measures && !read.problem && <LoadingTable rows={4} />}
      {measures?.length === 0 && <EmptyState title={texts.none.title}>{texts.none.why}</EmptyState>}
      {measures && measures.length > 0 && (
        <DataTable stacks caption={texts.title}>
          <thead>
            <tr>
              <ColumnHeading first>{texts.list.measure}</ColumnHeading>
              <ColumnHeading>{texts.list.institutions}</ColumnHeading>
              <ColumnHeading>{texts.list.years}</ColumnHeading>
              <ColumnHeading number>{texts.list.open}</ColumnHeading>
              <ColumnHeading number>{texts.list.networks}</ColumnHeading>
              <ColumnHeading number>{texts.list.participants}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            {measures.map((one) => (
              <tr key={one.id}>
                <RowHeading>
                  <PageLink to="joint-measures" view={{ tiltak: one.id }} className={styles.link}>
                    {one.title}
                  </PageLink>
                </RowHeading>
                <Cell>{one.institutions.join(', ')}</Cell>
                <Cell>{texts.years(one.firstYear, one.lastYear)}</Cell>
                <NumberCell>{one.openCohorts}</NumberCell>
                <NumberCell>{one.networks}</NumberCell>
                <NumberCell>{formatNumber(one.participants)}</NumberCell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {creating && (
        <Suspense>
          <MeasureDialog
            existing={null}
            taken={measures?.map(({ id }) => id) ?? []}
            onSaved={(id) =>
              setSearch((before) => {
                const after = new URLSearchParams(before);
                after.set('tiltak', id);
                return after;
              })
            }
            onClose={() => setCreating(false)}
          />
        </Suspense>
      )}
    </>
  );
}
