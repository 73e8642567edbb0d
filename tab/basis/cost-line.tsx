import { Button } from '@fluentui/react-button';
import { Select } from '@fluentui/react-select';
import { makeStyles } from '@griffel/react';
import type { InstitutionId } from '../../src/domain/ids.ts';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { useTexts } from '../shell/session.tsx';
import type { DraftCost } from './basis-draft.ts';
import { CostField } from './cost-field.tsx';
import { institutionName, type InstitutionChoice } from './institutions.ts';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 11rem auto',
    alignItems: 'start',
    gap: '4px 8px',
    marginBottom: '8px',
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr auto' },
  },
  institution: { minWidth: 0, '@media (max-width: 640px)': { gridColumn: '1 / -1' } },
});

type Props = {
  /** Names the field among those that may be unreadable. */
  readonly name: string;
  readonly cost: DraftCost;
  readonly institutions: InstitutionChoice;
  /** The institutions that have a line of their own. */
  readonly taken: readonly InstitutionId[];
  readonly lacksAmount: boolean;
  readonly onReadable: (field: string, readable: boolean) => void;
  readonly onChange: (cost: DraftCost) => void;
  readonly onRemove: (() => void) | null;
};

/** What one institution estimates that its part of the measure costs. */
export function CostLine({
  name,
  cost,
  institutions,
  taken,
  lacksAmount,
  onReadable,
  onChange,
  onRemove,
}: Props) {
  const styles = useStyles();
  const { measures: texts, faults } = useTexts(basisTexts);
  const groups = [
    { label: texts.ownPartners, members: institutions.own },
    { label: texts.others, members: institutions.others },
  ];
  const institution = institutionName(institutions, cost.institution);
  return (
    <div className={styles.line}>
      <Select
        className={styles.institution}
        aria-label={texts.institution}
        value={cost.institution}
        onChange={(_, { value }) => onChange({ ...cost, institution: value as InstitutionId })}
      >
        {groups.map(({ label, members }) => (
          <optgroup key={label} label={label}>
            {members.map(({ id, name }) => (
              <option key={id} value={id} disabled={id !== cost.institution && taken.includes(id)}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <CostField
        label={texts.amountAt(institution)}
        labelHidden
        name={name}
        value={cost.amount}
        error={lacksAmount ? faults.amountMissing : undefined}
        onReadable={onReadable}
        onChange={(amount) => onChange({ ...cost, amount })}
      />
      {onRemove && (
        <Button appearance="subtle" aria-label={texts.removeInstitutionWhat(institution)} onClick={onRemove}>
          {texts.removeInstitution}
        </Button>
      )}
    </div>
  );
}
