import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { formatNumber } from '../../src/text/format.ts';
import { overview } from '../../src/text/pages/overview.ts';
import { Cell, ColumnHeading, DataTable, KronerCell, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { ExamplesNote } from '../parts/examples-note.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useTexts } from '../shell/session.tsx';
import { amountOf, amounts, sumOf, type NetworkStatus, type Sum } from './figures.ts';
import { Deadline, Stage } from './stage.tsx';

const useStyles = makeStyles({
  link: { color: tokens.colorBrandForegroundLink },
  note: { ...typographyStyles.caption1, margin: '8px 0', color: tokens.colorNeutralForeground2 },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = { readonly networks: readonly NetworkStatus[]; readonly areExamples: boolean };

/** The networks side by side: where each stands, when it is due, and its money through the round. */
export function NetworksTable({ networks, areExamples }: Props) {
  const styles = useStyles();
  const texts = useTexts(overview).networks;
  if (networks.length === 0) return <p className={styles.none}>{texts.none}</p>;
  return (
    <>
      <DataTable caption={texts.title}>
        <thead>
          <tr>
            <ColumnHeading first>{texts.name}</ColumnHeading>
            <ColumnHeading>{texts.state}</ColumnHeading>
            <ColumnHeading>{texts.deadline}</ColumnHeading>
            {amounts.map((amount) => (
              <ColumnHeading key={amount} number>
                {texts[amount]}
              </ColumnHeading>
            ))}
          </tr>
        </thead>
        <tbody>
          {networks.map((network) => (
            <tr key={network.network}>
              <RowHeading>
                <PageLink to="basis" network={network.network} className={styles.link}>
                  {network.name}
                </PageLink>
              </RowHeading>
              <Cell>
                <Stage network={network} />
              </Cell>
              <Cell>
                <Deadline network={network} />
              </Cell>
              {amounts.map((amount) => (
                <KronerCell key={amount} amount={amountOf(network, amount)} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <RowHeading total>{texts.sum}</RowHeading>
            <Cell total colSpan={2} />
            {amounts.map((amount) => (
              <SumCell key={amount} sum={sumOf(networks, amount)} />
            ))}
          </tr>
        </tfoot>
      </DataTable>
      {areExamples && <ExamplesNote />}
      <p className={styles.note}>{texts.inKroner}</p>
    </>
  );
}

function SumCell({ sum }: { sum: Sum }) {
  const { atLeast } = useTexts(overview).networks;
  if (sum.kind === 'none') return <KronerCell total amount={null} />;
  const amount = formatNumber(sum.amount);
  return <NumberCell total>{sum.kind === 'exact' ? amount : atLeast(amount)}</NumberCell>;
}
