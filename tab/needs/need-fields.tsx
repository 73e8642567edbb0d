import { Button } from '@fluentui/react-button';
import { Checkbox } from '@fluentui/react-checkbox';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Textarea } from '@fluentui/react-textarea';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useId } from 'react';
import type { Need } from '../../src/domain/needs/needs-report.ts';
import { needs as needsTexts } from '../../src/text/pages/needs.ts';
import { useTexts } from '../shell/session.tsx';
import { TextShield } from '../parts/shields.tsx';
import {
  involvedChoices,
  MAX_LINE_LENGTH,
  MAX_PROSE_LENGTH,
  type NetworkNeeds,
  targetGroupChoices,
  titleOf,
} from './needs-types.ts';

const useStyles = makeStyles({
  need: {
    padding: '16px 0 20px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center' },
  number: { ...typographyStyles.body1Strong, margin: 0 },
  answered: { ...typographyStyles.body1, margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    alignItems: 'start',
    gap: '12px 24px',
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  wide: { gridColumn: '1 / -1', maxWidth: '44rem' },
  input: { width: '100%', minWidth: 0 },
  group: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { ...typographyStyles.body1, padding: 0 },
  choices: { display: 'flex', flexWrap: 'wrap', gap: '0 12px' },
});

type Props = {
  /** The id of the report. */
  readonly report: string;
  readonly number: number;
  readonly need: Need;
  readonly suggestions: NetworkNeeds['suggestions'];
  /** Whether the network has answered the need as it was sent. */
  readonly answered: boolean;
  /** Whether it came in through a form, and not from the one who writes. */
  readonly fromForm: boolean;
  /** Fields that are too long, as `id field`; shown once somebody has tried to save. */
  readonly tooLong: ReadonlySet<string>;
  readonly onChange: (change: Partial<Need>) => void;
  readonly onRemove: () => void;
};

/** One need: what it is about, why, for whom, and who has had a say. */
export function NeedFields({ report, number, need, suggestions, answered, fromForm, ...rest }: Props) {
  const { tooLong, onChange, onRemove } = rest;
  const styles = useStyles();
  const texts = useTexts(needsTexts);
  const lists = useId();
  const heading = texts.form.number(number);
  const faultOf = (field: string, most: number) =>
    tooLong.has(`${need.id} ${field}`)
      ? { validationState: 'error' as const, validationMessage: texts.form.tooLong(most) }
      : {};
  const same = suggestions.find(({ theme }) => theme.toLowerCase() === need.theme.trim().toLowerCase());
  return (
    <li className={styles.need}>
      <div className={styles.head}>
        <h3 className={styles.number}>{heading}</h3>
        <Button
          size="small"
          appearance="subtle"
          aria-label={texts.form.removeWhat(need.theme === '' ? heading : titleOf(need))}
          onClick={onRemove}
        >
          {texts.form.remove}
        </Button>
      </div>
      {fromForm && <p className={styles.answered}>{texts.form.fromForm}</p>}
      {answered && <p className={styles.answered}>{texts.form.loses}</p>}
      <div className={styles.fields}>
        <Field label={texts.form.theme} required {...faultOf('theme', MAX_LINE_LENGTH)}>
          <Input
            className={styles.input}
            list={`${lists}-themes`}
            value={need.theme}
            onChange={(_, { value }) => onChange({ theme: value })}
          />
        </Field>
        <Field label={texts.form.subTheme} {...faultOf('subTheme', MAX_LINE_LENGTH)}>
          <Input
            className={styles.input}
            list={`${lists}-sub-themes`}
            value={need.subTheme}
            onChange={(_, { value }) => onChange({ subTheme: value })}
          />
        </Field>
        <div className={styles.wide}>
          <Field label={texts.form.grounds} required {...faultOf('grounds', MAX_PROSE_LENGTH)}>
            <Textarea
              rows={4}
              resize="vertical"
              value={need.grounds}
              onChange={(_, { value }) => onChange({ grounds: value })}
            />
          </Field>
          <TextShield of={report} field={`needs/${need.id}/grounds`} what={titleOf(need)} />
        </div>
        <Choices
          legend={texts.targetGroups.heading}
          choices={targetGroupChoices}
          words={texts.targetGroups}
          chosen={need.targetGroups}
          onChange={(targetGroups) => onChange({ targetGroups })}
        />
        <Choices
          legend={texts.involved.heading}
          choices={involvedChoices}
          words={texts.involved}
          chosen={need.involved}
          onChange={(involved) => onChange({ involved })}
        />
      </div>
      <datalist id={`${lists}-themes`}>
        {suggestions.map(({ theme }) => (
          <option key={theme}>{theme}</option>
        ))}
      </datalist>
      <datalist id={`${lists}-sub-themes`}>
        {same?.subThemes.map((subTheme) => (
          <option key={subTheme}>{subTheme}</option>
        ))}
      </datalist>
    </li>
  );
}

function Choices<C extends string>({
  legend,
  choices,
  words,
  chosen,
  onChange,
}: {
  readonly legend: string;
  readonly choices: readonly C[];
  readonly words: Readonly<Record<C, string>>;
  readonly chosen: readonly C[];
  readonly onChange: (chosen: readonly C[]) => void;
}) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <Checkbox
            key={choice}
            label={words[choice]}
            checked={chosen.includes(choice)}
            onChange={(_, { checked }) =>
              // In the order of the list, however they are ticked: the same choices are the same need.
              onChange(choices.filter((one) => (one === choice ? checked === true : chosen.includes(one))))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
