import { makeStyles } from '@griffel/react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ field: { margin: '-6px 0', textAlign: 'left', whiteSpace: 'normal' } });

/** Lets a field stand in a table cell so that its text is level with the text beside it, and its messages wrap. */
export function FieldInCell({ children }: { children: ReactNode }) {
  return <div className={useStyles().field}>{children}</div>;
}
