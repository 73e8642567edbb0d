import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { shell } from '../../src/text/pages/shell.ts';
import { useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    gap: '12px 24px',
    marginBottom: '24px',
  },
  words: { flex: '1 1 20rem', minWidth: 0 },
  title: { ...typographyStyles.title3, margin: 0, ':focus': { outlineStyle: 'none' } },
  state: { ...typographyStyles.body1, margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  action: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '8px' },
});

type Props = {
  readonly title: string;
  /** Where the thing stands, in words. */
  readonly state?: ReactNode;
  /** The page's one primary action, with a secondary one before it at most. */
  readonly action?: ReactNode;
};

/** The page that one came to last: a new one takes the focus to its heading, the first one leaves it where it is. */
let arrivedAt: string | null = null;
/** A heading left with the focus on it, as when what was loading is there: the next one takes it over. */
let focusWaits = false;

/** A page's heading. It names the document, and takes the focus when one comes from another page. */
export function PageHeading({ title, state, action }: Props) {
  const styles = useStyles();
  const { product } = useTexts(shell);
  const heading = useRef<HTMLHeadingElement>(null);
  const [path] = useLocation();
  useEffect(() => {
    document.title = `${title} – ${product}`;
  }, [title, product]);
  useEffect(() => {
    if (focusWaits || (arrivedAt !== null && arrivedAt !== path)) heading.current?.focus();
    focusWaits = false;
    arrivedAt = path;
  }, [path]);
  useLayoutEffect(() => {
    const element = heading.current;
    return () => {
      focusWaits = element !== null && document.activeElement === element;
    };
  }, []);
  return (
    <div className={styles.heading}>
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        {state && <p className={styles.state}>{state}</p>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
