import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useTexts } from '../shell/session.tsx';
import { EditButton } from './edit-button.tsx';
import { FaultLines } from './fault-lines.tsx';
import { MeasureRows } from './measure-rows.tsx';
import { messagesAt } from './placed-faults.ts';
import { newId, type PlanEditing } from './plan-editing.ts';
import { yearsWithAmounts } from './plan-sums.ts';
import type { FocusArea, Section } from './plan-types.ts';
import { useMeasureCells } from './measure-cells.ts';

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    width: '100%',
    borderCollapse: 'collapse',
    color: tokens.colorNeutralForeground1,
  },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  area: { padding: '24px 12px 8px 0', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  areaHead: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px' },
  areaTitle: { ...typographyStyles.body1Strong, margin: 0 },
  none: { padding: '0 12px 8px 0', color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly section: Section;
  readonly editing: PlanEditing | null;
  readonly follow: string | undefined;
};

/** A section's measures under their focus areas. On a narrow screen everything stands under the measure's title. */
export function MeasureTable({ section, editing, follow }: Props) {
  const styles = useStyles();
  const cells = useMeasureCells();
  const texts = useTexts(planTexts);
  const years = yearsWithAmounts(section.focusAreas.flatMap(({ measures }) => measures));
  const head = mergeClasses(cells.cell, cells.head);
  return (
    <table className={styles.table}>
      <caption className={styles.hidden}>{section.title}</caption>
      <thead>
        <tr>
          <th scope="col" className={head}>
            {texts.measures.measure}
          </th>
          <th scope="col" className={mergeClasses(head, cells.wide)}>
            {texts.measures.period}
          </th>
          <th scope="col" className={mergeClasses(head, cells.wide)}>
            {texts.measures.partners}
          </th>
          <th scope="col" className={mergeClasses(head, cells.wide)}>
            {texts.measures.contact}
          </th>
          {years.map((year) => (
            <th key={year} scope="col" className={mergeClasses(head, cells.number, cells.wide)}>
              {year}
            </th>
          ))}
          {editing && (
            <th scope="col" className={head}>
              <span className={styles.hidden}>{texts.editing.change}</span>
            </th>
          )}
        </tr>
      </thead>
      {section.focusAreas.map((area) => (
        <tbody key={area.id}>
          <AreaHeading area={area} section={section.id} span={years.length + 4} editing={editing} />
          {area.measures.map((measure) => (
            <MeasureRows
              key={measure.id}
              measure={measure}
              area={area.id}
              years={years}
              editing={editing}
              follow={follow}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function AreaHeading({
  area,
  section,
  span,
  editing,
}: {
  readonly area: FocusArea;
  readonly section: string;
  readonly span: number;
  readonly editing: PlanEditing | null;
}) {
  const styles = useStyles();
  const texts = useTexts(planTexts);
  const { id, title, measures } = area;
  return (
    <>
      <tr>
        <th scope="rowgroup" colSpan={editing ? span + 1 : span} className={styles.area}>
          <div className={styles.areaHead}>
            <h3 className={styles.areaTitle}>{title}</h3>
            {editing && (
              <>
                <EditButton what={title} onClick={() => editing.open({ kind: 'area', id, section })} />
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={texts.editing.addTo(texts.editing.add.measure, title)}
                  onClick={() => editing.open({ kind: 'measure', id: newId(), area: id })}
                >
                  {texts.editing.add.measure}
                </Button>
              </>
            )}
          </div>
          {editing && <FaultLines messages={messagesAt(editing.faults, { kind: 'area', id })} />}
        </th>
      </tr>
      {measures.length === 0 && (
        <tr>
          <td colSpan={editing ? span + 1 : span} className={styles.none}>
            {texts.measures.none}
          </td>
        </tr>
      )}
    </>
  );
}
