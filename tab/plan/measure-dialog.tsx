import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useTexts } from '../shell/session.tsx';
import { FaultLines } from './fault-lines.tsx';
import { useFaultWords } from './fault-words.ts';
import { PlanFormDialog } from './plan-form-dialog.tsx';
import { formOf, readMeasure, type MeasureForm } from './measure-form.ts';
import { PeriodField } from './period-field.tsx';
import { messagesAt } from './placed-faults.ts';
import type { PlanDialogProps } from './plan-editing.ts';
import { areaOf, putMeasure, removeMeasure } from './plan-edits.ts';
import { YearAmountFields } from './year-amount-fields.tsx';

type Props = PlanDialogProps & { readonly id: string; readonly area: string };

/** Titles are long: a choice of them is cut off rather than wider than the dialog. */
const useStyles = makeStyles({ select: { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } });

/** Writes a measure: what it is, when it runs, who takes part, what it costs, and which focus area it serves. */
export function MeasureDialog({ plan, id, area: openedIn, faults: said, onDone, onClose }: Props) {
  const styles = useStyles();
  const texts = useTexts(planTexts).measureDialog;
  const words = useFaultWords();
  const current = areaOf(plan, id)?.measures.find((measure) => measure.id === id) ?? null;
  const [form, setForm] = useState(() => formOf(current, plan));
  const [area, setArea] = useState(openedIn);
  const [tried, setTried] = useState(false);
  const read = readMeasure(form, id);
  const faults = tried && read.kind === 'refused' ? read.faults : null;
  const write = (change: Partial<MeasureForm>) => setForm({ ...form, ...change });
  function done() {
    setTried(true);
    if (read.kind === 'measure') onDone(putMeasure(plan, area, read.measure));
  }
  return (
    <PlanFormDialog
      title={current ? texts.change : texts.add}
      onDone={done}
      onClose={onClose}
      remove={current && { label: texts.remove, run: () => onDone(removeMeasure(plan, id)) }}
    >
      <FaultLines messages={messagesAt(said, { kind: 'measure', id })} />
      <Field label={texts.title} required {...words(faults?.title)}>
        <Textarea rows={2} value={form.title} onChange={(_, { value }) => write({ title: oneLine(value) })} />
      </Field>
      <Field label={texts.area}>
        <Select
          className={styles.select}
          select={{ className: styles.select }}
          value={area}
          onChange={(_, { value }) => setArea(value)}
        >
          {plan.sections.map((section) => (
            <optgroup key={section.id} label={section.title}>
              {section.focusAreas.map(({ id: value, title }) => (
                <option key={value} value={value}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <PeriodField value={form.period} onChange={(period) => write({ period })} fault={faults?.period} />
      <Field label={texts.partners} hint={texts.partnersHint} {...words(faults?.partners)}>
        <Textarea
          rows={3}
          resize="vertical"
          value={form.partners}
          onChange={(_, { value }) => write({ partners: value })}
        />
      </Field>
      <Field label={texts.contact} hint={texts.contactHint} {...words(faults?.contactRole)}>
        <Input value={form.contactRole} onChange={(_, { value }) => write({ contactRole: value })} />
      </Field>
      <Field label={texts.comment} {...words(faults?.comment)}>
        <Textarea
          rows={5}
          resize="vertical"
          value={form.comment}
          onChange={(_, { value }) => write({ comment: value })}
        />
      </Field>
      <YearAmountFields
        amounts={form.amounts}
        onChange={(amounts) => write({ amounts })}
        faults={faults?.amounts ?? {}}
      />
    </PlanFormDialog>
  );
}

/** A title is one line, however long; what is pasted may hold more. */
function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}
