import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { Fragment, useState } from 'react';
import { recommendation } from '../../src/text/pages/recommendation.ts';
import { Cell, ColumnHeading, DataTable, KronerCell, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { FieldInCell } from '../parts/field-in-cell.tsx';
import { GroundsRow } from '../parts/grounds-row.tsx';
import { MoneyField } from '../parts/money-field.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useTexts } from '../shell/session.tsx';
import type { Editing } from './editing.ts';
import {
  type AskedLine,
  type LineForm,
  recommendAsAsked,
  type RecommendationForm,
  recommendedSums,
  type View,
  withLine,
} from './recommendation-form.ts';

const COLUMNS = 4;

const useStyles = makeStyles({
  link: { color: tokens.colorBrandForegroundLink },
  mark: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  above: { color: tokens.colorPaletteRedForeground1 },
  convenience: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    minHeight: '32px',
    marginBottom: '8px',
  },
});

type Props = {
  readonly view: View;
  readonly form: RecommendationForm;
  readonly editing: Editing | null;
};

/** All networks side by side: the frame, what each asks for, and what the forum recommends. */
export function NetworksTable({ view, form, editing }: Props) {
  const styles = useStyles();
  const texts = useTexts(recommendation).networks;
  const sums = recommendedSums(form);
  const left = sums.networks === null ? null : view.available.networks - sums.networks;
  return (
    <>
      {editing && <AsAsked networks={view.networks} form={form} editing={editing} />}
      <DataTable caption={texts.title}>
        <thead>
          <tr>
            <ColumnHeading first>{texts.network}</ColumnHeading>
            <ColumnHeading number>{texts.frame}</ColumnHeading>
            <ColumnHeading number>{texts.asked}</ColumnHeading>
            <ColumnHeading number>{texts.recommended}</ColumnHeading>
          </tr>
        </thead>
        <tbody>
          {view.networks.map((network) => {
            const line = form.lines.find((each) => each.network === network.network);
            return (
              <Fragment key={network.network}>
                <tr>
                  <RowHeading>
                    <PageLink to="basis" network={network.network} className={styles.link}>
                      {network.name}
                    </PageLink>
                    {network.ownContribution !== null && (
                      <span className={styles.mark}>{texts.ownContribution(network.ownContribution)}</span>
                    )}
                    {network.late && <span className={styles.mark}>{texts.late}</span>}
                  </RowHeading>
                  <KronerCell amount={network.frame} />
                  {network.asked === null ? (
                    <NumberCell>{texts.notSubmitted}</NumberCell>
                  ) : (
                    <KronerCell amount={network.asked} />
                  )}
                  {line && editing && (network.asked !== null || line.recommended !== null) ? (
                    <RecommendedField network={network} line={line} editing={editing} />
                  ) : (
                    <KronerCell amount={network.asked === null ? 0 : (line?.recommended ?? null)} />
                  )}
                </tr>
                {line && <Grounds network={network} line={line} editing={editing} />}
              </Fragment>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <RowHeading total>{texts.sum}</RowHeading>
            <KronerCell total amount={sumOf(view.networks, 'frame')} />
            <KronerCell total amount={sumOf(view.networks, 'asked')} />
            <KronerCell total amount={sums.networks} />
          </tr>
          <tr>
            <RowHeading>{texts.available}</RowHeading>
            <Cell colSpan={2} />
            <KronerCell amount={view.available.networks} />
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
          </tr>
        </tfoot>
      </DataTable>
    </>
  );
}

/** A convenience with a way back: the amounts as they were before. */
function AsAsked({
  networks,
  form,
  editing,
}: {
  readonly networks: readonly AskedLine[];
  readonly form: RecommendationForm;
  readonly editing: Editing;
}) {
  const styles = useStyles();
  const texts = useTexts(recommendation).networks;
  const [before, setBefore] = useState<{ lines: readonly LineForm[]; set: readonly LineForm[] } | null>(null);
  const asking = networks.filter(({ asked }) => asked !== null).length;
  const lines = recommendAsAsked(form, networks).lines;

  function setAll() {
    setBefore({ lines: form.lines, set: lines });
    editing.change((form) => ({ ...form, lines }));
  }

  if (before && sameLines(before.set, form.lines)) {
    return (
      <output className={styles.convenience}>
        {texts.wasSet(asking)}
        <Button
          size="small"
          onClick={() => {
            editing.change((form) => ({ ...form, lines: before.lines }));
            setBefore(null);
          }}
        >
          {texts.undo}
        </Button>
      </output>
    );
  }
  if (sameLines(lines, form.lines)) return null;
  return (
    <div className={styles.convenience}>
      <Button onClick={setAll}>{texts.setAll}</Button>
    </div>
  );
}

function RecommendedField({
  network,
  line,
  editing,
}: {
  readonly network: AskedLine;
  readonly line: LineForm;
  readonly editing: Editing;
}) {
  const texts = useTexts(recommendation).networks;
  const id = network.network;
  return (
    <NumberCell>
      <FieldInCell figure>
        <MoneyField
          label={texts.recommendedFor(network.name)}
          labelHidden
          value={line.recommended}
          error={errorOf(network, line.recommended ?? 0, texts)}
          onChange={(recommended) => editing.change((form) => withLine(form, id, { recommended }))}
          onReadable={(readable) => editing.report(`recommended ${id}`, readable)}
        />
      </FieldInCell>
    </NumberCell>
  );
}

function errorOf(
  { asked }: AskedLine,
  recommended: number,
  texts: { readonly aboveAsked: (by: number) => string; readonly withoutBasis: string },
): string | undefined {
  if (asked === null) return recommended > 0 ? texts.withoutBasis : undefined;
  return recommended > asked ? texts.aboveAsked(recommended - asked) : undefined;
}

/** Grounds are asked for where less is recommended than was asked for; what is written stays to be seen. */
function Grounds({
  network,
  line,
  editing,
}: {
  readonly network: AskedLine;
  readonly line: LineForm;
  readonly editing: Editing | null;
}) {
  const texts = useTexts(recommendation).networks;
  const cut = line.recommended === null ? 0 : (network.asked ?? 0) - line.recommended;
  if (cut <= 0 && line.grounds === '') return null;
  return (
    <GroundsRow
      columns={COLUMNS}
      label={texts.groundsFor(network.name)}
      hint={cut > 0 ? texts.groundsNeeded(cut) : ''}
      missing={cut > 0 && line.grounds.trim() === ''}
      value={line.grounds}
      onChange={
        editing && ((grounds) => editing.change((form) => withLine(form, network.network, { grounds })))
      }
    />
  );
}

function sumOf(networks: readonly AskedLine[], amount: 'frame' | 'asked'): number {
  return networks.reduce((sum, network) => sum + (network[amount] ?? 0), 0);
}

function sameLines(a: readonly LineForm[], b: readonly LineForm[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
