import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { Fragment } from 'react';
import { contributionToAward } from '../../src/domain/contribution/own-contribution.ts';
import { decision } from '../../src/text/pages/decision.ts';
import { Cell, ColumnHeading, DataTable, KronerCell, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { FieldInCell } from '../parts/field-in-cell.tsx';
import { GroundsRow } from '../parts/grounds-row.tsx';
import { MoneyField } from '../parts/money-field.tsx';
import { sumOrNull } from '../parts/sum-or-null.ts';
import { useTexts } from '../shell/session.tsx';
import {
  contributionOf,
  decidedSum,
  type DecisionForm,
  departureOf,
  type LineForm,
  type RecommendedLine,
  type View,
  withLine,
} from './decision-form.ts';
import type { Editing } from './editing.ts';

const useStyles = makeStyles({
  above: { color: tokens.colorPaletteRedForeground1 },
  mark: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly view: View;
  readonly form: DecisionForm;
  readonly editing: Editing | null;
};

/** What each network asked for, what the forum recommended, and what the county governor decides. */
export function DecisionTable({ view, form, editing }: Props) {
  const styles = useStyles();
  const texts = useTexts(decision).networks;
  const sum = decidedSum(form);
  const left = sum === null ? null : view.available - sum;
  const share = view.ownContribution;
  const columns = share === null ? 4 : 5;
  return (
    <DataTable caption={texts.title}>
      <thead>
        <tr>
          <ColumnHeading first>{texts.network}</ColumnHeading>
          <ColumnHeading number>{texts.asked}</ColumnHeading>
          <ColumnHeading number>{texts.recommended}</ColumnHeading>
          <ColumnHeading number>{texts.decided}</ColumnHeading>
          {share !== null && <ColumnHeading number>{texts.ownContribution}</ColumnHeading>}
        </tr>
      </thead>
      <tbody>
        {view.recommended.map((recommended) => {
          const line = form.lines.find(({ network }) => network === recommended.network);
          return (
            line && (
              <Fragment key={recommended.network}>
                <tr>
                  <RowHeading>
                    {recommended.name}
                    {share !== null && recommended.asked !== null && (
                      <span className={styles.mark}>
                        {texts.ownContributionAsked(
                          contributionToAward(share, recommended.asked, recommended.costs),
                        )}
                      </span>
                    )}
                  </RowHeading>
                  <KronerCell amount={recommended.asked} />
                  <KronerCell amount={recommended.recommended} />
                  {editing ? (
                    <DecidedField recommended={recommended} line={line} editing={editing} />
                  ) : (
                    <KronerCell amount={line.decided} />
                  )}
                  {share !== null && <KronerCell amount={contributionOf(share, line, recommended)} />}
                </tr>
                <Grounds recommended={recommended} line={line} columns={columns} editing={editing} />
              </Fragment>
            )
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <RowHeading total>{texts.sum}</RowHeading>
          <KronerCell total amount={sumOf(view.recommended, 'asked')} />
          <KronerCell total amount={sumOf(view.recommended, 'recommended')} />
          <KronerCell total amount={sum} />
          {share !== null && (
            <KronerCell
              total
              amount={sumOrNull(
                view.recommended.flatMap((recommended) => {
                  const line = form.lines.find(({ network }) => network === recommended.network);
                  return (line && contributionOf(share, line, recommended)) ?? [];
                }),
              )}
            />
          )}
        </tr>
        <tr>
          <RowHeading>{texts.available}</RowHeading>
          <Cell colSpan={2} />
          <KronerCell amount={view.available} />
          {share !== null && <Cell />}
        </tr>
        <tr>
          <RowHeading total>{texts.left}</RowHeading>
          <Cell total colSpan={2} />
          {left !== null && left < 0 ? (
            <NumberCell total>
              <span className={styles.above}>{texts.above(-left)}</span>
            </NumberCell>
          ) : (
            <KronerCell total amount={left} />
          )}
          {share !== null && <Cell total />}
        </tr>
      </tfoot>
    </DataTable>
  );
}

function DecidedField({
  recommended,
  line,
  editing,
}: {
  readonly recommended: RecommendedLine;
  readonly line: LineForm;
  readonly editing: Editing;
}) {
  const texts = useTexts(decision).networks;
  const { network } = line;
  return (
    <NumberCell>
      <FieldInCell figure>
        <MoneyField
          label={texts.decidedFor(recommended.name)}
          labelHidden
          required
          value={line.decided}
          error={(line.decided ?? 0) > 0 && !recommended.asked ? texts.nothingAsked : undefined}
          onChange={(decided) => editing.change((form) => withLine(form, network, { decided }))}
          onReadable={(readable) => editing.report(network, readable)}
        />
      </FieldInCell>
    </NumberCell>
  );
}

/** The forum's grounds, and under them the county governor's for departing. */
function Grounds({
  recommended,
  line,
  columns,
  editing,
}: {
  readonly recommended: RecommendedLine;
  readonly line: LineForm;
  readonly columns: number;
  readonly editing: Editing | null;
}) {
  const texts = useTexts(decision).networks;
  const departure = departureOf(line, recommended);
  const writes = editing !== null && (departure !== 0 || line.grounds !== '');
  if (!writes && recommended.grounds === '' && line.grounds === '') return null;
  const hint = departure > 0 ? texts.more(departure) : departure < 0 ? texts.less(-departure) : '';
  return (
    <GroundsRow
      columns={columns}
      label={texts.groundsFor(recommended.name)}
      above={recommended.grounds && texts.forumGrounds(recommended.grounds)}
      hint={hint}
      missing={departure !== 0 && line.grounds.trim() === ''}
      value={line.grounds}
      onChange={
        writes ? (grounds) => editing.change((form) => withLine(form, line.network, { grounds })) : null
      }
    />
  );
}

function sumOf(lines: readonly RecommendedLine[], amount: 'asked' | 'recommended'): number {
  return lines.reduce((sum, line) => sum + (line[amount] ?? 0), 0);
}
