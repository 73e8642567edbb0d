import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  empty: {
    maxWidth: '36rem',
    padding: '24px 0',
    color: tokens.colorNeutralForeground2,
    ...typographyStyles.body1,
  },
  title: { ...typographyStyles.subtitle2, margin: '0 0 4px', color: tokens.colorNeutralForeground1 },
  text: { margin: '0 0 16px' },
});

type Props = { readonly title: string; readonly children: ReactNode; readonly action?: ReactNode };

/** Says why there is nothing here, and what will fill it. */
export function EmptyState({ title, children, action }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{children}</p>
      {action}
    </div>
  );
}
