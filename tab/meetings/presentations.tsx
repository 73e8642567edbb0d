import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useState } from 'react';
import { may } from '../../src/domain/policies/policy.ts';
import { formatInstant } from '../../src/text/format.ts';
import { meetings as meetingTexts } from '../../src/text/pages/meetings.ts';
import { useChange } from '../api/use-change.ts';
import { Section } from '../parts/section.tsx';
import { Shields, TextShield } from '../parts/shields.tsx';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import type { MeetingView, Presentation } from './meeting-types.ts';
import { WordsDialog } from './words-dialog.tsx';

const useStyles = makeStyles({
  one: { maxWidth: '44rem', marginBottom: '28px' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  words: { ...typographyStyles.body1, margin: '4px 0', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  by: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  comment: {
    margin: '8px 0',
    paddingLeft: '12px',
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  answer: { paddingLeft: '12px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

/** What each network presents, what members say and ask about it, and the answers. */
export function Presentations({ view }: { readonly view: MeetingView }) {
  const texts = useTexts(meetingTexts).presentations;
  if (view.presentations.length === 0) return null;
  return (
    <Section title={texts.heading}>
      <Shields kind="meeting" documents={[view.id]}>
        {view.presentations.map((one) => (
          <OnePresentation key={one.network} meeting={view.id} one={one} />
        ))}
      </Shields>
    </Section>
  );
}

type Asking = { readonly what: 'text' | 'comment' } | { readonly what: 'answer'; readonly comment: string };

function OnePresentation({ meeting, one }: { readonly meeting: string; readonly one: Presentation }) {
  const styles = useStyles();
  const language = useLanguage();
  const me = useMe();
  const texts = useTexts(meetingTexts).presentations;
  const [asking, setAsking] = useState<Asking | null>(null);
  const { network } = one;
  const mayWrite = may(me, 'presentation.edit', { network }).allowed;
  const mayComment = may(me, 'presentation.comment', { network }).allowed;
  return (
    <div className={styles.one}>
      <h3 className={styles.title}>{one.slot === '' ? one.name : `${one.slot} ${one.name}`}</h3>
      <p className={styles.words}>{one.text === '' ? texts.none : one.text}</p>
      <TextShield of={meeting} field={`presented/${network}`} what={one.name} />
      {one.comments.map((comment) => (
        <div key={comment.id} className={styles.comment}>
          <p className={styles.words}>{comment.words}</p>
          <TextShield
            of={meeting}
            field={`comments/${comment.id}/words`}
            what={`${texts.commentLabel}, ${comment.by.name}`}
          />
          <div className={styles.by}>{texts.by(comment.by.name, formatInstant(comment.at, language))}</div>
          {comment.answer && (
            <div className={styles.answer}>
              <p className={styles.words}>{comment.answer.words}</p>
              <TextShield
                of={meeting}
                field={`comments/${comment.id}/answer`}
                what={`${texts.answerLabel}, ${comment.answer.by.name}`}
              />
              <div className={styles.by}>
                {texts.by(comment.answer.by.name, formatInstant(comment.answer.at, language))}
              </div>
            </div>
          )}
          {mayWrite && !comment.answer && (
            <Button size="small" onClick={() => setAsking({ what: 'answer', comment: comment.id })}>
              {texts.answer}
            </Button>
          )}
        </div>
      ))}
      <div className={styles.actions}>
        {mayWrite && (
          <Button size="small" onClick={() => setAsking({ what: 'text' })}>
            {one.text === '' ? texts.write : texts.edit}
          </Button>
        )}
        {mayComment && (
          <Button size="small" onClick={() => setAsking({ what: 'comment' })}>
            {texts.comment}
          </Button>
        )}
      </div>
      {asking && <AskDialog meeting={meeting} one={one} asking={asking} onClose={() => setAsking(null)} />}
    </div>
  );
}

function AskDialog({
  meeting,
  one,
  asking,
  onClose,
}: {
  readonly meeting: string;
  readonly one: Presentation;
  readonly asking: Asking;
  readonly onClose: () => void;
}) {
  const texts = useTexts(meetingTexts).presentations;
  const present = useChange('presentNetwork');
  const comment = useChange('commentPresentation');
  const answer = useChange('answerComment');
  const { network, name } = one;
  const params = { meeting };
  const common = { title: name, cancel: texts.cancel, onClose };
  switch (asking.what) {
    case 'text':
      return (
        <WordsDialog
          {...common}
          label={texts.text}
          done={texts.save}
          missing={null}
          start={one.text}
          busy={present.busy}
          problem={present.problem}
          onDone={async (text) => (await present.run({ params, body: { network, text } })) !== null}
        />
      );
    case 'comment':
      return (
        <WordsDialog
          {...common}
          label={texts.commentLabel}
          done={texts.send}
          missing={texts.missing}
          busy={comment.busy}
          problem={comment.problem}
          onDone={async (words) => (await comment.run({ params, body: { network, words } })) !== null}
        />
      );
    case 'answer': {
      const body = { comment: asking.comment };
      return (
        <WordsDialog
          {...common}
          label={texts.answerLabel}
          done={texts.send}
          missing={texts.missing}
          busy={answer.busy}
          problem={answer.problem}
          onDone={async (words) => (await answer.run({ params, body: { ...body, words } })) !== null}
        />
      );
    }
  }
}
