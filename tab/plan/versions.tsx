import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useRef, useState } from 'react';
import type { NetworkId } from '../../src/domain/ids.ts';
import { formatInstant } from '../../src/text/format.ts';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { Comparison } from './comparison.tsx';

const useStyles = makeStyles({
  back: { ...typographyStyles.body1, margin: '0 0 24px' },
  link: { color: tokens.colorBrandForegroundLink },
  newest: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  comparison: { marginTop: '40px', ':focus': { outlineStyle: 'none' } },
  only: { ...typographyStyles.body1, margin: '24px 0 0', color: tokens.colorNeutralForeground2 },
});

/** Who saved the plan, when and why; and what any two versions differ in. */
export function Versions({ network }: { network: NetworkId }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(planTexts).history;
  const read = useRead('listPlanVersions', { params: { network } });
  const { data, problem } = read;
  const name = useRead('readPlan', { params: { network } }).data?.networkName ?? network;
  const [pair, setPair] = useState<{ from: number; to: number } | null>(null);
  const comparison = useRef<HTMLDivElement>(null);

  const versions = data?.versions ?? [];
  const latest = versions[0]?.version ?? 1;
  const first = versions.at(-1)?.version ?? 1;
  function compare(to: number) {
    setPair({ from: to - 1, to });
    comparison.current?.scrollIntoView({ block: 'start' });
    comparison.current?.focus();
  }
  return (
    <>
      <PageHeading title={texts.title(name)} />
      <p className={styles.back}>
        <PageLink to="plan" network={network} className={styles.link}>
          {texts.back}
        </PageLink>
      </p>
      {!data && <ReadProblem read={read} />}
      {!data && !problem && <LoadingTable rows={3} />}
      {data && (
        <DataTable stacks caption={texts.title(name)}>
          <thead>
            <tr>
              <ColumnHeading first>{texts.version}</ColumnHeading>
              <ColumnHeading>{texts.when}</ColumnHeading>
              <ColumnHeading>{texts.who}</ColumnHeading>
              <ColumnHeading>{texts.why}</ColumnHeading>
              <ColumnHeading>{texts.changes}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            {versions.map(({ version, reason, changed }) => (
              <tr key={version}>
                <RowHeading>
                  <PageLink
                    to="plan"
                    network={network}
                    {...(version !== latest && { view: { versjon: String(version) } })}
                    className={styles.link}
                  >
                    {texts.numbered(version)}
                  </PageLink>
                  {version === latest && <div className={styles.newest}>{texts.newest}</div>}
                </RowHeading>
                <Cell>{formatInstant(changed.at, language)}</Cell>
                <Cell>{changed.by.name}</Cell>
                <Cell>{reason === '' ? (version === first ? texts.first : texts.noReason) : reason}</Cell>
                <Cell>
                  {version !== first && (
                    <Button
                      size="small"
                      appearance="subtle"
                      aria-label={texts.compareVersion(version)}
                      onClick={() => compare(version)}
                    >
                      {texts.compare}
                    </Button>
                  )}
                </Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {data && versions.length < 2 && <p className={styles.only}>{texts.only}</p>}
      {versions.length > 1 && (
        <div ref={comparison} tabIndex={-1} className={styles.comparison}>
          <Comparison
            network={network}
            versions={versions.map(({ version }) => version)}
            pair={pair ?? { from: latest - 1, to: latest }}
            onChange={setPair}
          />
        </div>
      )}
    </>
  );
}
