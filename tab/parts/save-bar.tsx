import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useEffect, useRef, type ReactNode } from 'react';

const useStyles = makeStyles({
  bar: {
    ...typographyStyles.body1,
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px 24px',
    marginTop: '40px',
    padding: '12px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  notice: { flexBasis: '100%', ':empty': { display: 'none' } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type Props = {
  /** What is not saved, in words. */
  readonly state: ReactNode;
  /** Why saving did not go: must be seen wherever on the page one is. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
};

/** Stays in sight at the foot of a page that one writes in: what is not saved, and what to do with it. */
export function SaveBar({ state, notice, children }: Props) {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => keepFocusAbove(bar.current), []);
  return (
    <div ref={bar} className={styles.bar}>
      {notice && <div className={styles.notice}>{notice}</div>}
      <div aria-live="polite">{state}</div>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}

/** What takes the focus is scrolled to where the bar does not cover it. */
function keepFocusAbove(bar: HTMLElement | null): (() => void) | undefined {
  if (!bar) return undefined;
  const { style } = document.documentElement;
  const watching = new ResizeObserver(() => {
    style.scrollPaddingBottom = `${bar.offsetHeight}px`;
  });
  watching.observe(bar);
  return () => {
    watching.disconnect();
    style.scrollPaddingBottom = '';
  };
}
