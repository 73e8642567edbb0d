import { Button } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { Select } from '@fluentui/react-select';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { formatNumber } from '../../src/text/format.ts';
import { counts } from '../../src/text/pages/counts.ts';
import { Cell, ColumnHeading, DataTable, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { useTexts } from '../shell/session.tsx';
import type { Choice, CountPlace, Preview, PreviewRow } from './count-types.ts';
import { Figure } from './figure.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', marginBottom: '8px' },
  summary: { ...typographyStyles.body1, margin: 0 },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  fault: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground1 },
  choice: { minWidth: '12rem' },
});

/** What is of use to look at: the rest only counts as left out. */
const shownAtOnce = new Set<PreviewRow['outcome']>([
  'new',
  'changed',
  'unchanged',
  'undecided',
  'refused',
  'unknown',
  'left-out',
]);
const forAPerson = new Set<PreviewRow['outcome']>(['undecided', 'unknown', 'left-out']);

const LEFT_OUT = 'left-out';

type Props = {
  readonly preview: Preview;
  readonly places: readonly CountPlace[];
  readonly choices: readonly Choice[];
  readonly onChoices: (choices: readonly Choice[]) => void;
};

/** What a file would do, row by row, and the word of a person where a name is all there is. */
export function PreviewTable({ preview, places, choices, onChoices }: Props) {
  const styles = useStyles();
  const texts = useTexts(counts);
  const words = texts.preview;
  const [all, setAll] = useState(false);
  const { rows } = preview;
  const hidden = rows.filter(({ outcome }) => !shownAtOnce.has(outcome)).length;
  const shown = all ? rows : rows.filter(({ outcome }) => shownAtOnce.has(outcome));
  const suggested = rows.filter(
    ({ outcome, suggestions }) => outcome === 'undecided' && suggestions.length === 1,
  );
  const count = (outcome: PreviewRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;

  function choose(row: number, place: Choice['place'] | undefined) {
    const others = choices.filter((choice) => choice.row !== row);
    onChoices(place === undefined ? others : [...others, { row, place }]);
  }

  return (
    <>
      <div className={styles.bar}>
        <p className={styles.summary} aria-live="polite">
          {words.summary(preview.changes, count('undecided'), count('refused'))}
        </p>
        {suggested.length > 0 && (
          <Button
            size="small"
            onClick={() =>
              onChoices([
                ...choices,
                ...suggested.map(({ row, suggestions }) => ({ row, place: suggestions[0] ?? null })),
              ])
            }
          >
            {words.acceptAll(suggested.length)}
          </Button>
        )}
        {hidden > 0 && (
          <Checkbox
            checked={all}
            onChange={(_, { checked }) => setAll(checked === true)}
            label={words.showAll(hidden)}
          />
        )}
      </div>
      <DataTable caption={words.title}>
        <thead>
          <tr>
            <ColumnHeading first>{words.inFile}</ColumnHeading>
            <ColumnHeading number>{words.row}</ColumnHeading>
            <ColumnHeading>{words.about}</ColumnHeading>
            <ColumnHeading number>{texts.kinds.pupils}</ColumnHeading>
            <ColumnHeading number>{texts.kinds.children}</ColumnHeading>
            <ColumnHeading>{words.happens}</ColumnHeading>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => {
            const choice = choices.find((one) => one.row === row.row);
            return (
              <tr key={row.row}>
                <RowHeading>{row.called || '–'}</RowHeading>
                <NumberCell>{row.row}</NumberCell>
                <Cell>
                  {forAPerson.has(row.outcome) || choice ? (
                    <PlaceChoice row={row} places={places} choice={choice} onChoose={choose} />
                  ) : (
                    row.place && nameOf(row.place, places)
                  )}
                </Cell>
                <FigureCell of={row.pupils} outcome={row.outcome} />
                <FigureCell of={row.children} outcome={row.outcome} />
                <Cell>
                  {words.outcome[row.outcome]}
                  {row.fault && <div className={styles.fault}>{words.fault[row.fault]}</div>}
                  {row.addedTo.length > 0 && (
                    <div className={styles.note}>{words.added(row.addedTo.join(', '))}</div>
                  )}
                </Cell>
              </tr>
            );
          })}
        </tbody>
      </DataTable>
    </>
  );
}

function FigureCell({
  of,
  outcome,
}: {
  readonly of: PreviewRow['pupils'];
  readonly outcome: PreviewRow['outcome'];
}) {
  const styles = useStyles();
  const { before } = useTexts(counts).preview;
  const wasKnown = of.before?.kind === 'known' ? of.before.value : null;
  const isOther = outcome === 'changed' && JSON.stringify(of.before) !== JSON.stringify(of.sum);
  return (
    <NumberCell>
      <Figure figure={of.figure} />
      {isOther && of.before && (
        <div className={styles.note}>{before(wasKnown === null ? '–' : formatNumber(wasKnown))}</div>
      )}
    </NumberCell>
  );
}

function PlaceChoice({
  row,
  places,
  choice,
  onChoose,
}: {
  readonly row: PreviewRow;
  readonly places: readonly CountPlace[];
  readonly choice: Choice | undefined;
  readonly onChoose: (row: number, place: Choice['place'] | undefined) => void;
}) {
  const styles = useStyles();
  const { preview: words } = useTexts(counts);
  const isSuggested = (place: CountPlace) =>
    row.suggestions.some(({ owner, network }) => owner === place.owner && network === place.network);
  const ordered = places.toSorted(
    (a, b) => Number(isSuggested(b)) - Number(isSuggested(a)) || a.name.localeCompare(b.name, 'nb'),
  );
  const chosen = choice === undefined ? '' : choice.place === null ? LEFT_OUT : keyOf(choice.place);
  return (
    <Select
      className={styles.choice}
      aria-label={words.choiceOf(row.row)}
      value={chosen}
      onChange={(_, { value }) => {
        const place = places.find((one) => keyOf(one) === value);
        if (value === LEFT_OUT) onChoose(row.row, null);
        else onChoose(row.row, place && { owner: place.owner, network: place.network });
      }}
    >
      <option value="">{words.choose}</option>
      {ordered.map((place) => (
        <option key={keyOf(place)} value={keyOf(place)}>
          {isSuggested(place) ? words.likely(nameOf(place, places)) : nameOf(place, places)}
        </option>
      ))}
      <option value={LEFT_OUT}>{words.leaveOut}</option>
    </Select>
  );
}

function keyOf({ owner, network }: { readonly owner: string; readonly network: string }): string {
  return `${owner} ${network}`;
}

/** The owner's name, and the network where the owner is in two. */
function nameOf(place: CountPlace, places: readonly CountPlace[]): string {
  const isInTwo = places.filter(({ owner }) => owner === place.owner).length > 1;
  return isInTwo ? `${place.name} (${place.networkName})` : place.name;
}
