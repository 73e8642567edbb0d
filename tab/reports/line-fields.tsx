import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { attainments } from '../../src/domain/report/report.ts';
import { reports as reportTexts } from '../../src/text/pages/reports.ts';
import { MoneyField } from '../parts/money-field.tsx';
import { TextShield } from '../parts/shields.tsx';
import { useTexts } from '../shell/session.tsx';
import { LineHeading } from './line-heading.tsx';
import type { ReportedLine, ReportView } from './report-types.ts';

const useStyles = makeStyles({
  line: {
    maxWidth: '44rem',
    minWidth: 0,
    margin: '0 0 40px',
    padding: 0,
    border: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  heading: { '& p': { marginBottom: 0 } },
  short: { display: 'flex', flexWrap: 'wrap', gap: '12px 24px', '& > *': { flex: '1 1 12rem' } },
});

const MAX_PARTICIPANTS = 1_000_000;

type Props = {
  readonly granted: ReportView['lines'][number];
  readonly line: ReportedLine;
  /** The id of the report. */
  readonly report: string;
  readonly onChange: (changes: Partial<ReportedLine>) => void;
  readonly onReadable: (field: string, readable: boolean) => void;
};

/** What is reported on one sum. What is to become of money that is left is asked for only where some is. */
export function LineFields({ granted, line, report, onChange, onReadable }: Props) {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const left = line.used === null ? 0 : granted.amount - line.used;
  const prose = (field: 'unusedPlan' | 'done' | 'effect') => (
    <div>
      <Field label={texts.lines[field]}>
        <Textarea
          rows={3}
          resize="vertical"
          maxLength={4000}
          value={line[field]}
          onChange={(_, { value }) => onChange({ [field]: value })}
        />
      </Field>
      <TextShield
        of={report}
        field={`lines/${line.line}/${field}`}
        what={`${texts.lines[field]} ${granted.title}`}
      />
    </div>
  );
  return (
    <fieldset className={styles.line} aria-label={granted.title}>
      <div className={styles.heading}>
        <LineHeading granted={granted} report={report} />
      </div>
      <div className={styles.short}>
        <MoneyField
          label={texts.lines.used}
          value={line.used}
          {...(left > 0 && { hint: texts.lines.left(left) })}
          error={left < 0 ? texts.lines.above(-left) : undefined}
          onChange={(used) => onChange({ used })}
          onReadable={(readable) => onReadable(`${granted.id} used`, readable)}
        />
        <Participants
          value={line.participants}
          onChange={(participants) => onChange({ participants })}
          onReadable={(readable) => onReadable(`${granted.id} participants`, readable)}
        />
        <Field label={texts.lines.attainment}>
          <Select
            value={line.attainment ?? ''}
            onChange={(_, { value }) =>
              onChange({ attainment: attainments.find((one) => one === value) ?? null })
            }
          >
            <option value="">{texts.lines.choose}</option>
            {attainments.map((one) => (
              <option key={one} value={one}>
                {texts.attainment[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {(left > 0 || line.unusedPlan !== '') && prose('unusedPlan')}
      {prose('done')}
      {prose('effect')}
    </fieldset>
  );
}

type ParticipantsProps = {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly onReadable: (readable: boolean) => void;
};

function Participants({ value, onChange, onReadable }: ParticipantsProps) {
  const { lines: texts, participantsWrong } = useTexts(reportTexts);
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  const readable = isCount(typed);
  return (
    <Field
      label={texts.participants}
      hint={texts.participantsHint}
      validationState={readable ? 'none' : 'error'}
      validationMessage={readable ? null : participantsWrong}
    >
      <Input
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onChange={(_, { value: text }) => {
          setTyped(text);
          onReadable(isCount(text));
          if (isCount(text)) onChange(text.trim() === '' ? null : countIn(text));
        }}
      />
    </Field>
  );
}

function isCount(text: string): boolean {
  return /^[\d\s]*$/.test(text) && countIn(text) <= MAX_PARTICIPANTS;
}

function countIn(text: string): number {
  return Number(text.replaceAll(/\s/g, ''));
}
