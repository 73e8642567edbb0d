import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { useState } from 'react';
import { vote as voteTexts } from '../../src/text/pages/vote.ts';
import { useChange } from '../api/use-change.ts';
import { useRead } from '../api/use-read.ts';
import { FormDialog } from '../parts/form-dialog.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { fieldMessage, ProblemMessage } from '../parts/problem-message.tsx';
import { useMe, useTexts } from '../shell/session.tsx';
import { instantInOslo } from './oslo-time.ts';
import type { Votes } from './vote-types.ts';

/** The chair's way to open a vote on the recommendation as it stands. Nothing for those who are not the chair. */
export function OpenVoteButton({ votes }: { votes: Votes }) {
  const texts = useTexts(voteTexts).openVote;
  const me = useMe();
  const [asking, setAsking] = useState(false);
  if (!me.roles.some(({ role }) => role === 'county-governor')) return null;
  return (
    <>
      <PermissionButton
        action="vote.open"
        subject={{ state: votes.recommendationState }}
        appearance="primary"
        onClick={() => setAsking(true)}
      >
        {texts.open}
      </PermissionButton>
      {asking && <OpenVoteDialog votes={votes} onClose={() => setAsking(false)} />}
    </>
  );
}

function OpenVoteDialog({ votes, onClose }: { votes: Votes; onClose: () => void }) {
  const texts = useTexts(voteTexts);
  const { round, rules } = votes;
  const recommendation = useRead('readRecommendation', { params: { round } });
  const { run, busy, problem, conflict } = useChange('openVote');
  // After a vote without agreement, a majority is the next step.
  const [rule, setRule] = useState(rules.find((one) => one === 'simple-majority') ?? rules[0]);
  const [closes, setCloses] = useState('');
  const [tried, setTried] = useState(false);
  const closesAt = closes === '' ? null : instantInOslo(closes);
  const unreadable = closes !== '' && closesAt === null;
  const closesFault =
    (tried && unreadable && texts.openVote.closesFault) || fieldMessage(problem, 'closesAt');

  async function open() {
    setTried(true);
    if (unreadable || !rule || !recommendation.etag) return;
    const ifMatch = recommendation.etag;
    if (await run({ params: { round }, body: { rule, closesAt }, ifMatch })) onClose();
  }

  return (
    <FormDialog
      title={texts.openVote.title}
      done={texts.openVote.open}
      cancel={texts.cancel}
      busy={busy || !recommendation.data}
      onDone={() => void open()}
      onClose={onClose}
    >
      {recommendation.data && <div>{texts.openVote.what(recommendation.data.version)}</div>}
      <Field label={texts.openVote.rule} {...(rule && { hint: texts.ruleWhy[rule] })}>
        <Select
          value={rule ?? ''}
          onChange={(_, { value }) => setRule(rules.find((one) => one === value) ?? rule)}
        >
          {rules.map((one) => (
            <option key={one} value={one}>
              {texts.rule[one]}
            </option>
          ))}
        </Select>
      </Field>
      <div>{texts.quorum(votes.quorum, votes.seats)}</div>
      <Field
        label={texts.openVote.closes}
        hint={texts.openVote.closesHint}
        validationState={closesFault ? 'error' : 'none'}
        validationMessage={closesFault || null}
      >
        <Input type="datetime-local" value={closes} onChange={(_, { value }) => setCloses(value)} />
      </Field>
      <ProblemMessage problem={problem ?? conflict ?? recommendation.problem} />
    </FormDialog>
  );
}
