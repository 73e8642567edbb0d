import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { useId } from 'react';
import { choices } from '../../src/domain/vote/vote.ts';
import { vote as voteTexts } from '../../src/text/pages/vote.ts';
import { useTexts } from '../shell/session.tsx';
import type { Choice } from './vote-types.ts';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 16rem), 1fr))',
    gap: '8px',
    maxWidth: '48rem',
    margin: 0,
    padding: 0,
    border: 'none',
  },
  question: { ...typographyStyles.body1, padding: 0, marginBottom: '8px' },
  choice: {
    ...typographyStyles.body1Strong,
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    minHeight: '32px',
    padding: '10px 16px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  chosen: {
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderRightColor: tokens.colorCompoundBrandStroke,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderLeftColor: tokens.colorCompoundBrandStroke,
  },
  radio: {
    flexShrink: 0,
    width: '18px',
    height: '18px',
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    outlineStyle: 'none',
  },
  fault: { ...typographyStyles.caption1, margin: '8px 0 0', color: tokens.colorStatusDangerForeground1 },
});

type Props = {
  readonly value: Choice | null;
  readonly onChange: (choice: Choice) => void;
  /** That one must choose, where one has not. */
  readonly fault: string | null;
};

/** The four answers, each large enough for a thumb. */
export function ChoiceField({ value, onChange, fault }: Props) {
  const styles = useStyles();
  const texts = useTexts(voteTexts);
  const name = useId();
  return (
    <div>
      <fieldset className={styles.choices}>
        <legend className={styles.question}>{texts.ballot.question}</legend>
        {choices.map((choice) => (
          <label key={choice} className={mergeClasses(styles.choice, choice === value && styles.chosen)}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={choice === value}
              onChange={() => onChange(choice)}
            />
            {texts.choice[choice]}
          </label>
        ))}
      </fieldset>
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}
