import { Button } from '@fluentui/react-button';
import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import type { Answer } from '../../src/contract/operations.ts';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { ConflictNotice } from '../parts/conflict-notice.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { SaveBar } from '../parts/save-bar.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useUnreadable } from '../parts/use-unreadable.ts';
import { Shields } from '../parts/shields.tsx';
import { useTexts, type RoundSummary } from '../shell/session.tsx';
import { contentOf, sentContent, type BasisDraft, type BasisView } from './basis-draft.ts';
import { CriteriaFields } from './criteria-fields.tsx';
import { Deliver } from './deliver.tsx';
import { draftFaults } from './draft-faults.ts';
import { FrameLine } from './frame-line.tsx';
import { FrameSection } from './frame-section.tsx';
import { institutionChoice } from './institutions.ts';
import { MeasuresFields } from './measures-fields.tsx';
import { TracksFields } from './tracks-fields.tsx';

const useStyles = makeStyles({
  warning: { color: tokens.colorNeutralForeground2 },
  fault: { color: tokens.colorStatusDangerForeground3 },
  /** While one looks at what somebody else saved, nothing of it can be changed. */
  fields: { minWidth: 0, margin: '40px 0', padding: 0, border: 'none' },
});

type Props = {
  readonly view: BasisView;
  readonly etag: string;
  readonly round: RoundSummary;
  readonly registers: Answer<'listNetworks'> | undefined;
};

/** The basis for those who write it: measures with costs, grounds, comment; the frame is checked as one types. */
export default function BasisForm({ view, etag, round, registers }: Props) {
  const styles = useStyles();
  const texts = useTexts(basisTexts);
  const { network, frame, criteria, confirmations } = view;
  const ownShare = view.ownContribution?.share ?? null;
  const basis = `${round.id}-${network}`;
  const draft = useDraft<BasisDraft>(`basis:${round.id}:${network}`, view.content, etag);
  const { run, busy, problem, conflict } = useChange('saveBasis');
  const [tried, setTried] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  /** Fields of money keep what cannot be read to themselves: a new edition of them forgets it. */
  const [edition, setEdition] = useState(0);
  const fields = `${draft.viewing} ${edition}`;
  const unreadable = useUnreadable(fields);

  const faults = draftFaults(draft.value);
  const isFaulty = faults.any || unreadable.any;
  const showsTheirs = draft.viewing === 'theirs';
  const isChanged = (draft.dirty || unreadable.any) && !showsTheirs;
  const isConfirmed = confirmations.owner !== null || confirmations.partner !== null;

  async function save(mine: BasisDraft, ifMatch: string) {
    setTried(true);
    if (draftFaults(mine).any || unreadable.any) return;
    const params = { round: round.id, network };
    const reply = await run({ params, body: sentContent(mine), ifMatch });
    if (!reply) return;
    draft.settle(mine, reply.etag);
    setTried(false);
  }

  function discard() {
    draft.undo();
    setEdition(edition + 1);
    setTried(false);
    setDiscarding(false);
  }

  return (
    <>
      <FrameSection
        frame={frame}
        content={contentOf(draft.value)}
        figuresAreExamples={view.figuresAreExamples}
        ownShare={ownShare}
      />
      <fieldset key={fields} className={styles.fields} disabled={showsTheirs}>
        <MeasuresFields
          draft={draft.value}
          onChange={draft.set}
          faults={tried ? faults.measures : {}}
          onReadable={unreadable.report}
          institutions={institutionChoice(
            registers ?? { networks: [], institutions: [] },
            network,
            round.scheme,
          )}
          network={network}
          round={round}
          ownShare={ownShare}
        />
        <TracksFields draft={draft.value} onChange={draft.set} />
        <Shields kind="basis" documents={[basis]} unsaved={draft.dirty}>
          <CriteriaFields
            draft={draft.value}
            basis={basis}
            criteria={criteria}
            onChange={draft.set}
            faults={tried ? faults : null}
          />
        </Shields>
      </fieldset>
      <Deliver view={view} etag={etag} dirty={isChanged} />
      <SaveBar
        notice={
          <>
            <ConflictNotice
              conflict={conflict}
              changed={view.changed}
              draft={draft}
              onKeepMine={({ value, ifMatch }) => void save(value, ifMatch)}
              busy={busy}
            />
            <ProblemMessage problem={problem} />
          </>
        }
        state={
          <>
            <FrameLine frame={frame} content={contentOf(draft.value)} />
            {isChanged && (
              <div className={styles.warning}>
                {texts.save.unsaved} {isConfirmed && texts.save.withdraws}
              </div>
            )}
            {tried && isFaulty && <div className={styles.fault}>{texts.save.mend}</div>}
          </>
        }
      >
        {isChanged && !draft.outdated && (
          <>
            <Button onClick={() => setDiscarding(true)}>{texts.save.discard}</Button>
            <Button
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => void save(draft.mine, draft.etag)}
            >
              {texts.save.save}
            </Button>
          </>
        )}
      </SaveBar>
      <Confirm
        open={discarding}
        title={texts.save.discardSure}
        confirm={texts.save.discard}
        cancel={texts.save.keep}
        onConfirm={discard}
        onClose={() => setDiscarding(false)}
      >
        <p>{texts.save.discardWhy}</p>
      </Confirm>
    </>
  );
}
