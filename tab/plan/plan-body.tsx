import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useTexts } from '../shell/session.tsx';
import { Needs, Priorities } from './lists.tsx';
import { filterMeasures } from './measure-filter.ts';
import { newId, type PlanEditing } from './plan-editing.ts';
import { measuresIn } from './plan-edits.ts';
import { PlanSection } from './plan-section.tsx';
import type { Plan } from './plan-types.ts';
import { YearSums } from './year-sums.tsx';

/** With fewer measures one sees them all; there is no need to search. */
const MANY_MEASURES = 10;

const useStyles = makeStyles({
  filter: { marginTop: '40px', maxWidth: '24rem' },
  found: { ...typographyStyles.body1, margin: '8px 0 0', color: tokens.colorNeutralForeground2 },
  none: { ...typographyStyles.body1, margin: '40px 0 0', color: tokens.colorNeutralForeground2 },
  add: { marginTop: '24px' },
});

type Props = {
  readonly plan: Plan;
  readonly editing: PlanEditing | null;
  /** Whose plan it is, where the thread of each measure can be followed. */
  readonly follow?: string;
};

/** The whole plan, to read or, with `editing`, to change. */
export function PlanBody({ plan, editing, follow }: Props) {
  const styles = useStyles();
  const texts = useTexts(planTexts);
  const [search, setSearch] = useState('');
  const all = plan.sections.reduce((sum, section) => sum + measuresIn(section), 0);
  const canSearch = !editing && all >= MANY_MEASURES;
  const sections = canSearch ? filterMeasures(plan.sections, search) : plan.sections;
  const shown = sections.reduce((sum, section) => sum + measuresIn(section), 0);
  return (
    <>
      <Priorities plan={plan} editing={editing} />
      <Needs plan={plan} editing={editing} />
      <YearSums plan={plan} />
      {canSearch && (
        <div className={styles.filter}>
          <Field label={texts.filter.label}>
            <Input type="search" value={search} onChange={(_, { value }) => setSearch(value)} />
          </Field>
          <p className={styles.found} aria-live="polite">
            {search.trim() !== '' && texts.filter.found(shown, all)}
          </p>
        </div>
      )}
      {sections.length === 0 && (
        <p className={styles.none}>
          {search.trim() === '' ? texts.measures.noneAtAll : texts.filter.nothing}
        </p>
      )}
      {sections.map((section) => (
        <PlanSection key={section.id} section={section} editing={editing} follow={follow} />
      ))}
      {editing && (
        <Button
          className={styles.add}
          size="small"
          onClick={() => editing.open({ kind: 'section', id: newId() })}
        >
          {texts.editing.add.section}
        </Button>
      )}
    </>
  );
}
