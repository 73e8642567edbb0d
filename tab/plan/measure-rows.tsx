import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { ThreadLink } from '../parts/thread-link.tsx';
import { TextShield } from '../parts/shields.tsx';
import { useTexts } from '../shell/session.tsx';
import { EditButton } from './edit-button.tsx';
import { FaultLines } from './fault-lines.tsx';
import { useMeasureCells } from './measure-cells.ts';
import { MeasureFacts } from './measure-facts.tsx';
import { messagesAt } from './placed-faults.ts';
import type { PlanEditing } from './plan-editing.ts';
import { amountIn } from './plan-sums.ts';
import type { Measure } from './plan-types.ts';
import { Planned } from './year-sums.tsx';

const useStyles = makeStyles({
  line: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  title: { ...typographyStyles.body1Strong, width: '34%', overflowWrap: 'anywhere' },
  period: { whiteSpace: 'nowrap' },
  partners: { margin: 0, padding: 0, listStyleType: 'none' },
  commentCell: { padding: 0 },
  comment: {
    maxWidth: '44rem',
    padding: '0 12px 12px 0',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
  withComment: { paddingBottom: '4px' },
  open: { color: tokens.colorNeutralForeground3 },
  edit: { width: '1%', textAlign: 'right', paddingRight: 0 },
});

type Props = {
  readonly measure: Measure;
  readonly area: string;
  readonly years: readonly number[];
  readonly editing: PlanEditing | null;
  readonly follow: string | undefined;
};

/** A measure, and its comment in a row of its own. */
export function MeasureRows({ measure, area, years, editing, follow }: Props) {
  const styles = useStyles();
  const cells = useMeasureCells();
  const { open } = useTexts(planTexts).measures;
  const { id, title, period, partners, contactRole, comment } = measure;
  const line = comment === '' ? styles.line : styles.withComment;
  const cell = mergeClasses(cells.cell, line);
  const wide = mergeClasses(cell, cells.wide);
  const notKnown = <span className={styles.open}>{open}</span>;
  return (
    <>
      <tr>
        <th scope="row" className={mergeClasses(cell, styles.title)}>
          {title}
          {follow !== undefined && (
            <div>
              <ThreadLink anchor={{ kind: 'measure', of: follow, id }} what={title} />
            </div>
          )}
          {editing && <FaultLines messages={messagesAt(editing.faults, { kind: 'measure', id })} />}
          <MeasureFacts measure={measure} years={years} className={cells.narrow} />
        </th>
        <td className={mergeClasses(wide, styles.period)}>{period}</td>
        <td className={wide}>
          {partners.length === 0 ? (
            notKnown
          ) : (
            <ul className={styles.partners}>
              {partners.map((partner) => (
                <li key={partner}>{partner}</li>
              ))}
            </ul>
          )}
        </td>
        <td className={wide}>{contactRole === '' ? notKnown : contactRole}</td>
        {years.map((year) => {
          const amount = amountIn(measure, year);
          return (
            <td key={year} className={mergeClasses(wide, cells.number)}>
              {amount && <Planned amount={amount} />}
            </td>
          );
        })}
        {editing && (
          <td className={mergeClasses(cell, styles.edit)}>
            <EditButton what={title} onClick={() => editing.open({ kind: 'measure', id, area })} />
          </td>
        )}
      </tr>
      {comment !== '' && (
        <tr className={styles.line}>
          <td colSpan={years.length + (editing ? 5 : 4)} className={styles.commentCell}>
            <div className={styles.comment}>
              {comment}
              {follow !== undefined && (
                <TextShield of={follow} field={`measures/${id}/comment`} what={title} />
              )}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}
