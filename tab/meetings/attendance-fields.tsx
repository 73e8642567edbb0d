import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { meetings as meetingTexts } from '../../src/text/pages/meetings.ts';
import { meetingPaperTexts } from '../../src/text/papers/meeting-paper.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { leavingRow } from '../parts/leave-row.ts';
import { Section } from '../parts/section.tsx';
import { useRows } from '../parts/use-rows.ts';
import { useTexts } from '../shell/session.tsx';
import { faulty, type PartProps } from './part-props.ts';

const useStyles = makeStyles({
  heading: { ...typographyStyles.body1Strong, margin: '24px 0 8px' },
  observer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: '8px 12px',
    marginBottom: '8px',
  },
  field: { flex: '1 1 12rem', maxWidth: '20rem' },
});

const choices = ['representative', 'deputy', 'absent'] as const;

/** Who was there for each seat, and observers by role. */
export function AttendanceFields({ view, content, change, faultAt }: PartProps) {
  const styles = useStyles();
  const texts = useTexts(meetingTexts).attendance;
  const words = useTexts(meetingPaperTexts).present;
  const { attendance, observers } = content;
  const { rows, add } = useRows(observers, (next) => change({ observers: next }));
  const hasSeats = view.kind === 'forum';
  const record = (seat: string, value: string) => {
    const present = choices.find((one) => one === value);
    const others = attendance.filter((one) => one.seat !== seat);
    const all = present ? [...others, { seat, present }] : others;
    const order = view.seats.map(({ id }) => id);
    change({ attendance: all.toSorted((a, b) => order.indexOf(a.seat) - order.indexOf(b.seat)) });
  };
  return (
    <Section title={hasSeats ? texts.heading : texts.observers}>
      {hasSeats && (
        <DataTable caption={texts.heading}>
          <thead>
            <tr>
              <ColumnHeading first>{texts.seat}</ColumnHeading>
              <ColumnHeading>{texts.present}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            {view.seats.map(({ id, name }) => (
              <tr key={id}>
                <RowHeading>{name}</RowHeading>
                <Cell>
                  <Select
                    aria-label={`${texts.present}: ${name}`}
                    value={attendance.find(({ seat }) => seat === id)?.present ?? ''}
                    onChange={(_, { value }) => record(id, value)}
                  >
                    <option value="">{texts.choose}</option>
                    {choices.map((choice) => (
                      <option key={choice} value={choice}>
                        {words[choice]}
                      </option>
                    ))}
                  </Select>
                </Cell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {hasSeats && <h3 className={styles.heading}>{texts.observers}</h3>}
      {rows.map(({ key, row, set, remove }, index) => (
        <div key={key} data-row className={styles.observer}>
          <Field
            label={texts.role}
            hint={texts.roleHint}
            className={styles.field}
            {...faulty(faultAt(`observers.${index}.role`))}
          >
            <Input
              value={row.role}
              maxLength={200}
              onChange={(_, { value }) => set({ ...row, role: value })}
            />
          </Field>
          <Field label={texts.organisation} className={styles.field}>
            <Input
              value={row.organisation}
              maxLength={200}
              onChange={(_, { value }) => set({ ...row, organisation: value })}
            />
          </Field>
          <Button size="small" onClick={leavingRow(remove)}>
            {texts.remove}
          </Button>
        </div>
      ))}
      <Button onClick={() => add({ role: '', organisation: '' })}>{texts.add}</Button>
    </Section>
  );
}
