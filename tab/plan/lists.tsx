import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import { EditButton } from './edit-button.tsx';
import { FaultLines } from './fault-lines.tsx';
import { messagesAt, type PlanPlace } from './placed-faults.ts';
import { newId, type PlanEditing } from './plan-editing.ts';
import type { Plan } from './plan-types.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  add: { marginTop: '8px' },
});

type Props = { readonly plan: Plan; readonly editing: PlanEditing | null };

/** What each owner aims for. */
export function Priorities({ plan, editing }: Props) {
  const texts = useTexts(planTexts);
  return (
    <ListSection
      title={texts.priorities.heading}
      columns={[texts.priorities.owners, texts.priorities.areas]}
      rows={plan.ownerPriorities.map(({ owners, focusAreas }, place) => ({
        id: place,
        title: owners,
        lines: focusAreas,
        place: { kind: 'priorities', place },
      }))}
      add={texts.editing.add.priorities}
      newPlace={{ kind: 'priorities', place: plan.ownerPriorities.length }}
      editing={editing}
    />
  );
}

/** The needs that the owners' schools and kindergartens reported, by theme. */
export function Needs({ plan, editing }: Props) {
  const texts = useTexts(planTexts);
  return (
    <ListSection
      title={texts.needs.heading}
      columns={[texts.needs.theme, texts.needs.subThemes]}
      rows={plan.needs.map(({ id, theme, subThemes }) => ({
        id,
        title: theme,
        lines: subThemes,
        place: { kind: 'need', id },
      }))}
      add={texts.editing.add.need}
      newPlace={{ kind: 'need', id: newId() }}
      editing={editing}
    />
  );
}

type Row = {
  readonly id: string | number;
  readonly title: string;
  readonly lines: readonly string[];
  readonly place: PlanPlace;
};

type ListProps = {
  readonly title: string;
  readonly columns: readonly [string, string];
  readonly rows: readonly Row[];
  readonly add: string;
  readonly newPlace: PlanPlace;
  readonly editing: PlanEditing | null;
};

/** Titles, each with its lines. Nothing at all where there is nothing to read and nothing to write. */
function ListSection({ title, columns, rows, add, newPlace, editing }: ListProps) {
  const styles = useStyles();
  if (rows.length === 0 && !editing) return null;
  return (
    <Section title={title}>
      {rows.length > 0 && (
        <DataTable caption={title}>
          <thead>
            <tr>
              <ColumnHeading first>{columns[0]}</ColumnHeading>
              <ColumnHeading>{columns[1]}</ColumnHeading>
              {editing && <ColumnHeading />}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <RowHeading>
                  {row.title}
                  {editing && (
                    <FaultLines messages={messagesAt(editing.faults, { kind: row.place.kind, id: row.id })} />
                  )}
                </RowHeading>
                <Cell>
                  <ul className={styles.list}>
                    {row.lines.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </Cell>
                {editing && (
                  <Cell>
                    <EditButton what={row.title} onClick={() => editing.open(row.place)} />
                  </Cell>
                )}
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {editing && (
        <Button className={styles.add} size="small" onClick={() => editing.open(newPlace)}>
          {add}
        </Button>
      )}
    </Section>
  );
}
