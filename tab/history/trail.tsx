import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { NetworkId } from '../../src/domain/ids.ts';
import { formatInstant } from '../../src/text/format.ts';
import { actionWords, history as historyTexts } from '../../src/text/pages/history.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { Section } from '../parts/section.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useRound, useTexts } from '../shell/session.tsx';
import { documentName } from './document-name.ts';

const useStyles = makeStyles({
  links: { ...typographyStyles.body1, margin: '0 0 24px' },
  link: { color: tokens.colorBrandForegroundLink },
  holds: { ...typographyStyles.body1, margin: '0 0 24px', color: tokens.colorStatusSuccessForeground1 },
  reason: { minWidth: '14rem', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  pages: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '16px' },
});

/** What says why by an id, and not in words. */
const withoutWords: ReadonlySet<string> = new Set(['recommendation.record-dissent']);

type Props = { readonly kind: string; readonly id: string; readonly network: string | null };

/** Who did what to one document, the newest first, and whether the record is whole. */
export function Trail({ kind, id, network }: Props) {
  const styles = useStyles();
  const texts = useTexts(historyTexts);
  const language = useLanguage();
  const round = useRound();
  const [before, setBefore] = useState<number | null>(null);
  const read = useRead('readAuditTrail', {
    params: { kind, id },
    ...(before !== null && { query: { before } }),
  });
  const ofCase = network === null ? round && { round: round.id } : { network: network as NetworkId };
  const listed = useRead('readHistory', ofCase && { query: ofCase });
  const document = listed.data?.documents.find((one) => one.kind === kind && one.id === id);
  const { data, problem } = read;
  return (
    <>
      <PageHeading title={document ? documentName(document, texts) : texts.title} state={texts.intro} />
      <p className={styles.links}>
        <PageLink
          to="history"
          {...(network !== null && { view: { nettverk: network } })}
          className={styles.link}
        >
          {texts.back}
        </PageLink>
      </p>
      {!data && <ReadProblem read={read} />}
      {!data && !problem && <LoadingTable rows={8} />}
      {data && !data.holds && (
        <Notice intent="error" title={texts.broken.title}>
          {texts.broken.why}
        </Notice>
      )}
      {data?.holds && <p className={styles.holds}>{texts.holds}</p>}
      {data && (
        <Section title={texts.entries}>
          <DataTable stacks caption={texts.entries}>
            <thead>
              <tr>
                <ColumnHeading first>{texts.what}</ColumnHeading>
                <ColumnHeading>{texts.who}</ColumnHeading>
                <ColumnHeading>{texts.when}</ColumnHeading>
                <ColumnHeading>{texts.why}</ColumnHeading>
              </tr>
            </thead>
            <tbody>
              {data.entries.toReversed().map(({ version, action, by, at, reason }) => (
                <tr key={version}>
                  <RowHeading>{actionWords(texts, action)}</RowHeading>
                  <Cell>{by}</Cell>
                  <Cell>{formatInstant(at, language)}</Cell>
                  <Cell>
                    {reason === '' || withoutWords.has(action) ? (
                      texts.noReason
                    ) : (
                      <div className={styles.reason}>{reason}</div>
                    )}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </DataTable>
          <div className={styles.pages}>
            {before !== null && <Button onClick={() => setBefore(null)}>{texts.newest}</Button>}
            {data.earlier && (
              <Button onClick={() => setBefore(data.entries[0]?.version ?? null)}>{texts.earlier}</Button>
            )}
          </div>
        </Section>
      )}
    </>
  );
}
