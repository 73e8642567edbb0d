import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { MAX_TITLE_LENGTH } from '../../src/domain/plan/check-plan.ts';
import type { SchemeId } from '../../src/domain/ids.ts';
import { parsePlannedAmount } from '../../src/domain/plan/planned-amount.ts';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useRead } from '../api/use-read.ts';
import { useTexts } from '../shell/session.tsx';
import { FaultLines } from './fault-lines.tsx';
import { faultState, useFaultWords } from './fault-words.ts';
import { PlanFormDialog } from './plan-form-dialog.tsx';
import { writeAmount } from './measure-form.ts';
import { messagesAt } from './placed-faults.ts';
import type { PlanDialogProps } from './plan-editing.ts';
import { measuresIn, putSection, removeSection } from './plan-edits.ts';

/** Titles are long: a choice of them is cut off rather than wider than the dialog. */
const useStyles = makeStyles({ select: { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } });

/** Writes what a section is: which scheme pays for it, its heading, and what the plan states as its use per year. */
export function SectionDialog({ plan, id, faults, onDone, onClose }: PlanDialogProps & { id: string }) {
  const styles = useStyles();
  const { sectionDialog: texts, measureDialog } = useTexts(planTexts);
  const words = useFaultWords();
  const schemes = useRead('listSchemes', {}).data?.schemes ?? [];
  const current = plan.sections.find((section) => section.id === id);
  const [chosen, setChosen] = useState(current?.scheme);
  const [typedTitle, setTitle] = useState(current?.title ?? null);
  const [stated, setStated] = useState(current?.statedPerYear ? writeAmount(current.statedPerYear) : '');
  const [tried, setTried] = useState(false);

  const scheme = chosen ?? schemes[0]?.id;
  const title = typedTitle ?? schemes.find((each) => each.id === scheme)?.name ?? '';
  const amount = parsePlannedAmount(stated);
  const titleFault =
    title.trim() === ''
      ? 'blank'
      : title.trim().length > MAX_TITLE_LENGTH
        ? { tooLong: MAX_TITLE_LENGTH }
        : null;
  const measures = current ? measuresIn(current) : 0;

  function done() {
    setTried(true);
    if (titleFault !== null || amount.kind === 'refused' || scheme === undefined) return;
    const statedPerYear = stated.trim() === '' ? null : amount.amount;
    const focusAreas = current?.focusAreas ?? [];
    onDone(putSection(plan, { id, scheme, title: title.trim(), statedPerYear, focusAreas }));
  }

  return (
    <PlanFormDialog
      title={current ? texts.change : texts.add}
      onDone={done}
      onClose={onClose}
      remove={
        current
          ? {
              label: measures === 0 ? texts.remove : texts.removeWith(measures),
              run: () => onDone(removeSection(plan, id)),
            }
          : null
      }
    >
      <FaultLines messages={messagesAt(faults, { kind: 'section', id })} />
      <Field label={texts.scheme}>
        <Select
          className={styles.select}
          select={{ className: styles.select }}
          value={scheme ?? ''}
          onChange={(_, { value }) => setChosen(value as SchemeId)}
        >
          {schemes.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.title} required {...words(tried ? titleFault : null)}>
        <Input value={title} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Field
        label={texts.stated}
        hint={texts.statedHint}
        {...faultState(tried && amount.kind === 'refused' ? measureDialog.amountRefused[amount.code] : null)}
      >
        <Input value={stated} contentAfter="kr" onChange={(_, { value }) => setStated(value)} />
      </Field>
    </PlanFormDialog>
  );
}
