import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { Section } from '../parts/section.tsx';
import { useTexts } from '../shell/session.tsx';
import { EditButton } from './edit-button.tsx';
import { FaultLines } from './fault-lines.tsx';
import { messagesAt, type PlanPlace } from './placed-faults.ts';
import { newId, type PlanEditing } from './plan-editing.ts';
import type { Plan } from './plan-types.ts';

const useStyles = makeStyles({
  rows: { ...typographyStyles.body1, margin: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '20rem 1fr auto',
    gap: '0 24px',
    padding: '10px 0',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr auto' },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  lines: { margin: 0, '@media (max-width: 640px)': { gridRow: 2, gridColumn: '1 / -1' } },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  edit: { margin: 0 },
  add: { marginTop: '8px' },
});

type Props = { readonly plan: Plan; readonly editing: PlanEditing | null };

/** What each owner aims for. */
export function Priorities({ plan, editing }: Props) {
  const texts = useTexts(planTexts);
  return (
    <ListSection
      title={texts.priorities}
      rows={plan.ownerPriorities.map(({ owners, focusAreas }, place) => ({
        id: place,
        title: owners,
        lines: focusAreas,
        place: { kind: 'priorities', place },
      }))}
      add={texts.editing.add.priorities}
      newPlace={() => ({ kind: 'priorities', place: plan.ownerPriorities.length })}
      editing={editing}
    />
  );
}

/** The needs that the owners' schools and kindergartens reported: themes with their sub-themes. */
export function Needs({ plan, editing }: Props) {
  const texts = useTexts(planTexts);
  return (
    <ListSection
      title={texts.needs}
      rows={plan.needs.map(({ id, theme, subThemes }) => ({
        id,
        title: theme,
        lines: subThemes,
        place: { kind: 'need', id },
      }))}
      add={texts.editing.add.need}
      newPlace={() => ({ kind: 'need', id: newId() })}
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
  readonly rows: readonly Row[];
  readonly add: string;
  readonly newPlace: () => PlanPlace;
  readonly editing: PlanEditing | null;
};

/** Titles, each with its lines. Nothing at all where there is nothing to read and nothing to write. */
function ListSection({ title, rows, add, newPlace, editing }: ListProps) {
  const styles = useStyles();
  if (rows.length === 0 && !editing) return null;
  return (
    <Section title={title}>
      <dl className={styles.rows}>
        {rows.map(({ id, title, lines, place }) => (
          <div key={id} className={styles.row}>
            <dt className={styles.title}>
              {title}
              {editing && <FaultLines messages={messagesAt(editing.faults, { kind: place.kind, id })} />}
            </dt>
            <dd className={styles.lines}>
              <ul className={styles.list}>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </dd>
            {editing && (
              <dd className={styles.edit}>
                <EditButton what={title} onClick={() => editing.open(place)} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      {editing && (
        <Button className={styles.add} size="small" onClick={() => editing.open(newPlace())}>
          {add}
        </Button>
      )}
    </Section>
  );
}
