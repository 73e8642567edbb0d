import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { makeStyles } from '@griffel/react';
import { meetings as meetingTexts } from '../../src/text/pages/meetings.ts';
import { useRoundName, useSession, useTexts } from '../shell/session.tsx';
import type { MeetingView } from './meeting-types.ts';
import { VoteResult } from './vote-result.tsx';

/** Names of rounds are long: the choice is no wider than its place. */
const useStyles = makeStyles({ field: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' } });

type Props = {
  readonly view: MeetingView;
  readonly vote: string | null;
  readonly onChange: (vote: string | null) => void;
};

/** Which vote decided the case, and its result as it lands in the minutes. */
export function VoteField({ view, vote, onChange }: Props) {
  const styles = useStyles();
  const texts = useTexts(meetingTexts).cases;
  const nameOf = useRoundName();
  const rounds = useSession().overview.data?.rounds ?? [];
  const roundName = (id: string) => {
    const round = rounds.find((one) => one.id === id);
    return round ? nameOf(round) : id;
  };
  return (
    <>
      <Field label={texts.vote} hint={texts.voteHint} className={styles.field}>
        <Select value={vote ?? ''} onChange={(_, { value }) => onChange(value === '' ? null : value)}>
          <option value="">{texts.noVote}</option>
          {view.voteChoices.map(({ id, round, number }) => (
            <option key={id} value={id}>
              {texts.voteChoice(roundName(round), number)}
            </option>
          ))}
        </Select>
      </Field>
      {vote !== null && <VoteResult view={view} vote={vote} />}
    </>
  );
}
