import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import type { Answer, Body } from '../../src/contract/operations.ts';
import { formatInstant } from '../../src/text/format.ts';
import { key } from '../../src/text/pages/key.ts';
import { saving } from '../../src/text/pages/saving.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { ConflictNotice } from '../parts/conflict-notice.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useUnreadable } from '../parts/use-unreadable.ts';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { findingsOf, inputsOf, isNamed, type KeyForm } from './key-form.ts';
import { KeySheet } from './key-sheet.tsx';
import type { Registers } from '../parts/recipient-name.ts';
import { usePreview } from './use-allocation.ts';
import { useRefusal } from './use-refusal.ts';
import { useRegisteredCounts } from './use-registered-counts.ts';

type Props = {
  readonly view: Answer<'readKey'>;
  readonly etag: string;
  readonly registers: Registers;
};

/** The key while it is written: every change shows at once what it gives, beside the saved draft. */
export function KeyDraft({ view, etag, registers }: Props) {
  const texts = useTexts(key);
  const { draft: draftTexts } = useTexts(saving);
  const language = useLanguage();
  const draft = useDraft<KeyForm>(`key:${view.round}`, view.inputs, etag);
  const [sheet, setSheet] = useState(0);
  const unreadable = useUnreadable(`${draft.viewing} ${sheet}`);
  const [asking, setAsking] = useState(false);
  const save = useChange('saveKey');
  const decide = useChange('decideKey');

  const register = useRegisteredCounts();
  const inputs = inputsOf(draft.value);
  const findings = register === undefined ? view.findings : findingsOf(draft.value, register);
  const preview = usePreview(inputs);
  const saved = usePreview(view.inputs);
  const refusal = useRefusal(preview.problem, draft.value, inputs);
  const params = { round: view.round };

  const saveBlockers = [
    ...(unreadable.any || !inputs ? [texts.readableFirst] : []),
    ...(isNamed(draft.mine) ? [] : [texts.setAsides.nameFirst]),
    ...(draft.outdated ? [texts.resolveFirst] : []),
  ];
  const decideBlockers = [
    ...(draft.dirty || unreadable.any ? [texts.saveFirst] : []),
    ...(refusal || !inputs ? [texts.doesNotAddUp] : preview.current ? [] : [texts.waitForResult]),
  ];

  async function keep({ value, ifMatch }: { value: KeyForm; ifMatch: string }) {
    const sent = inputsOf(value);
    if (!sent) return;
    const reply = await save.run({ params, body: sent as Body<'saveKey'>, ifMatch });
    if (reply) draft.settle(value, reply.etag);
  }

  async function confirm() {
    if (await decide.run({ params, ifMatch: etag })) setAsking(false);
  }

  function undo() {
    draft.undo();
    save.clear();
    setSheet((number) => number + 1);
  }

  const changing = draft.dirty || unreadable.any;
  return (
    <>
      <PageHeading
        title={texts.title}
        state={texts.state.draft(view.changed.by.name, formatInstant(view.changed.at, language))}
        action={
          <PermissionButton
            action="key.decide"
            subject={{ state: view.state }}
            appearance={changing ? 'secondary' : 'primary'}
            blockers={decideBlockers}
            onClick={() => setAsking(true)}
          >
            {texts.decide}
          </PermissionButton>
        }
      />
      <ConflictNotice
        conflict={save.conflict}
        changed={view.changed}
        draft={draft}
        busy={save.busy}
        onKeepMine={(mine) => void keep(mine)}
      />
      <ProblemMessage problem={save.problem} />
      {!refusal && <ProblemMessage problem={preview.problem} />}
      <KeySheet
        key={sheet}
        form={draft.value}
        findings={findings}
        editing={
          draft.viewing === 'theirs' ? null : { change: draft.set, report: unreadable.report, register }
        }
        refusal={refusal}
        addsUp={!refusal && inputs !== null && !unreadable.any}
        allocation={preview.allocation}
        reference={
          draft.dirty && saved.allocation ? { allocation: saved.allocation, against: 'saved' } : null
        }
        registers={registers}
      />
      {changing && (
        <SaveBar state={draftTexts.unsaved}>
          <Button onClick={undo}>{draftTexts.undo}</Button>
          <PermissionButton
            action="key.edit"
            subject={{ state: view.state }}
            appearance="primary"
            blockers={saveBlockers}
            busy={save.busy}
            onClick={() => void keep({ value: draft.mine, ifMatch: draft.etag })}
          >
            {texts.save}
          </PermissionButton>
        </SaveBar>
      )}
      <Confirm
        open={asking}
        title={texts.decideDialog.title}
        confirm={texts.decide}
        cancel={texts.cancel}
        busy={decide.busy}
        problem={decide.problem ?? decide.conflict}
        onClose={() => {
          setAsking(false);
          decide.clear();
        }}
        onConfirm={() => void confirm()}
      >
        <p>
          {preview.allocation &&
            texts.decideDialog.what(view.inputs.networks.length, preview.allocation.result.distributable)}
        </p>
        <p>{texts.decideDialog.fixed}</p>
        {view.inputs.figuresAreExamples && <p>{texts.decideDialog.examples}</p>}
        {findings.gaps.length > 0 && <p>{texts.gaps.intro}</p>}
        {findings.counted && findings.written?.length !== 0 && <p>{texts.written.intro}</p>}
        <p>{texts.decideDialog.next}</p>
      </Confirm>
    </>
  );
}
