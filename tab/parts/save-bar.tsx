import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { ReactNode } from 'react';

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
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Stays in sight at the foot of a page that one writes in: what is not saved, and what to do with it. */
export function SaveBar({ state, children }: { readonly state: ReactNode; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <div aria-live="polite">{state}</div>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
