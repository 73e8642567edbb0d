import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { recommendation } from '../../src/text/pages/recommendation.ts';
import { useTexts } from '../shell/session.tsx';
import type { Editing } from './editing.ts';
import type { RecommendationForm } from './recommendation-form.ts';

/** As the contract has it: dissent has room for all that a vote brings. */
const MAX_LENGTH = { grounds: 4000, dissent: 150_000 };

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '48rem' },
  term: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  words: { ...typographyStyles.body1, margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

type Props = { readonly form: RecommendationForm; readonly editing: Editing | null };

/** The forum's grounds for the whole, and dissent word for word. */
export function Assessment({ form, editing }: Props) {
  const styles = useStyles();
  const texts = useTexts(recommendation).words;
  if (!editing) {
    return (
      <dl className={styles.fields}>
        <div>
          <dt className={styles.term}>{texts.grounds}</dt>
          <dd className={styles.words}>{form.grounds || texts.noGrounds}</dd>
        </div>
        <div>
          <dt className={styles.term}>{texts.dissent}</dt>
          <dd className={styles.words}>{form.dissent || texts.noDissent}</dd>
        </div>
      </dl>
    );
  }
  return (
    <div className={styles.fields}>
      {(['grounds', 'dissent'] as const).map((name) => (
        <Field key={name} label={texts[name]} hint={texts[`${name}Hint`]}>
          <Textarea
            rows={4}
            resize="vertical"
            maxLength={MAX_LENGTH[name]}
            value={form[name]}
            onChange={(_, { value }) => editing.change((form) => ({ ...form, [name]: value }))}
          />
        </Field>
      ))}
    </div>
  );
}
