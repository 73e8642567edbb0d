import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import type { Body } from '../../src/contract/operations.ts';
import { formatInstant } from '../../src/text/format.ts';
import { recommendation } from '../../src/text/pages/recommendation.ts';
import { saving } from '../../src/text/pages/saving.ts';
import { vote } from '../../src/text/pages/vote.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { ConflictNotice } from '../parts/conflict-notice.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import type { Registers } from '../parts/recipient-name.ts';
import { SaveBar } from '../parts/save-bar.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useUnreadable } from '../parts/use-unreadable.ts';
import { useLanguage, useTexts } from '../shell/session.tsx';
import {
  contentOf,
  formOf,
  recommendedSums,
  type RecommendationForm,
  type Remaining,
  remainingOf,
  type View,
} from './recommendation-form.ts';
import { RecommendationSheet } from './recommendation-sheet.tsx';

type Props = { readonly view: View; readonly etag: string; readonly registers: Registers };

/** The recommendation while the forum's secretary writes it. */
export function RecommendationDraft({ view, etag, registers }: Props) {
  const texts = useTexts(recommendation);
  const { draft: draftTexts } = useTexts(saving);
  const voteTexts = useTexts(vote);
  const language = useLanguage();
  const draft = useDraft<RecommendationForm>(`recommendation:${view.round}`, formOf(view), etag);
  const [sheet, setSheet] = useState(0);
  const unreadable = useUnreadable(`${draft.viewing} ${sheet}`);
  const [asking, setAsking] = useState(false);
  const save = useChange('saveRecommendation');
  const submit = useChange('submitRecommendation');
  const params = { round: view.round };
  const changing = draft.dirty || unreadable.any;

  const saveBlockers = [
    ...(unreadable.any ? [texts.readableFirst] : []),
    ...(contentOf(draft.mine) ? [] : [texts.joint.unfinished]),
    ...(draft.outdated ? [texts.resolveFirst] : []),
  ];
  const submitBlockers = [
    ...remainingOf(draft.value, view).map(sentence),
    ...(changing ? [texts.saveFirst] : []),
    ...(view.standing in voteTexts.blocker
      ? [voteTexts.blocker[view.standing as keyof typeof voteTexts.blocker]]
      : []),
  ];

  async function keep({ value, ifMatch }: { value: RecommendationForm; ifMatch: string }) {
    const content = contentOf(value);
    if (!content) return;
    const reply = await save.run({ params, body: content as Body<'saveRecommendation'>, ifMatch });
    if (reply) draft.settle(value, reply.etag);
  }

  async function confirm() {
    if (await submit.run({ params, ifMatch: etag })) setAsking(false);
  }

  function undo() {
    draft.undo();
    save.clear();
    setSheet((number) => number + 1);
  }

  function sentence(remaining: Remaining): string {
    const { remaining: words } = texts;
    if (remaining.code === 'networks-above-available') return words.networks(remaining.by);
    if (remaining.code === 'joint-measures-above-available') return words.joint(remaining.by);
    if (remaining.code === 'total-too-large') return words.tooLarge;
    const name = view.networks.find(({ network }) => network === remaining.network)?.name ?? '';
    return words[sentenceOf[remaining.code]](name);
  }

  const sums = recommendedSums(draft.value);
  const without = view.networks.filter(({ asked }) => asked === null).length;
  return (
    <>
      <PageHeading
        title={texts.title}
        state={texts.state.draft(view.changed.by.name, formatInstant(view.changed.at, language))}
        action={
          <PermissionButton
            action="recommendation.submit"
            subject={{ state: view.state }}
            appearance={changing ? 'secondary' : 'primary'}
            blockers={submitBlockers}
            onClick={() => setAsking(true)}
          >
            {texts.submit}
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
      <RecommendationSheet
        key={sheet}
        view={view}
        form={draft.value}
        editing={draft.viewing === 'theirs' ? null : { change: draft.set, report: unreadable.report }}
        registers={registers}
      />
      {changing && (
        <SaveBar state={draftTexts.unsaved}>
          <Button onClick={undo}>{draftTexts.undo}</Button>
          <PermissionButton
            action="recommendation.edit"
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
        title={texts.submitDialog.title}
        confirm={texts.submit}
        cancel={texts.cancel}
        busy={submit.busy}
        problem={submit.problem ?? submit.conflict}
        onClose={() => {
          setAsking(false);
          submit.clear();
        }}
        onConfirm={() => void confirm()}
      >
        <p>{texts.submitDialog.what(sums.networks ?? 0, sums.jointMeasures ?? 0)}</p>
        {without > 0 && <p>{texts.submitDialog.notAll(without)}</p>}
        <p>{texts.submitDialog.fixed}</p>
      </Confirm>
    </>
  );
}

const sentenceOf = {
  'network-missing': 'missing',
  'grounds-missing': 'grounds',
  'above-asked': 'aboveAsked',
  'network-without-basis': 'withoutBasis',
} as const;
