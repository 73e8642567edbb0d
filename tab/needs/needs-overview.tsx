import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { needs as needsTexts } from '../../src/text/pages/needs.ts';
import { formatNumber } from '../../src/text/format.ts';
import { useRead } from '../api/use-read.ts';
import { ColumnHeading, DataTable, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { Section } from '../parts/section.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { deadlineWords } from './deadline-words.ts';
import { Overlaps } from './overlaps.tsx';
import type { Overview } from './needs-types.ts';

const useStyles = makeStyles({ link: { color: tokens.colorBrandForegroundLink } });

/** How far each network has come with the year's needs, and what networks have in common. */
export function NeedsOverview({ year }: { year: number }) {
  const texts = useTexts(needsTexts);
  const language = useLanguage();
  const read = useRead('readNeedsOverview', { params: { year } });
  const { data, problem } = read;
  return (
    <>
      <PageHeading
        title={texts.overviewOf(year)}
        state={data && `${deadlineWords(data.deadline, texts, language)} ${texts.voluntary}`}
      />
      {!data && <ReadProblem read={read} />}
      {!data && !problem && <LoadingTable rows={11} />}
      {data && (
        <>
          <Section title={texts.table.network}>
            <StatusTable networks={data.networks} caption={texts.overviewOf(year)} />
          </Section>
          {data.overlaps && <Overlaps overlaps={data.overlaps} />}
        </>
      )}
    </>
  );
}

const counted = ['late', 'needs', 'inPlan', 'merged', 'declined', 'unanswered'] as const;

function StatusTable({ networks, caption }: { networks: Overview['networks']; caption: string }) {
  const styles = useStyles();
  const texts = useTexts(needsTexts).table;
  const sumOf = (count: (typeof counted)[number] | 'owners' | 'submitted') =>
    networks.reduce((sum, network) => sum + network[count], 0);
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          <ColumnHeading first>{texts.network}</ColumnHeading>
          <ColumnHeading number>{texts.submitted}</ColumnHeading>
          {counted.map((count) => (
            <ColumnHeading key={count} number>
              {texts[count]}
            </ColumnHeading>
          ))}
        </tr>
      </thead>
      <tbody>
        {networks.map((network) => (
          <tr key={network.network}>
            <RowHeading>
              <PageLink to="needs" network={network.network} className={styles.link}>
                {network.name}
              </PageLink>
            </RowHeading>
            <NumberCell>{texts.of(network.submitted, network.owners)}</NumberCell>
            {counted.map((count) => (
              <NumberCell key={count}>{formatNumber(network[count])}</NumberCell>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <RowHeading total>{texts.sum}</RowHeading>
          <NumberCell total>{texts.of(sumOf('submitted'), sumOf('owners'))}</NumberCell>
          {counted.map((count) => (
            <NumberCell key={count} total>
              {formatNumber(sumOf(count))}
            </NumberCell>
          ))}
        </tr>
      </tfoot>
    </DataTable>
  );
}
