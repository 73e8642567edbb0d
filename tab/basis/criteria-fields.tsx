import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { Section } from '../parts/section.tsx';
import { TextShield } from '../parts/shields.tsx';
import { useTexts } from '../shell/session.tsx';
import { withAnswer, type BasisDraft, type BasisView } from './basis-draft.ts';
import { MAX_PROSE_LENGTH, type DraftFaults } from './draft-faults.ts';

const useStyles = makeStyles({
  criterion: { maxWidth: '44rem', marginBottom: '24px' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  official: { ...typographyStyles.body1, margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  comment: { maxWidth: '44rem' },
});

type Props = {
  readonly draft: BasisDraft;
  /** The id of the basis. */
  readonly basis: string;
  readonly criteria: BasisView['criteria'];
  readonly onChange: (draft: BasisDraft) => void;
  /** Shown once somebody has tried to save. */
  readonly faults: DraftFaults | null;
};

/** The grounds for each criterion, under its official words; how it is anchored; and the comment. */
export function CriteriaFields({ draft, basis, criteria, onChange, faults }: Props) {
  const styles = useStyles();
  const texts = useTexts(basisTexts);
  const tooLong = (isTooLong: boolean | undefined) => ({
    validationState: isTooLong ? ('error' as const) : ('none' as const),
    validationMessage: isTooLong ? texts.faults.tooLong(MAX_PROSE_LENGTH) : null,
  });
  return (
    <>
      <Section title={texts.criteria.heading}>
        {criteria.map(({ id, text }, index) => (
          <div key={id} className={styles.criterion}>
            <h3 className={styles.title}>{texts.criteria.number(index + 1)}</h3>
            <p className={styles.official}>{text}</p>
            <Field label={texts.criteria.grounds(index + 1)} {...tooLong(faults?.answers.includes(id))}>
              <Textarea
                rows={4}
                resize="vertical"
                value={draft.answers[id] ?? ''}
                onChange={(_, { value }) => onChange(withAnswer(draft, criteria, id, value))}
              />
            </Field>
            <TextShield of={basis} field={`answers/${id}`} what={texts.criteria.number(index + 1)} />
          </div>
        ))}
      </Section>
      <Section title={texts.anchoring.heading}>
        <Field
          label={texts.anchoring.label}
          hint={texts.anchoring.hint}
          className={styles.comment}
          {...tooLong(faults?.anchoring)}
        >
          <Textarea
            rows={3}
            resize="vertical"
            value={draft.anchoring ?? ''}
            onChange={(_, { value }) => onChange({ ...draft, anchoring: value })}
          />
        </Field>
        <TextShield of={basis} field="anchoring" what={texts.anchoring.heading} />
      </Section>
      <Section title={texts.comment.heading}>
        <Field label={texts.comment.label} className={styles.comment} {...tooLong(faults?.comment)}>
          <Textarea
            rows={4}
            resize="vertical"
            value={draft.comment}
            onChange={(_, { value }) => onChange({ ...draft, comment: value })}
          />
        </Field>
        <TextShield of={basis} field="comment" what={texts.comment.heading} />
      </Section>
    </>
  );
}
