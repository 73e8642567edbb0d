import { makeStyles, mergeClasses } from '@griffel/react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  field: { margin: '-6px 0', textAlign: 'left', whiteSpace: 'normal' },
  figure: { width: '10.5rem', marginLeft: 'auto' },
});

type Props = {
  /** No wider than a figure needs, at the right. */
  readonly figure?: boolean;
  readonly children: ReactNode;
};

/** Lets a field stand in a table cell so that its text is level with the text beside it, and its messages wrap. */
export function FieldInCell({ figure = false, children }: Props) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.field, figure && styles.figure)}>{children}</div>;
}
