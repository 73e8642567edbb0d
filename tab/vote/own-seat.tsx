import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Textarea } from '@fluentui/react-textarea';
import { typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { formatInstant } from '../../src/text/format.ts';
import { vote as voteTexts } from '../../src/text/pages/vote.ts';
import { useChange } from '../api/use-change.ts';
import { Confirm } from '../parts/confirm.tsx';
import { Notice } from '../parts/notice.tsx';
import { fieldMessage, ProblemMessage } from '../parts/problem-message.tsx';
import { Section } from '../parts/section.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import { ChoiceField } from './choice-field.tsx';
import { RecuseDialog } from './recuse-dialog.tsx';
import type { Choice, OwnSeat, VoteView } from './vote-types.ts';

/** As the contract has it for a remark or grounds. */
const MAX_WORDS = 2000;

const useStyles = makeStyles({
  words: { ...typographyStyles.body1, maxWidth: '48rem', margin: '0 0 12px', whiteSpace: 'pre-line' },
  form: { display: 'flex', flexDirection: 'column', gap: '16px', maxWidth: '48rem' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '16px' },
});

type Props = { readonly view: VoteView; readonly own: OwnSeat; readonly isStopped: boolean };

/** One's own seat: one's vote and how to change it, or why one may not vote and what one can do about it. */
export function OwnSeatSection({ view, own, isStopped }: Props) {
  const styles = useStyles();
  const texts = useTexts(voteTexts);
  const me = useMe();
  const [recusing, setRecusing] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const absence = useChange('recordAbsence');
  const params = { vote: view.id };
  const isRepresentative = own.as === 'representative';
  const mayReturn = isRepresentative && own.absent && own.hindrance !== 'deputy-has-voted';
  const hasVoted = own.ballot?.by.id === me.id;

  async function record(absent: boolean) {
    if (await absence.run({ params, body: { seat: own.seat, person: null, absent } })) setLeaving(false);
  }

  return (
    <Section title={texts.ballot.title(own.name)} note={isRepresentative ? null : texts.ballot.asDeputy}>
      <StandingBallot own={own} isMine={hasVoted} />
      {own.hindrance === null ? (
        !isStopped && <BallotForm view={view} own={own} />
      ) : (
        <p className={styles.words}>{texts.hindrance[own.hindrance]}</p>
      )}
      {!leaving && <ProblemMessage problem={absence.problem ?? absence.conflict} />}
      {!isStopped && (
        <div className={styles.actions}>
          {mayReturn && (
            <Button disabledFocusable={absence.busy} onClick={() => void record(false)}>
              {texts.absence.present}
            </Button>
          )}
          {isRepresentative && !own.absent && !hasVoted && own.hindrance === null && (
            <Button onClick={() => setLeaving(true)}>{texts.absence.absent}</Button>
          )}
          {!view.isRecused && <Button onClick={() => setRecusing(true)}>{texts.recuse.open}</Button>}
        </div>
      )}
      {recusing && <RecuseDialog vote={view.id} onClose={() => setRecusing(false)} />}
      <Confirm
        open={leaving}
        title={texts.absence.title}
        confirm={texts.absence.done}
        cancel={texts.cancel}
        busy={absence.busy}
        problem={absence.problem ?? absence.conflict}
        onClose={() => {
          absence.clear();
          setLeaving(false);
        }}
        onConfirm={() => void record(true)}
      >
        <p>{texts.absence.why}</p>
      </Confirm>
    </Section>
  );
}

function StandingBallot({ own: { ballot }, isMine }: { own: OwnSeat; isMine: boolean }) {
  const styles = useStyles();
  const texts = useTexts(voteTexts);
  const language = useLanguage();
  if (!ballot) return null;
  const answer = texts.choice[ballot.choice];
  const when = formatInstant(ballot.at, language);
  return (
    <p className={styles.words}>
      {isMine
        ? `${texts.ballot.standing(answer, when)} ${texts.ballot.until}`
        : texts.ballot.standingOther(ballot.by.name, answer, when)}
      {ballot.words !== '' && `\n«${ballot.words}»`}
    </p>
  );
}

type Form = { readonly choice: Choice | null; readonly words: string };

function BallotForm({ view, own }: { view: VoteView; own: OwnSeat }) {
  const styles = useStyles();
  const texts = useTexts(voteTexts).ballot;
  const { run, busy, problem, conflict } = useChange('castBallot');
  const saved: Form = { choice: own.ballot?.choice ?? null, words: own.ballot?.words ?? '' };
  const draft = useDraft<Form>(`ballot:${view.id}:${own.seat}`, saved, String(own.ballots));
  const { choice, words } = draft.mine;
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const asksWords = choice === 'reject' || choice === 'approve-with-remark';
  const missing = asksWords && words.trim() === '';
  const wordsFault = (tried && missing && texts.missing) || fieldMessage(problem, 'words');

  async function cast() {
    setTried(true);
    if (choice === null || missing) return;
    const sent = draft.mine;
    // The answer that stands in sight is the one that this takes the place of.
    const body = { seat: own.seat, choice, words: asksWords ? words : '', replaces: own.ballots };
    const reply = await run({ params: { vote: view.id }, body });
    if (!reply) return;
    draft.settle(sent, '');
    setTried(false);
    setDone(true);
  }

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void cast();
      }}
    >
      <ChoiceField
        value={choice}
        fault={tried && choice === null ? texts.choose : null}
        onChange={(next) => {
          setDone(false);
          draft.set((form) => ({ ...form, choice: next }));
        }}
      />
      {asksWords && (
        <Field
          label={choice === 'reject' ? texts.grounds : texts.remark}
          hint={choice === 'reject' ? texts.groundsHint : texts.remarkHint}
          required
          validationState={wordsFault ? 'error' : 'none'}
          validationMessage={wordsFault || null}
        >
          <Textarea
            rows={4}
            resize="vertical"
            maxLength={MAX_WORDS}
            value={words}
            onChange={(_, { value }) => {
              setDone(false);
              draft.set((form) => ({ ...form, words: value }));
            }}
          />
        </Field>
      )}
      <ProblemMessage problem={problem ?? conflict} />
      {done && !draft.dirty && <Notice intent="success">{texts.saved}</Notice>}
      <div>
        <Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
          {own.ballot ? texts.change : texts.cast}
        </Button>
      </div>
    </form>
  );
}
