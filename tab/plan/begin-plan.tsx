import { useState } from 'react';
import type { NetworkId } from '../../src/domain/ids.ts';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useChange } from '../api/use-change.ts';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { useMe, useTexts } from '../shell/session.tsx';
import { sentPlan, type Plan } from './plan-types.ts';
import { TitleDialog } from './title-dialog.tsx';

type Props = {
  readonly network: NetworkId;
  /** It is begun, by the reader or by somebody else in the meantime. */
  readonly onBegun: () => void;
};

/** The version of what nobody has saved. */
const UNSAVED = 'unsaved';
const YEARS = 4;

/** Begins the plan of a network or a group that has none: its title and its years. */
export default function BeginPlan({ network, onBegun }: Props) {
  const texts = useTexts(planTexts).begin;
  const firstYear = Number(useMe().today.slice(0, 4));
  const { run, busy, problem } = useChange('savePlan');
  const [open, setOpen] = useState(false);
  const [plan, setPlan] = useState<Plan>({
    title: '',
    firstYear,
    lastYear: firstYear + YEARS - 1,
    figuresAreExamples: false,
    ownerPriorities: [],
    needs: [],
    sections: [],
  });

  async function begin(written: Plan) {
    setPlan(written);
    setOpen(false);
    const body = { plan: sentPlan(written), reason: texts.reason };
    await run({ params: { network }, body, ifMatch: UNSAVED });
    onBegun();
  }

  return (
    <>
      <ProblemMessage problem={problem} />
      <PermissionButton
        action="plan.edit"
        subject={{ network }}
        appearance="primary"
        busy={busy}
        onClick={() => setOpen(true)}
      >
        {texts.button}
      </PermissionButton>
      {open && (
        <TitleDialog
          plan={plan}
          faults={[]}
          onDone={(written) => void begin(written)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
