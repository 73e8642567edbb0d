import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { formatNumber } from '../../src/text/format.ts';
import { key } from '../../src/text/pages/key.ts';
import { ColumnHeading, DataTable, KronerCell, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { FieldInCell } from '../parts/field-in-cell.tsx';
import { MoneyField } from '../parts/money-field.tsx';
import { useTexts } from '../shell/session.tsx';
import { CountField } from './count-field.tsx';
import { type Editing, messageAt, type PlacedRefusal } from './editing.ts';
import { type KeyForm, type NetworkForm, withCount, withNetwork } from './key-form.ts';
import type { ResultRow } from './result-rows.ts';

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  error: { ...typographyStyles.body1, margin: '0 0 8px', color: tokens.colorPaletteRedForeground1 },
});

type Props = {
  readonly form: KeyForm;
  readonly editing: Editing | null;
  readonly refusal: PlacedRefusal | null;
  readonly nameOf: (network: string) => string;
  readonly rows: readonly ResultRow[];
};

/** What each network brings: its counts and its bounds, with the frame that comes of it. */
export function CountsTable({ form, editing, refusal, nameOf, rows }: Props) {
  const styles = useStyles();
  const texts = useTexts(key);
  const kinds = Object.keys(form.weights);
  const networks = form.networks.toSorted((a, b) => nameOf(a.network).localeCompare(nameOf(b.network), 'nb'));
  const hasBounds = networks.some(({ floor, cap }) => floor !== null || cap !== null);
  const error = messageAt(refusal, 'floors') ?? messageAt(refusal, 'networks');
  return (
    <>
      {editing && <p className={styles.note}>{texts.counts.bounds}</p>}
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      <DataTable caption={texts.counts.title}>
        <thead>
          <tr>
            <ColumnHeading first>{texts.counts.network}</ColumnHeading>
            {kinds.map((kind) => (
              <ColumnHeading key={kind} number>
                {texts.rules.kindHeading(kind)}
              </ColumnHeading>
            ))}
            {(editing || hasBounds) && (
              <>
                <ColumnHeading number>{texts.counts.floor}</ColumnHeading>
                <ColumnHeading number>{texts.counts.cap}</ColumnHeading>
              </>
            )}
            <ColumnHeading number>{texts.counts.frame}</ColumnHeading>
          </tr>
        </thead>
        <tbody>
          {networks.map((network) => {
            const name = nameOf(network.network);
            return (
              <tr key={network.network}>
                <RowHeading>{name}</RowHeading>
                {editing ? (
                  <NetworkFields
                    kinds={kinds}
                    network={network}
                    name={name}
                    editing={editing}
                    error={messageAt(refusal, 'bound', network.network)}
                  />
                ) : (
                  <NetworkFigures kinds={kinds} network={network} bounds={hasBounds} />
                )}
                <KronerCell
                  amount={rows.find((row) => row.network === network.network)?.line.total ?? null}
                />
              </tr>
            );
          })}
        </tbody>
      </DataTable>
    </>
  );
}

function NetworkFields({
  kinds,
  network,
  name,
  editing,
  error,
}: {
  readonly kinds: readonly string[];
  readonly network: NetworkForm;
  readonly name: string;
  readonly editing: Editing;
  readonly error: string | undefined;
}) {
  const texts = useTexts(key);
  const id = network.network;
  const bound = (which: 'floor' | 'cap') => (
    <NumberCell>
      <FieldInCell>
        <MoneyField
          label={texts.counts.of(texts.counts[which], name)}
          labelHidden
          value={network[which]}
          error={which === 'floor' ? error : undefined}
          onChange={(amount) => editing.change((form) => withNetwork(form, id, { [which]: amount }))}
          onReadable={(readable) => editing.report(`${which} ${id}`, readable)}
        />
      </FieldInCell>
    </NumberCell>
  );
  return (
    <>
      {kinds.map((kind) => (
        <NumberCell key={kind}>
          <FieldInCell>
            <CountField
              label={texts.counts.of(texts.rules.kindHeading(kind), name)}
              value={network.counts[kind] ?? null}
              onChange={(count) => editing.change((form) => withCount(form, id, kind, count))}
              onReadable={(readable) => editing.report(`${kind} ${id}`, readable)}
            />
          </FieldInCell>
        </NumberCell>
      ))}
      {bound('floor')}
      {bound('cap')}
    </>
  );
}

function NetworkFigures({
  kinds,
  network,
  bounds,
}: {
  readonly kinds: readonly string[];
  readonly network: NetworkForm;
  readonly bounds: boolean;
}) {
  return (
    <>
      {kinds.map((kind) => (
        <NumberCell key={kind}>{formatNumber(network.counts[kind] ?? 0)}</NumberCell>
      ))}
      {bounds && (
        <>
          <KronerCell amount={network.floor} />
          <KronerCell amount={network.cap} />
        </>
      )}
    </>
  );
}
