import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import { sensitiveText } from '../../src/text/pages/sensitive-text.ts';
import type { SensitiveTextQuestion } from '../api/sensitive-text.ts';
import { Modal } from '../parts/modal.tsx';
import { useTexts } from './session.tsx';

const useStyles = makeStyles({
  content: { padding: '0 24px', overflowWrap: 'anywhere', '& p': { margin: '0 0 12px' } },
  sentences: { margin: '0 0 12px', paddingLeft: '20px' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: '8px',
    padding: '16px 24px 24px',
  },
});

/** Asks whoever saves a text about a single child to think again. To change the text is the way forward. */
export default function SensitiveText({
  question: { sentences, answer },
}: {
  question: SensitiveTextQuestion;
}) {
  const styles = useStyles();
  const texts = useTexts(sensitiveText);
  return (
    <Modal title={texts.title} onClose={() => answer(false)}>
      <div className={styles.content}>
        <ul className={styles.sentences}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>{texts.why}</p>
      </div>
      <div className={styles.actions}>
        <Button onClick={() => answer(true)}>{texts.save}</Button>
        <Button appearance="primary" onClick={() => answer(false)}>
          {texts.change}
        </Button>
      </div>
    </Modal>
  );
}
