import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { formatPlannedAmount } from '../../src/text/format.ts';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { Section } from '../parts/section.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { EditButton } from './edit-button.tsx';
import { FaultLines } from './fault-lines.tsx';
import { MeasureTable } from './measure-table.tsx';
import { messagesAt } from './placed-faults.ts';
import { newId, type PlanEditing } from './plan-editing.ts';
import type { Section as PlanSectionData } from './plan-types.ts';

const useStyles = makeStyles({
  stated: { ...typographyStyles.body1, margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  add: { marginTop: '8px' },
});

type Props = {
  readonly section: PlanSectionData;
  readonly editing: PlanEditing | null;
  readonly follow: string | undefined;
};

/** The part of the plan that one scheme pays for: its focus areas with their measures. */
export function PlanSection({ section, editing, follow }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(planTexts);
  const { id, title, statedPerYear, focusAreas } = section;
  return (
    <Section
      title={title}
      note={editing && <EditButton what={title} onClick={() => editing.open({ kind: 'section', id })} />}
    >
      {editing && <FaultLines messages={messagesAt(editing.faults, { kind: 'section', id })} />}
      {statedPerYear && (
        <p className={styles.stated}>{texts.sums.stated(formatPlannedAmount(statedPerYear, language))}</p>
      )}
      {focusAreas.length === 0 ? (
        <p className={styles.stated}>{texts.measures.noneInSection}</p>
      ) : (
        <MeasureTable section={section} editing={editing} follow={follow} />
      )}
      {editing && (
        <Button
          className={styles.add}
          size="small"
          onClick={() => editing.open({ kind: 'area', id: newId(), section: id })}
        >
          {texts.editing.add.area}
        </Button>
      )}
    </Section>
  );
}
