import { makeStyles } from '@griffel/react';
import { Fragment, useId, useState } from 'react';
import { formatDifference, formatNumber } from '../../src/text/format.ts';
import { key } from '../../src/text/pages/key.ts';
import { Cell, ColumnHeading, DataTable, KronerCell, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { useTexts } from '../shell/session.tsx';
import { Explanation } from './explanation.tsx';
import { countKinds, type Findings, type KeyInputs } from './key-inputs.ts';
import type { ResultRow, ResultSums } from './result-rows.ts';

const useStyles = makeStyles({ frame: { fontWeight: 600 } });

type Props = {
  readonly rows: readonly ResultRow[];
  readonly sums: ResultSums;
  readonly unallocated: number;
  /** The inputs that the rows follow from. */
  readonly inputs: KeyInputs;
  readonly gaps: Findings['gaps'];
};

/** What each network gets, how it divides, and how it differs from what it is compared with. */
export function ResultTable({ rows, sums, unallocated, inputs, gaps }: Props) {
  const texts = useTexts(key).result;
  const heads = texts.heads(countKinds(inputs));
  const compared = sums.change !== null;
  const [opened, setOpened] = useState<readonly string[]>([]);
  const id = useId();
  const columns = compared ? 9 : 7;

  function toggle(network: string) {
    setOpened((before) =>
      before.includes(network) ? before.filter((each) => each !== network) : [...before, network],
    );
  }

  return (
    <DataTable caption={texts.title}>
      <thead>
        <tr>
          <ColumnHeading first>{texts.network}</ColumnHeading>
          <ColumnHeading number>{texts.total}</ColumnHeading>
          {compared && (
            <>
              <ColumnHeading number>{texts.change}</ColumnHeading>
              <ColumnHeading number>{texts.changePerHead(heads)}</ColumnHeading>
            </>
          )}
          <ColumnHeading number>{texts.perHead(heads)}</ColumnHeading>
          <ColumnHeading number>{texts.base}</ColumnHeading>
          <ColumnHeading number>{texts.proRata}</ColumnHeading>
          <ColumnHeading number>{texts.higherEducation}</ColumnHeading>
          <ColumnHeading number>{texts.owners}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const open = opened.includes(row.network);
          return (
            <Fragment key={row.network}>
              <tr>
                <RowHeading>
                  <Disclosure
                    open={open}
                    onToggle={() => toggle(row.network)}
                    controls={`${id}${row.network}`}
                  >
                    {row.name}
                  </Disclosure>
                </RowHeading>
                <Figures line={row.line} perHead={row.perHead} change={row.change} />
              </tr>
              <tr id={`${id}${row.network}`} hidden={!open}>
                {open && (
                  <Cell colSpan={columns}>
                    <Explanation row={row} sums={sums} inputs={inputs} gaps={gaps} />
                  </Cell>
                )}
              </tr>
            </Fragment>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <RowHeading total>{texts.sum}</RowHeading>
          <Figures line={sums} perHead={sums.perHead} change={sums.change} total />
        </tr>
        {unallocated > 0 && (
          <tr>
            <RowHeading>{texts.unallocated}</RowHeading>
            <KronerCell amount={unallocated} />
            <Cell colSpan={columns - 2}>{texts.unallocatedWhy(inputs.roundTo)}</Cell>
          </tr>
        )}
      </tfoot>
    </DataTable>
  );
}

function Figures({
  line,
  perHead,
  change,
  total = false,
}: {
  readonly line: Pick<ResultSums, 'base' | 'proRata' | 'total' | 'higherEducation' | 'owners'>;
  readonly perHead: number | null;
  readonly change: ResultSums['change'];
  readonly total?: boolean;
}) {
  const styles = useStyles();
  return (
    <>
      <NumberCell total={total}>
        <span className={styles.frame}>{formatNumber(line.total)}</span>
      </NumberCell>
      {change && (
        <>
          <NumberCell total={total}>{difference(change.total)}</NumberCell>
          <NumberCell total={total}>{change.perHead === null ? '–' : difference(change.perHead)}</NumberCell>
        </>
      )}
      <KronerCell amount={perHead} total={total} />
      <KronerCell amount={line.base} total={total} />
      <KronerCell amount={line.proRata} total={total} />
      <KronerCell amount={line.higherEducation} total={total} />
      <KronerCell amount={line.owners} total={total} />
    </>
  );
}

/** The column's heading says that it is kroner. */
function difference(amount: number): string {
  return formatDifference(amount).replace(/\u00A0kr$/, '');
}
