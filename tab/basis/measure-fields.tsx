import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { measureCost } from '../../src/domain/basis/basis-sums.ts';
import { formatKroner, formatPlannedAmount } from '../../src/text/format.ts';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { contentOf, type DraftMeasure } from './basis-draft.ts';
import { CostField } from './cost-field.tsx';
import { CostLines } from './cost-lines.tsx';
import type { MeasureFaults } from './draft-faults.ts';
import type { InstitutionChoice } from './institutions.ts';
import type { PlannedAmount } from './plan-picks.ts';

const useStyles = makeStyles({
  measure: {
    padding: '16px 0 20px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center' },
  number: { ...typographyStyles.body1Strong, margin: 0 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 14rem',
    alignItems: 'start',
    gap: '12px 24px',
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  input: { width: '100%', minWidth: 0 },
  sum: { ...typographyStyles.body1, margin: '12px 0 0', fontVariantNumeric: 'tabular-nums' },
  planned: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly number: number;
  readonly measure: DraftMeasure;
  /** What the plan says that the measure costs in the year. */
  readonly planned: PlannedAmount | null;
  readonly year: number;
  /** What the owners add to it themselves; null where they add nothing. Kroner. */
  readonly ownContribution: number | null;
  readonly institutions: InstitutionChoice;
  readonly faults: MeasureFaults | undefined;
  readonly onReadable: (field: string, readable: boolean) => void;
  readonly onChange: (change: Partial<DraftMeasure>) => void;
  readonly onRemove: () => void;
};

/** One measure of the basis: what it is, when it runs, and what it costs each side. */
export function MeasureFields({
  number,
  measure,
  planned,
  year,
  ownContribution,
  institutions,
  faults,
  onReadable,
  onChange,
  onRemove,
}: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const { measures: texts, faults: words } = useTexts(basisTexts);
  const { id, title, period, planMeasure, higherEducation, owners } = measure;
  const heading = texts.number(number);
  const titleFault =
    faults?.title && (faults.title === 'blank' ? words.blank : words.tooLong(faults.title.tooLong));
  const periodFault =
    faults?.period &&
    (typeof faults.period === 'string' ? words.period[faults.period] : words.tooLong(faults.period.tooLong));
  const [written] = contentOf({ measures: [measure], answers: {}, comment: '' }).measures;
  return (
    <li className={styles.measure}>
      <div className={styles.head}>
        <h3 className={styles.number}>{heading}</h3>
        <Button
          size="small"
          appearance="subtle"
          aria-label={texts.removeWhat(title === '' ? heading : title)}
          onClick={onRemove}
        >
          {texts.remove}
        </Button>
      </div>
      <div className={styles.fields}>
        <Field
          label={texts.title}
          required
          validationState={titleFault ? 'error' : 'none'}
          validationMessage={titleFault || null}
        >
          <Input
            className={styles.input}
            value={title}
            onChange={(_, { value }) => onChange({ title: value })}
          />
        </Field>
        <Field
          label={texts.period}
          required
          validationState={periodFault ? 'error' : 'none'}
          validationMessage={periodFault || null}
        >
          <Input
            className={styles.input}
            value={period}
            onChange={(_, { value }) => onChange({ period: value })}
          />
        </Field>
        <CostLines
          measure={id}
          costs={higherEducation}
          institutions={institutions}
          faults={faults?.costs ?? []}
          onReadable={onReadable}
          onChange={(costs) => onChange({ higherEducation: costs })}
        />
        <CostField
          label={texts.owners}
          value={owners}
          name={`${id} owners`}
          onReadable={onReadable}
          onChange={(amount) => onChange({ owners: amount })}
        />
      </div>
      <p className={styles.sum}>
        {written && texts.sumOf(formatKroner(measureCost(written)))}.{' '}
        {ownContribution !== null && `${texts.ownContributionOf(formatKroner(ownContribution))}. `}
        <span className={styles.planned}>
          {planMeasure === null && texts.onlyHere}
          {planned && texts.inPlan(formatPlannedAmount(planned, language), year)}
        </span>
      </p>
    </li>
  );
}
