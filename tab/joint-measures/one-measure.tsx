import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense, useState } from 'react';
import { carriersSubject } from '../../src/domain/joint-measure/subjects.ts';
import { may } from '../../src/domain/policies/policy.ts';
import { jointMeasures as measureTexts } from '../../src/text/pages/joint-measures.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { Section } from '../parts/section.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useMe, useTexts } from '../shell/session.tsx';
import { CohortSection } from './cohort-section.tsx';
import type { MeasureView } from './types.ts';

const MeasureDialog = lazy(() => import('./measure-dialog.tsx'));
const CohortDialog = lazy(() => import('./cohort-dialog.tsx'));

const useStyles = makeStyles({
  links: { ...typographyStyles.body1, margin: '0 0 24px' },
  link: { color: tokens.colorBrandForegroundLink },
  prose: {
    ...typographyStyles.body1,
    maxWidth: '44rem',
    margin: 0,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  add: { marginTop: '24px' },
});

/** A joint measure with its tracks, and each cohort with its gatherings and those who take part. */
export function OneMeasure({ id }: { id: string }) {
  const styles = useStyles();
  const texts = useTexts(measureTexts);
  const read = useRead('readJointMeasure', { params: { jointMeasure: id } });
  const { data, etag, problem } = read;
  const isGone = problem?.status === 404 || problem?.status === 400;
  return (
    <>
      {!data && <PageHeading title={texts.title} />}
      {!data && !isGone && <ReadProblem read={read} />}
      {!data && isGone && <EmptyState title={texts.gone.title}>{texts.gone.why}</EmptyState>}
      {!data && !problem && <LoadingTable rows={8} />}
      {data && etag !== undefined && <Measure view={data} etag={etag} />}
      {!data && (
        <p className={styles.links}>
          <PageLink to="joint-measures" className={styles.link}>
            {texts.all}
          </PageLink>
        </p>
      )}
    </>
  );
}

function Measure({ view, etag }: { view: MeasureView; etag: string }) {
  const styles = useStyles();
  const texts = useTexts(measureTexts);
  const me = useMe();
  const [editing, setEditing] = useState<'measure' | 'new-cohort' | null>(null);
  const { content } = view;
  const mayEdit = may(me, 'joint-measure.edit', carriersSubject(content, me)).allowed;
  return (
    <>
      <PageHeading
        title={content.title}
        state={texts.carriedBy(
          view.institutions.map(({ name }) => name).join(', '),
          view.schemeName,
          texts.years(content.firstYear, content.lastYear),
        )}
        action={mayEdit && <Button onClick={() => setEditing('measure')}>{texts.edit}</Button>}
      />
      <p className={styles.links}>
        <PageLink to="joint-measures" className={styles.link}>
          {texts.all}
        </PageLink>
      </p>
      <p className={styles.prose}>{content.description}</p>
      <Section title={texts.tracks.heading}>
        {content.tracks.length === 0 ? (
          <p className={styles.none}>{texts.tracks.none}</p>
        ) : (
          <DataTable stacks caption={texts.tracks.heading}>
            <thead>
              <tr>
                <ColumnHeading first>{texts.tracks.track}</ColumnHeading>
                <ColumnHeading>{texts.tracks.targetGroup}</ColumnHeading>
              </tr>
            </thead>
            <tbody>
              {content.tracks.map((track) => (
                <tr key={track.id}>
                  <RowHeading>{track.title}</RowHeading>
                  <Cell>{track.targetGroup}</Cell>
                </tr>
              ))}
            </tbody>
          </DataTable>
        )}
      </Section>
      {content.cohorts.length === 0 && (
        <Section title={texts.cohorts.heading}>
          <p className={styles.none}>{texts.cohorts.none}</p>
        </Section>
      )}
      {content.cohorts.map((cohort) => (
        <CohortSection key={cohort.id} view={view} etag={etag} cohort={cohort} mayEdit={mayEdit} />
      ))}
      {mayEdit && (
        <div className={styles.add}>
          <Button onClick={() => setEditing('new-cohort')}>{texts.cohorts.add}</Button>
        </div>
      )}
      <Suspense>
        {editing === 'measure' && (
          <MeasureDialog existing={{ view, etag }} taken={[]} onClose={() => setEditing(null)} />
        )}
        {editing === 'new-cohort' && (
          <CohortDialog view={view} etag={etag} cohort={null} onClose={() => setEditing(null)} />
        )}
      </Suspense>
    </>
  );
}
