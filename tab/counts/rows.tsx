import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { makeStyles } from '@griffel/react';
import { useMemo, useState } from 'react';
import type { Body } from '../../src/contract/operations.ts';
import type { PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { columnMeanings, type Columns, guessColumns, linesOf } from '../../src/domain/counts/columns.ts';
import { counts } from '../../src/text/pages/counts.ts';
import { useChange } from '../api/use-change.ts';
import { useRead } from '../api/use-read.ts';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { fieldMessage, ProblemMessage } from '../parts/problem-message.tsx';
import { useTexts } from '../shell/session.tsx';
import { columnNames } from './column-names.ts';
import type { Choice, CountsView, Table } from './count-types.ts';
import { PreviewTable } from './preview-table.tsx';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(11rem, 1fr))',
    alignItems: 'start',
    gap: '12px',
    maxWidth: '60rem',
    margin: '0 0 16px',
    padding: 0,
    border: 'none',
  },
  input: { width: '100%', minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '16px' },
});

/** As the contract has it. */
const MAX_ROWS = 5000;
const MAX_CELL = 300;

type Props = {
  readonly view: CountsView;
  readonly etag: string;
  readonly table: Table;
  readonly fileName: string;
  readonly onSheet: (sheet: string) => void;
  readonly onAgain: () => void;
  readonly onTaken: () => void;
};

/** Rows that were read: what their columns mean, what they would do, and the button that takes them in. */
export function Rows({ view, etag, table, fileName, onSheet, onAgain, onTaken }: Props) {
  const styles = useStyles();
  const texts = useTexts(counts).take;
  const [columns, setColumns] = useState<Columns>(() => guessColumns(table.rows));
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const [source, setSource] = useState('');
  const [countedOn, setCountedOn] = useState('');
  const save = useChange('importCounts');
  const lines = useMemo(() => linesOf(table.rows, columns, view.year), [table, columns, view.year]);
  const hasFigures = columns.pupils !== null || columns.apprentices !== null || columns.children !== null;
  const isTooLong = lines.length > MAX_ROWS;
  const file = { lines: lines.map(shortened), choices } as Body<'previewCounts'>;
  const params = { year: view.year };
  const preview = useRead('previewCounts', hasFigures && !isTooLong ? { params, body: file } : null, {
    keepPrevious: true,
  });
  const names = columnNames(table.rows, texts.column);
  const rows = preview.data?.rows ?? [];

  const blockers = [
    ...(hasFigures ? [] : [texts.blockers.columns]),
    ...(isTooLong ? [texts.blockers.tooMany] : []),
    ...(hasFigures && !isTooLong && (preview.loading || !preview.data) ? [texts.blockers.wait] : []),
    ...(rows.some(({ outcome }) => outcome === 'undecided') ? [texts.blockers.undecided] : []),
    ...(preview.data?.changes === 0 ? [texts.blockers.nothingNew] : []),
    ...(source.trim() === '' ? [texts.blockers.source] : []),
    ...(countedOn === '' ? [texts.blockers.date] : []),
  ];

  async function takeIn() {
    const body = { ...file, source, countedOn: countedOn as PlainDate, fileName: fileName.slice(-200) };
    if (await save.run({ params, body, ifMatch: etag })) onTaken();
  }

  return (
    <>
      <fieldset className={styles.fields}>
        {table.sheets.length > 1 && (
          <Field label={texts.sheet}>
            <Select value={table.sheet ?? ''} onChange={(_, { value }) => onSheet(value)}>
              {table.sheets.map((sheet) => (
                <option key={sheet}>{sheet}</option>
              ))}
            </Select>
          </Field>
        )}
        {columnMeanings.map((meaning) => (
          <Field key={meaning} label={texts.meaning[meaning]}>
            <Select
              value={String(columns[meaning] ?? '')}
              onChange={(_, { value }) =>
                setColumns({ ...columns, [meaning]: value === '' ? null : Number(value) })
              }
            >
              <option value="">{texts.noColumn}</option>
              {names.map((name, column) => (
                <option key={name} value={column}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        <Field
          label={texts.source}
          hint={texts.sourceHint}
          validationMessage={fieldMessage(save.problem, 'source') ?? null}
        >
          <Input
            className={styles.input}
            value={source}
            maxLength={200}
            onChange={(_, { value }) => setSource(value)}
          />
        </Field>
        <Field label={texts.countedOn} validationMessage={fieldMessage(save.problem, 'countedOn') ?? null}>
          <Input
            className={styles.input}
            type="date"
            value={countedOn}
            onChange={(_, { value }) => setCountedOn(value)}
          />
        </Field>
      </fieldset>
      <ProblemMessage problem={preview.problem ?? save.problem ?? save.conflict} />
      {isTooLong && <p>{texts.blockers.tooMany}</p>}
      {hasFigures && !isTooLong && !preview.data && !preview.problem && <LoadingTable rows={6} />}
      {preview.data && hasFigures && !isTooLong && (
        <PreviewTable preview={preview.data} places={view.places} choices={choices} onChoices={setChoices} />
      )}
      <div className={styles.actions}>
        <PermissionButton
          action="counts.import"
          appearance="primary"
          blockers={blockers}
          busy={save.busy}
          onClick={() => void takeIn()}
        >
          {texts.apply}
        </PermissionButton>
        <Button onClick={onAgain}>{texts.again}</Button>
      </div>
    </>
  );
}

/** A cell that is longer than any name or figure is a note: its beginning says so as well. */
function shortened<T extends Readonly<Record<string, string | number | null>>>(line: T): T {
  return Object.fromEntries(
    Object.entries(line).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, MAX_CELL) : value,
    ]),
  ) as T;
}
