import { sumKroner } from '../../src/domain/money.ts';
import { recommendation } from '../../src/text/pages/recommendation.ts';
import { Cell, ColumnHeading, DataTable, KronerCell, RowHeading } from '../parts/data-table.tsx';
import { recipientName, type Registers } from '../parts/recipient-name.ts';
import { useTexts } from '../shell/session.tsx';
import type { View } from './recommendation-form.ts';

type SetAside = View['setAsides'][number];

/** So few that they can be named in the table. */
const FEW = 3;

/** What the key set aside, for the forum to have beside its recommendation. */
export function SetAsides({
  setAsides,
  registers,
}: {
  readonly setAsides: readonly SetAside[];
  readonly registers: Registers;
}) {
  const texts = useTexts(recommendation).setAsides;
  const recipientsOf = ({ shares }: SetAside) =>
    shares.length > FEW
      ? texts.count(shares.length)
      : shares.map(({ recipient }) => recipientName(recipient, registers, texts.forum)).join(', ');
  return (
    <DataTable caption={texts.title}>
      <thead>
        <tr>
          <ColumnHeading first>{texts.what}</ColumnHeading>
          <ColumnHeading>{texts.recipients}</ColumnHeading>
          <ColumnHeading number>{texts.amount}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {setAsides.map((setAside) => (
          <tr key={setAside.id}>
            <RowHeading>{setAside.title}</RowHeading>
            <Cell>{recipientsOf(setAside)}</Cell>
            <KronerCell amount={totalOf([setAside])} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <RowHeading total>{texts.sum}</RowHeading>
          <Cell total />
          <KronerCell total amount={totalOf(setAsides)} />
        </tr>
      </tfoot>
    </DataTable>
  );
}

function totalOf(setAsides: readonly SetAside[]): number {
  return sumKroner(setAsides.flatMap(({ shares }) => shares.map(({ amount }) => amount)));
}
