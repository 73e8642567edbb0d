import { tokens } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '6px',
    margin: '-6px',
    padding: '6px',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: {
    flexShrink: 0,
    width: '12px',
    height: '20px',
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: '1.5px',
  },
  open: { transform: 'rotate(90deg)' },
});

type Props = {
  readonly open: boolean;
  readonly onToggle: () => void;
  /** What it opens, by the id of that element. */
  readonly controls: string;
  readonly children: ReactNode;
};

/** The heading of a row that opens to show more. */
export function Disclosure({ open, onToggle, controls, children }: Props) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={styles.button}
      aria-expanded={open}
      aria-controls={controls}
      onClick={onToggle}
    >
      <svg className={mergeClasses(styles.chevron, open && styles.open)} viewBox="0 0 12 20" aria-hidden>
        <path d="m4 6 4 4-4 4" />
      </svg>
      <span>{children}</span>
    </button>
  );
}
