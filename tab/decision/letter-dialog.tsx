import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { may } from '../../src/domain/policies/policy.ts';
import { formatDate, formatInstant } from '../../src/text/format.ts';
import { letters as letterTexts } from '../../src/text/pages/letters.ts';
import { Modal } from '../parts/modal.tsx';
import { PermissionButton } from '../parts/permission-button.tsx';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import { AmendDialog } from './amend-dialog.tsx';
import { AppealDialog } from './appeal-dialog.tsx';
import type { View } from './decision-form.ts';
import type { Appeal, Letter } from './letter-types.ts';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { PendingAmendment } from './pending-amendment.tsx';

const useStyles = makeStyles({
  body: { padding: '8px 24px 16px' },
  words: { ...typographyStyles.body1, margin: '0 0 8px', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  heading: { ...typographyStyles.subtitle2, margin: '16px 0 4px' },
  quiet: { ...typographyStyles.caption1, margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: '8px',
    padding: '12px 24px 24px',
  },
});

type Doing = { readonly kind: 'amend' | 'appeal' } | { readonly kind: 'outcome'; readonly appeal: Appeal };

type Props = { readonly view: View; readonly letter: Letter; readonly onClose: () => void };

/** All about one letter, and for the county governor what can be done with it. One dialog at a time. */
export default function LetterDialog({ view, letter, onClose }: Props) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const back = () => setDoing(null);
  switch (doing?.kind) {
    case 'amend':
      return <AmendDialog letter={letter} onDone={onClose} onClose={back} />;
    case 'appeal':
      return <AppealDialog letter={letter} onClose={back} />;
    case 'outcome':
      return <OutcomeDialog letter={letter} appeal={doing.appeal} onClose={back} />;
    case undefined:
      return <LetterReading view={view} letter={letter} onDo={setDoing} onClose={onClose} />;
  }
}

function LetterReading({ view, letter, onDo, onClose }: Props & { readonly onDo: (what: Doing) => void }) {
  const styles = useStyles();
  const texts = useTexts(letterTexts);
  const words = texts.dialog;
  const language = useLanguage();
  const me = useMe();
  const { amends, appealPeriod, appeals, pending, replacedBy } = letter;
  const day = (date: Letter['date']) => formatDate(date, language);
  const state = view.roundState === 'closed' ? 'closed' : view.state;
  const isGovernor = may(me, 'letter.record-appeal').allowed;
  return (
    <Modal title={words.title(letter.recipient.name)} onClose={onClose}>
      <div className={styles.body}>
        <p className={styles.words}>{words.dated(day(letter.date), letter.total)}</p>
        {amends && (
          <>
            <p className={styles.words}>{words.amends[amends.kind](day(amends.date), amends.total)}</p>
            <p className={styles.words}>{words.grounds(amends.grounds)}</p>
          </>
        )}
        {replacedBy && (
          <p className={styles.words}>
            {(replacedBy.kind === 'annulment' ? words.annulled : words.replaced)(day(replacedBy.date))}
          </p>
        )}
        <p className={styles.words}>
          {appealPeriod
            ? words.reached(day(appealPeriod.reachedOn), day(appealPeriod.lastDay))
            : words.notReached}
        </p>
        {pending && <PendingAmendment letter={letter} state={state} onDone={onClose} />}
        <h3 className={styles.heading}>{words.appeals}</h3>
        {appeals.length === 0 && <p className={styles.quiet}>{words.noAppeals}</p>}
        {appeals.map((appeal) => (
          <div key={appeal.number}>
            <p className={styles.words}>
              {words.sent(texts.from[appeal.from], day(appeal.sentOn))}.{' '}
              {appeal.late ? words.late : words.inTime}
            </p>
            <p className={styles.words}>{appeal.about}</p>
            <p className={styles.quiet}>
              {words.recorded(appeal.recorded.by.name, formatInstant(appeal.recorded.at, language))}
            </p>
            {appeal.outcomes.map(({ outcome, on, words: said, recorded }) => (
              <div key={recorded.at}>
                <p className={styles.words}>
                  {words.outcome(texts.outcomes[outcome], day(on))}. {said}
                </p>
                <p className={styles.quiet}>
                  {words.recorded(recorded.by.name, formatInstant(recorded.at, language))}
                </p>
              </div>
            ))}
            {isGovernor && !appeal.settled && (
              <Button
                size="small"
                aria-label={words.recordOutcomeOf(appeal.number)}
                onClick={() => onDo({ kind: 'outcome', appeal })}
              >
                {words.recordOutcome}
              </Button>
            )}
          </div>
        ))}
      </div>
      <div className={styles.actions}>
        {isGovernor && (
          <>
            <Button onClick={() => onDo({ kind: 'appeal' })}>{words.recordAppeal}</Button>
            {replacedBy === null && (
              <PermissionButton
                action="letter.amend"
                subject={{ state }}
                onClick={() => onDo({ kind: 'amend' })}
              >
                {words.amend}
              </PermissionButton>
            )}
          </>
        )}
        <Button appearance="primary" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </Modal>
  );
}
