import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { Body } from '../../src/contract/operations.ts';
import { formatInstant } from '../../src/text/format.ts';
import { decision } from '../../src/text/pages/decision.ts';
import { letters as lettersPage } from '../../src/text/pages/letters.ts';
import { saving } from '../../src/text/pages/saving.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { ConflictNotice } from '../parts/conflict-notice.tsx';
import { ExamplesNote } from '../parts/examples-note.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { fieldMessage, ProblemMessage } from '../parts/problem-message.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { Section } from '../parts/section.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useUnreadable } from '../parts/use-unreadable.ts';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import {
  contentOf,
  decidedSum,
  type DecisionForm,
  departures,
  formOf,
  type Remaining,
  remainingOf,
  type View,
} from './decision-form.ts';
import { DecisionTable } from './decision-table.tsx';
import { LettersPreview } from './letters-preview.tsx';

const useStyles = makeStyles({ caseNumber: { maxWidth: '24rem', marginTop: '24px' } });

/** The decision while the county governor writes it. It starts from the recommendation. */
export function DecisionDraft({ view, etag }: { view: View; etag: string }) {
  const styles = useStyles();
  const texts = useTexts(decision);
  const { draft: draftTexts } = useTexts(saving);
  const letterTexts = useTexts(lettersPage);
  const me = useMe();
  const language = useLanguage();
  const draft = useDraft<DecisionForm>(`decision:${view.round}`, formOf(view), etag);
  const [sheet, setSheet] = useState(0);
  const unreadable = useUnreadable(`${draft.viewing} ${sheet}`);
  const [asking, setAsking] = useState(false);
  const save = useChange('saveDecision');
  const take = useChange('takeDecision');
  const params = { round: view.round };
  const form = draft.value;
  const changing = draft.dirty || unreadable.any;
  const writing = draft.viewing === 'mine';

  const saveBlockers = [
    ...(unreadable.any ? [texts.readableFirst] : []),
    ...(draft.outdated ? [texts.resolveFirst] : []),
  ];
  const isWriter = view.secondSigner && view.version > 0 && view.changed.by.id === me.id;
  const takeBlockers = [
    ...remainingOf(form, view).map(sentence),
    ...(changing ? [texts.saveFirst] : []),
    ...(isWriter ? [letterTexts.secondPerson] : []),
  ];

  async function keep({ value, ifMatch }: { value: DecisionForm; ifMatch: string }) {
    const reply = await save.run({ params, body: contentOf(value) as Body<'saveDecision'>, ifMatch });
    if (reply) draft.settle(value, reply.etag);
  }

  async function confirm() {
    if (await take.run({ params, ifMatch: etag })) setAsking(false);
  }

  function undo() {
    draft.undo();
    save.clear();
    setSheet((number) => number + 1);
  }

  function sentence(remaining: Remaining): string {
    const words = texts.remaining;
    switch (remaining.code) {
      case 'case-number-missing':
      case 'total-too-large':
        return words[remaining.code];
      case 'above-available':
        return words[remaining.code](remaining.by);
      default: {
        const name = view.recommended.find(({ network }) => network === remaining.network)?.name ?? '';
        return words[remaining.code](name);
      }
    }
  }

  const departing = departures(form, view.recommended);
  const receiving = form.lines.filter(({ decided }) => decided !== null && decided > 0).length;
  return (
    <>
      <PageHeading
        title={texts.title}
        state={
          view.version === 0
            ? texts.state.start
            : texts.state.draft(view.changed.by.name, formatInstant(view.changed.at, language))
        }
        action={
          <PermissionButton
            action="decision.take"
            subject={{ state: view.state }}
            appearance={changing ? 'secondary' : 'primary'}
            blockers={takeBlockers}
            onClick={() => setAsking(true)}
          >
            {texts.take}
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
      {view.figuresAreExamples && <ExamplesNote />}
      {view.secondSigner && <p>{letterTexts.secondPersonHint}</p>}
      <Field
        className={styles.caseNumber}
        label={texts.caseNumber}
        hint={texts.caseNumberHint}
        required
        validationMessage={fieldMessage(save.problem, 'caseNumber') ?? null}
      >
        <Input
          maxLength={50}
          readOnly={!writing}
          value={form.caseNumber}
          onChange={(_, { value }) => draft.set((before) => ({ ...before, caseNumber: value }))}
        />
      </Field>
      <Section title={texts.networks.title} note={texts.networks.inKroner}>
        <DecisionTable
          key={sheet}
          view={view}
          form={form}
          editing={writing ? { change: draft.set, report: unreadable.report } : null}
        />
      </Section>
      <LettersPreview round={view.round} />
      {changing && (
        <SaveBar state={draftTexts.unsaved}>
          <Button onClick={undo}>{draftTexts.undo}</Button>
          <PermissionButton
            action="decision.edit"
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
        title={texts.takeDialog.title}
        confirm={texts.take}
        cancel={texts.cancel}
        busy={take.busy}
        problem={take.problem ?? take.conflict}
        onClose={() => {
          setAsking(false);
          take.clear();
        }}
        onConfirm={() => void confirm()}
      >
        <p>{texts.takeDialog.what(decidedSum(form) ?? 0, receiving)}</p>
        <p>{departing === 0 ? texts.takeDialog.follows : texts.takeDialog.departures(departing)}</p>
        {view.figuresAreExamples && <p>{texts.takeDialog.examples}</p>}
        <p>{texts.takeDialog.fixed}</p>
      </Confirm>
    </>
  );
}
