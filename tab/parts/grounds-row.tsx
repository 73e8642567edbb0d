import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { Cell } from './data-table.tsx';

/** As the contract has it for several lines of text. */
const MAX_LENGTH = 4000;

const useStyles = makeStyles({
  field: {
    position: 'sticky',
    left: 0,
    boxSizing: 'border-box',
    width: 'min(48rem, 100vw - 56px)',
    paddingLeft: '12px',
    '@media (max-width: 640px)': { paddingLeft: 0 },
  },
  text: {
    ...typographyStyles.body1,
    margin: 0,
    whiteSpace: 'pre-line',
    color: tokens.colorNeutralForeground2,
  },
});

type Props = {
  /** How many columns the table has. */
  readonly columns: number;
  readonly label: string;
  /** What somebody else has given as grounds, to be read above. */
  readonly above?: string;
  /** Why grounds are asked for. */
  readonly hint: string;
  /** Whether they are needed and not there. */
  readonly missing: boolean;
  readonly value: string;
  /** Null where it is only read. */
  readonly onChange: ((value: string) => void) | null;
};

/** The row under a line of a table that holds the grounds for its amount. */
export function GroundsRow({ columns, label, above = '', hint, missing, value, onChange }: Props) {
  const styles = useStyles();
  return (
    <tr>
      <Cell colSpan={columns}>
        <div className={styles.field}>
          {above && <p className={styles.text}>{above}</p>}
          {onChange ? (
            <Field label={label} required={missing} {...(hint !== '' && { hint })}>
              <Textarea
                rows={2}
                resize="vertical"
                maxLength={MAX_LENGTH}
                value={value}
                onChange={(_, data) => onChange(data.value)}
              />
            </Field>
          ) : (
            value && (
              <p className={styles.text}>
                {label}: {value}
              </p>
            )
          )}
        </div>
      </Cell>
    </tr>
  );
}
