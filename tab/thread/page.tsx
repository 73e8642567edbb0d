import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { useSearchParams } from 'wouter';
import type { Query } from '../../src/contract/operations.ts';
import { thread as threadTexts } from '../../src/text/pages/thread.ts';
import { useRead } from '../api/use-read.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import { ItemReading } from './item-reading.tsx';
import { byStage } from './stages.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', maxWidth: '48rem' },
  item: {
    padding: '8px 0 8px 16px',
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  anchor: { borderLeftColor: tokens.colorCompoundBrandStroke },
  here: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** Tråden: from a need to the report on its money, whichever of them one comes from. */
export default function ThreadPage() {
  const styles = useStyles();
  const texts = useTexts(threadTexts);
  const [search] = useSearchParams();
  const [kind, of, id] = [search.get('slag'), search.get('i'), search.get('del')];
  // What the address asks for is the service's to judge.
  const query = { kind, of, id } as Query<'readThread'>;
  const read = useRead('readThread', kind && of && id ? { query } : null);
  const { data, problem } = read;
  const isGone = !kind || !of || !id || problem?.status === 404 || problem?.status === 400;
  return (
    <>
      <PageHeading title={texts.title} state={texts.intro} />
      {isGone && <EmptyState title={texts.gone.title}>{texts.gone.why}</EmptyState>}
      {!data && !isGone && <ReadProblem read={read} />}
      {!data && !isGone && !problem && <LoadingTable rows={6} />}
      {data?.isPartial && <Notice intent="info">{texts.partial}</Notice>}
      {data &&
        byStage(data.items).map(({ stage, items }) => (
          <Section key={stage} title={texts.stages[stage]}>
            <ol className={styles.list}>
              {items.map(({ key, isAnchor, item }) => (
                <li
                  key={key}
                  aria-current={isAnchor ? 'location' : undefined}
                  className={mergeClasses(styles.item, isAnchor && styles.anchor)}
                >
                  <ItemReading item={item} />
                  {isAnchor && <div className={styles.here}>{texts.here}</div>}
                </li>
              ))}
            </ol>
          </Section>
        ))}
    </>
  );
}
