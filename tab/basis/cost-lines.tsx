import { Button } from '@fluentui/react-button';
import { Select } from '@fluentui/react-select';
import { typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { InstitutionId } from '../../src/domain/ids.ts';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { useTexts } from '../shell/session.tsx';
import type { DraftCost } from './basis-draft.ts';
import { CostField } from './cost-field.tsx';
import type { MeasureFaults } from './draft-faults.ts';
import { institutionName, nextInstitution, type InstitutionChoice } from './institutions.ts';

const useStyles = makeStyles({
  group: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { ...typographyStyles.body1, padding: '0 0 2px' },
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
  /** The measure's id: names the fields. */
  readonly measure: string;
  readonly costs: readonly DraftCost[];
  readonly institutions: InstitutionChoice;
  readonly faults: MeasureFaults['costs'];
  readonly onReadable: (field: string, readable: boolean) => void;
  readonly onChange: (costs: readonly DraftCost[]) => void;
};

/** What the measure costs higher education, a line for each institution. There is always a line to begin in. */
export function CostLines({ measure, costs, institutions, faults, onReadable, onChange }: Props) {
  const styles = useStyles();
  const { measures: texts, faults: words } = useTexts(basisTexts);
  const first = nextInstitution(institutions, []);
  const lines = costs.length === 0 && first !== null ? [{ institution: first, amount: null }] : costs;
  const next = nextInstitution(institutions, lines);
  const taken = new Set(lines.map(({ institution }) => institution));
  const groups = [
    { label: texts.ownPartners, members: institutions.own },
    { label: texts.others, members: institutions.others },
  ];
  const put = (place: number, cost: DraftCost) => onChange(lines.with(place, cost));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{texts.uh}</legend>
      {lines.map(({ institution, amount }, place) => {
        const name = institutionName(institutions, institution);
        return (
          <div key={place} className={styles.line}>
            <Select
              className={styles.institution}
              aria-label={texts.institution}
              value={institution}
              onChange={(_, { value }) => put(place, { institution: value as InstitutionId, amount })}
            >
              {groups.map(({ label, members }) => (
                <optgroup key={label} label={label}>
                  {members.map(({ id, name }) => (
                    <option key={id} value={id} disabled={id !== institution && taken.has(id)}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              ))}
            </Select>
            <CostField
              label={texts.amountAt(name)}
              labelHidden
              name={`${measure} ${place}`}
              value={amount}
              error={faults.includes(place) ? words.amountMissing : undefined}
              onReadable={onReadable}
              onChange={(next) => put(place, { institution, amount: next })}
            />
            {lines.length > 1 && (
              <Button
                appearance="subtle"
                aria-label={texts.removeInstitutionWhat(name)}
                onClick={() => onChange(lines.toSpliced(place, 1))}
              >
                {texts.removeInstitution}
              </Button>
            )}
          </div>
        );
      })}
      {next !== null && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => onChange([...lines, { institution: next, amount: null }])}
        >
          {texts.addInstitution}
        </Button>
      )}
    </fieldset>
  );
}
