import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { NetworkId } from '../../src/domain/ids.ts';
import { contributionPerMeasure } from '../../src/domain/contribution/own-contribution.ts';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { useRead } from '../api/use-read.ts';
import { Section } from '../parts/section.tsx';
import { useTexts, type RoundSummary } from '../shell/session.tsx';
import { contentOf, withMeasure, type BasisDraft, type DraftMeasure } from './basis-draft.ts';
import type { DraftFaults } from './draft-faults.ts';
import type { InstitutionChoice } from './institutions.ts';
import { MeasureFields } from './measure-fields.tsx';
import { PickDialog } from './pick-dialog.tsx';
import { measureFrom, picksFrom, plannedFor } from './plan-picks.ts';

const useStyles = makeStyles({
  none: { ...typographyStyles.body1, margin: '0 0 16px', color: tokens.colorNeutralForeground2 },
  measures: { margin: 0, padding: 0, listStyleType: 'none' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '16px' },
});

type Props = {
  readonly draft: BasisDraft;
  readonly onChange: (draft: BasisDraft) => void;
  readonly faults: DraftFaults['measures'];
  readonly onReadable: (field: string, readable: boolean) => void;
  readonly institutions: InstitutionChoice;
  readonly network: NetworkId;
  readonly round: RoundSummary;
  /** What the owners add themselves, as a share of what they are awarded; null where they add nothing. */
  readonly ownShare: string | null;
};

/** The measures of the basis: taken from the plan, or such as stand only here. */
export function MeasuresFields({
  draft,
  onChange,
  faults,
  onReadable,
  institutions,
  network,
  round,
  ownShare,
}: Props) {
  const styles = useStyles();
  const texts = useTexts(basisTexts).measures;
  const plan = useRead('readPlan', { params: { network } });
  const [picking, setPicking] = useState(false);
  const contributions = ownShare === null ? [] : contributionPerMeasure(ownShare, contentOf(draft));
  const add = (measures: readonly DraftMeasure[]) =>
    onChange({ ...draft, measures: [...draft.measures, ...measures] });
  return (
    <Section title={texts.heading}>
      {draft.measures.length === 0 && <p className={styles.none}>{texts.none}</p>}
      <ol className={styles.measures}>
        {draft.measures.map((measure, index) => (
          <MeasureFields
            key={measure.id}
            number={index + 1}
            measure={measure}
            planned={plan.data ? plannedFor(plan.data.plan, round.year, measure.planMeasure) : null}
            year={round.year}
            ownContribution={contributions[index] ?? null}
            institutions={institutions}
            faults={faults[measure.id]}
            onReadable={onReadable}
            onChange={(change) => onChange(withMeasure(draft, measure.id, change))}
            onRemove={() =>
              onChange({ ...draft, measures: draft.measures.filter(({ id }) => id !== measure.id) })
            }
          />
        ))}
      </ol>
      <div className={styles.actions}>
        <Button onClick={() => setPicking(true)}>{texts.fromPlan}</Button>
        <Button appearance="subtle" onClick={() => add([ownMeasure()])}>
          {texts.addOwn}
        </Button>
      </div>
      {picking && (
        <PickDialog
          groups={plan.data && picksFrom(plan.data.plan, round, draft.measures)}
          plan={plan}
          network={network}
          year={round.year}
          onPick={(picks) => {
            add(picks.map(measureFrom));
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </Section>
  );
}

/** A measure that stands only in the basis. */
function ownMeasure(): DraftMeasure {
  return {
    id: crypto.randomUUID(),
    planMeasure: null,
    title: '',
    period: '',
    higherEducation: [],
    owners: null,
  };
}
