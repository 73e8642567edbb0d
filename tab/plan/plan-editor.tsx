import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import { plan as planTexts } from '../../src/text/pages/plan.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { ConflictNotice } from '../parts/conflict-notice.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import type { Draft } from '../parts/use-draft.ts';
import { useTexts } from '../shell/session.tsx';
import { FaultList } from './fault-list.tsx';
import { placeFaults, samePlace, type PlacedFault, type PlanPlace } from './placed-faults.ts';
import { PlanBody } from './plan-body.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { sentPlan, type Plan, type PlanView } from './plan-types.ts';
import { SaveDialog } from './save-dialog.tsx';

type Props = {
  readonly view: PlanView;
  readonly draft: Draft<Plan>;
  readonly onClose: () => void;
};

/** The plan while somebody changes it: part by part in dialogs, step by step undone, saved as a new version. */
export default function PlanEditor({ view, draft, onClose }: Props) {
  const texts = useTexts(planTexts);
  const { run, busy, problem, conflict, clear } = useChange('savePlan');
  const [past, setPast] = useState<readonly Plan[]>([]);
  const [opened, setOpened] = useState<PlanPlace | null>(null);
  const [faults, setFaults] = useState<readonly PlacedFault[]>([]);
  const [reason, setReason] = useState('');
  /** The version to save over, while one is asked for the reason. */
  const [savingOver, setSavingOver] = useState<string | null>(null);
  const [discarding, setDiscarding] = useState(false);

  function apply(next: Plan) {
    setPast([...past, draft.mine]);
    draft.set(next);
    setFaults(faults.filter(({ place }) => opened === null || !samePlace(place, opened)));
    setOpened(null);
  }

  function undoLast() {
    const before = past.at(-1);
    if (!before) return;
    draft.set(before);
    setPast(past.slice(0, -1));
  }

  async function save(why: string) {
    const sent = draft.mine;
    setReason(why);
    const params = { network: view.network };
    const reply = await run({
      params,
      body: { plan: sentPlan(sent), reason: why },
      ifMatch: savingOver ?? draft.etag,
    });
    if (!reply) return;
    draft.settle(sent, reply.etag);
    onClose();
  }

  const refused = problem?.errors && problem.errors.length > 0 ? problem : undefined;
  if (savingOver !== null && (refused ?? conflict)) {
    setSavingOver(null);
    if (refused) setFaults(placeFaults(refused, draft.mine));
    clear();
  }

  const showsTheirs = draft.viewing === 'theirs';
  const canSave = draft.dirty && !draft.outdated;
  return (
    <>
      <PageHeading
        title={draft.value.title}
        state={texts.editing.hint}
        action={
          showsTheirs ? null : <Button onClick={() => setOpened({ kind: 'plan' })}>{texts.editTitle}</Button>
        }
      />
      <FaultList faults={faults} onOpen={setOpened} />
      <PlanBody plan={draft.value} editing={showsTheirs ? null : { open: setOpened, faults }} />
      <SaveBar
        state={stateWords()}
        notice={
          <ConflictNotice
            conflict={conflict}
            changed={view.changed}
            draft={draft}
            onKeepMine={({ ifMatch }) => setSavingOver(ifMatch)}
            busy={busy}
          />
        }
      >
        {past.length > 0 && canSave && <Button onClick={undoLast}>{texts.editing.undoLast}</Button>}
        {canSave ? (
          <>
            <Button onClick={() => setDiscarding(true)}>{texts.editing.discard}</Button>
            <Button appearance="primary" onClick={() => setSavingOver(draft.etag)}>
              {texts.editing.save}
            </Button>
          </>
        ) : (
          !draft.dirty && <Button onClick={onClose}>{texts.editing.close}</Button>
        )}
      </SaveBar>
      {opened && (
        <PlanDialog
          place={opened}
          plan={draft.mine}
          faults={faults}
          onDone={apply}
          onClose={() => setOpened(null)}
        />
      )}
      {savingOver !== null && (
        <SaveDialog
          initialReason={reason}
          busy={busy}
          problem={problem}
          onSave={(why) => void save(why)}
          onClose={() => {
            clear();
            setSavingOver(null);
          }}
        />
      )}
      <Confirm
        open={discarding}
        title={texts.editing.discardSure}
        confirm={texts.editing.discard}
        cancel={texts.editing.keep}
        onConfirm={() => {
          draft.undo();
          onClose();
        }}
        onClose={() => setDiscarding(false)}
      >
        {texts.editing.discardWhy}
      </Confirm>
    </>
  );

  function stateWords(): string {
    if (!draft.dirty) return texts.editing.nothing;
    return past.length === 0 ? texts.editing.unsavedEarlier : texts.editing.unsaved(past.length);
  }
}
