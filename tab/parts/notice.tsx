import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import type { ReactNode } from 'react';

export type NoticeIntent = 'info' | 'warning' | 'error' | 'success';
export type NoticeAction = { readonly label: string; readonly run: () => void; readonly disabled?: boolean };

const useStyles = makeStyles({
  notice: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    maxWidth: '48rem',
    margin: '0 0 24px',
    padding: '10px 16px 12px',
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  info: { backgroundColor: tokens.colorNeutralBackground2 },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderTopColor: tokens.colorStatusWarningBorder1,
    borderRightColor: tokens.colorStatusWarningBorder1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
    borderLeftColor: tokens.colorStatusWarningBorder1,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderRightColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderLeftColor: tokens.colorStatusSuccessBorder1,
  },
  title: { ...typographyStyles.body1Strong },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

type Props = {
  readonly intent: NoticeIntent;
  readonly title?: string;
  readonly actions?: readonly NoticeAction[];
  readonly children?: ReactNode;
};

/** A message among the content: what happened, and what one can do. An error is told at once, the rest when there is a pause. */
export function Notice({ intent, title, actions, children }: Props) {
  const styles = useStyles();
  return (
    <div
      className={mergeClasses(styles.notice, styles[intent])}
      role={intent === 'error' ? 'alert' : undefined}
      aria-live={intent === 'error' ? undefined : 'polite'}
    >
      {title && <div className={styles.title}>{title}</div>}
      {children && <div>{children}</div>}
      {actions && actions.length > 0 && (
        <div className={styles.actions}>
          {actions.map(({ label, run, disabled = false }) => (
            <Button key={label} size="small" onClick={run} disabledFocusable={disabled}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
