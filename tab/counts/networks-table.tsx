import { Button } from '@fluentui/react-button';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { may } from '../../src/domain/policies/policy.ts';
import { formatNumber } from '../../src/text/format.ts';
import { counts } from '../../src/text/pages/counts.ts';
import { Cell, ColumnHeading, DataTable, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { useMe, useTexts } from '../shell/session.tsx';
import type { CountsView } from './count-types.ts';
import { EstimateDialog, type Gap } from './estimate-dialog.tsx';

const useStyles = makeStyles({
  gap: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 4px' },
  link: { minWidth: 0, color: tokens.colorBrandForegroundLink },
});

/** What each network has, and what its sum lacks. */
export function NetworksTable({ view, etag }: { readonly view: CountsView; readonly etag: string }) {
  const styles = useStyles();
  const texts = useTexts(counts);
  const mayEstimate = may(useMe(), 'counts.import').allowed;
  const [asked, setAsked] = useState<Gap | null>(null);
  const number = (value: number | null) => (
    <NumberCell>{value === null ? '–' : formatNumber(value)}</NumberCell>
  );
  return (
    <Section title={texts.networks.title}>
      <DataTable caption={texts.networks.title}>
        <thead>
          <tr>
            <ColumnHeading first>{texts.networks.network}</ColumnHeading>
            <ColumnHeading number>{texts.kinds.pupils}</ColumnHeading>
            <ColumnHeading number>{texts.kinds.children}</ColumnHeading>
            <ColumnHeading>{texts.networks.gaps}</ColumnHeading>
          </tr>
        </thead>
        <tbody>
          {view.networks.map(({ network, name, pupils, children, gaps }) => (
            <tr key={network}>
              <RowHeading>{name}</RowHeading>
              {number(pupils)}
              {number(children)}
              <Cell>
                {gaps.map((gap) => {
                  const kind = texts.kinds[gap.kind].toLowerCase();
                  const instead = gap.estimate
                    ? texts.networks.estimated(gap.estimate.value)
                    : texts.networks.leftOut;
                  return (
                    <div key={`${gap.owner} ${gap.kind}`} className={styles.gap}>
                      <span>{`${gap.ownerName}, ${kind}: ${texts.networks.why[gap.why]}, ${instead}`}</span>
                      {mayEstimate && (
                        <Button
                          size="small"
                          appearance="transparent"
                          className={styles.link}
                          aria-label={texts.networks.estimateFor(gap.ownerName, kind)}
                          onClick={() => setAsked({ ...gap, network })}
                        >
                          {texts.networks.estimate}
                        </Button>
                      )}
                    </div>
                  );
                })}
              </Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {asked && <EstimateDialog year={view.year} etag={etag} gap={asked} onClose={() => setAsked(null)} />}
    </Section>
  );
}
