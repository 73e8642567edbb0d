import { Button } from '@fluentui/react-button';
import { typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { useTexts } from '../shell/session.tsx';
import type { DraftCost } from './basis-draft.ts';
import { CostLine } from './cost-line.tsx';
import type { MeasureFaults } from './draft-faults.ts';
import { nextInstitution, type InstitutionChoice } from './institutions.ts';

const useStyles = makeStyles({
  group: { minWidth: 0, margin: 0, padding: 0, border: 'none' },
  legend: { ...typographyStyles.body1, padding: '0 0 4px' },
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
  const texts = useTexts(basisTexts).measures;
  const first = nextInstitution(institutions, []);
  const lines = costs.length === 0 && first !== null ? [{ institution: first, amount: null }] : costs;
  const next = nextInstitution(institutions, lines);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{texts.uh}</legend>
      {[...lines.entries()].map(([place, cost]) => (
        <CostLine
          key={place}
          name={`${measure} ${place}`}
          cost={cost}
          institutions={institutions}
          taken={lines.map(({ institution }) => institution)}
          lacksAmount={faults.includes(place)}
          onReadable={onReadable}
          onChange={(changed) => onChange(lines.with(place, changed))}
          onRemove={lines.length > 1 ? () => onChange(lines.toSpliced(place, 1)) : null}
        />
      ))}
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
