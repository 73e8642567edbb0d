import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { countyPlanIdOf, yearsOfCountyPlan } from '../../src/domain/county-plan/county-plan.ts';
import { countyPlan as planTexts } from '../../src/text/pages/county-plan.ts';
import { useRead } from '../api/use-read.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { useMe, useTexts } from '../shell/session.tsx';

/** Asks for the years of a new plan and opens its empty draft; nothing is kept before that is saved. */
export function BeginPlan({ primary = false }: { readonly primary?: boolean }) {
  const texts = useTexts(planTexts);
  const nextYear = Number(useMe().today.slice(0, 4)) + 1;
  const plans = useRead('listCountyPlans', {}).data?.plans ?? [];
  const [, setSearch] = useSearchParams();
  const [asking, setAsking] = useState(false);
  const [tried, setTried] = useState(false);
  const [first, setFirst] = useState(String(nextYear));
  const [last, setLast] = useState(String(nextYear + 3));
  const id = countyPlanIdOf({ firstYear: Number(first), lastYear: Number(last) });
  const fault =
    yearsOfCountyPlan(id) === null
      ? texts.begin.years
      : plans.some((plan) => plan.id === id)
        ? texts.begin.taken
        : null;
  function begin() {
    setTried(true);
    if (fault !== null) return;
    setAsking(false);
    setSearch({ plan: id });
  }
  return (
    <>
      <Button {...(primary && { appearance: 'primary' as const })} onClick={() => setAsking(true)}>
        {texts.begin.open}
      </Button>
      {asking && (
        <FormDialog
          title={texts.begin.title}
          done={texts.begin.done}
          cancel={texts.cancel}
          onDone={begin}
          onClose={() => setAsking(false)}
        >
          <Field label={texts.begin.firstYear} required>
            <Input inputMode="numeric" value={first} onChange={(_, { value }) => setFirst(value.trim())} />
          </Field>
          <Field
            label={texts.begin.lastYear}
            required
            validationState={tried && fault !== null ? 'error' : 'none'}
            validationMessage={tried ? fault : null}
          >
            <Input inputMode="numeric" value={last} onChange={(_, { value }) => setLast(value.trim())} />
          </Field>
        </FormDialog>
      )}
    </>
  );
}
