import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { shortfallOf } from '../../src/domain/report/report-blockers.ts';
import { formatPercent } from '../../src/text/format.ts';
import { reports as reportTexts } from '../../src/text/pages/reports.ts';
import { MoneyField } from '../parts/money-field.tsx';
import { Section } from '../parts/section.tsx';
import { TextShield } from '../parts/shields.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import type { ReportContent, ReportView } from './report-types.ts';

const useStyles = makeStyles({
  required: { ...typographyStyles.body1, maxWidth: '44rem', margin: '0 0 12px' },
  amount: { maxWidth: '16rem', marginBottom: '12px' },
  why: { maxWidth: '44rem' },
});

type Added = NonNullable<ReportContent['ownContribution']>;

type Props = {
  /** The id of the report. */
  readonly report: string;
  readonly required: NonNullable<ReportView['ownContribution']>;
  readonly added: Added;
  readonly onChange: (changes: Partial<Added>) => void;
  readonly onReadable: (field: string, readable: boolean) => void;
};

/** What the owners have added themselves, and why where it is less than the letter requires. */
export function OwnContributionFields({ report, required, added, onChange, onReadable }: Props) {
  const styles = useStyles();
  const texts = useTexts(reportTexts).ownContribution;
  const left = shortfallOf(required, added);
  return (
    <Section title={texts.heading}>
      <RequiredContribution required={required} />
      <div className={styles.amount}>
        <MoneyField
          label={texts.added}
          value={added.used}
          {...(left > 0 && { hint: texts.below(left) })}
          onChange={(used) => onChange({ used })}
          onReadable={(readable) => onReadable('own contribution', readable)}
        />
      </div>
      {(left > 0 || added.shortfall !== '') && (
        <div className={styles.why}>
          <Field label={texts.shortfall}>
            <Textarea
              rows={3}
              resize="vertical"
              maxLength={4000}
              value={added.shortfall}
              onChange={(_, { value }) => onChange({ shortfall: value })}
            />
          </Field>
          <TextShield of={report} field="ownContribution/shortfall" what={texts.shortfall} />
        </div>
      )}
    </Section>
  );
}

/** What the letter requires of the owners, in a sentence. */
export function RequiredContribution({ required }: Pick<Props, 'required'>) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts(reportTexts).ownContribution;
  const { share, awarded, amount } = required;
  return <p className={styles.required}>{texts.required(formatPercent(share, language), awarded, amount)}</p>;
}
