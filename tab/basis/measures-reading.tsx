import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { askedFor, measureCost } from '../../src/domain/basis/basis-sums.ts';
import type { BasisContent } from '../../src/domain/basis/decision-basis.ts';
import { formatNumber } from '../../src/text/format.ts';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { ColumnHeading, DataTable, KronerCell, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { Section } from '../parts/section.tsx';
import { ThreadLink } from '../parts/thread-link.tsx';
import { useTexts } from '../shell/session.tsx';
import type { BasisView } from './basis-draft.ts';
import type { Institution } from './institutions.ts';

const useStyles = makeStyles({
  period: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  institution: {
    ...typographyStyles.caption1,
    maxWidth: '12rem',
    marginLeft: 'auto',
    whiteSpace: 'normal',
    color: tokens.colorNeutralForeground2,
  },
  missing: { color: tokens.colorNeutralForeground3 },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly content: BasisContent;
  readonly ownContribution: BasisView['ownContribution'];
  readonly institutions: readonly Institution[];
  /** The id of the basis. */
  readonly basis: string;
};

/** The measures with their costs, and the sums. */
export function MeasuresReading({ content, ownContribution, institutions, basis }: Props) {
  const styles = useStyles();
  const { measures: texts, frame } = useTexts(basisTexts);
  const asked = askedFor(content);
  const nameOf = (id: string) => institutions.find((each) => each.id === id)?.name ?? id;
  const missing = <span className={styles.missing}>{texts.missing}</span>;
  return (
    <Section title={texts.heading}>
      {content.measures.length === 0 ? (
        <p className={styles.none}>{texts.noneToRead}</p>
      ) : (
        <DataTable caption={`${texts.heading}. ${frame.unit}.`}>
          <thead>
            <tr>
              <ColumnHeading first>{texts.measure}</ColumnHeading>
              <ColumnHeading number>{texts.uh}</ColumnHeading>
              <ColumnHeading number>{texts.owners}</ColumnHeading>
              <ColumnHeading number>{texts.sum}</ColumnHeading>
              {ownContribution && <ColumnHeading number>{texts.ownContribution}</ColumnHeading>}
            </tr>
          </thead>
          <tbody>
            {content.measures.map((measure, index) => (
              <tr key={measure.id}>
                <RowHeading>
                  {measure.title}
                  <div className={styles.period}>{measure.period}</div>
                  <ThreadLink
                    anchor={{ kind: 'basis-measure', of: basis, id: measure.id }}
                    what={measure.title}
                  />
                </RowHeading>
                <NumberCell>
                  {measure.higherEducation.length === 0 && missing}
                  {measure.higherEducation.map(({ institution, amount }) => (
                    <div key={institution}>
                      {formatNumber(amount)}
                      <div className={styles.institution}>{nameOf(institution)}</div>
                    </div>
                  ))}
                </NumberCell>
                <NumberCell>{measure.owners === null ? missing : formatNumber(measure.owners)}</NumberCell>
                <KronerCell amount={measureCost(measure)} />
                {ownContribution && <KronerCell amount={ownContribution.measures[index]?.amount ?? null} />}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <RowHeading total>{texts.sum}</RowHeading>
              <KronerCell amount={asked.higherEducation} total />
              <KronerCell amount={asked.owners} total />
              <KronerCell amount={asked.total} total />
              {ownContribution && <KronerCell amount={ownContribution.amount} total />}
            </tr>
          </tfoot>
        </DataTable>
      )}
    </Section>
  );
}
