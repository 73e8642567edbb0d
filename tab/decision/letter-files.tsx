import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import type { ReactNode } from 'react';
import { letters as letterTexts } from '../../src/text/pages/letters.ts';
import { useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({ files: { display: 'flex', gap: '4px' }, button: { minWidth: 0 } });

type Format = 'word' | 'pdf';
type Props = {
  /** What each button fetches, for those who cannot see the row. */
  readonly labels: Readonly<Record<Format, string>>;
  readonly busy: boolean;
  readonly onFetch: (format: Format) => void;
  /** What else can be done with the letter. */
  readonly children?: ReactNode;
};

/** A letter as the files that it comes as. */
export function LetterFiles({ labels, busy, onFetch, children }: Props) {
  const styles = useStyles();
  const texts = useTexts(letterTexts);
  return (
    <div className={styles.files}>
      {(['word', 'pdf'] as const).map((format) => (
        <Button
          key={format}
          size="small"
          className={styles.button}
          aria-label={labels[format]}
          disabledFocusable={busy}
          onClick={() => onFetch(format)}
        >
          {texts[format]}
        </Button>
      ))}
      {children}
    </div>
  );
}
