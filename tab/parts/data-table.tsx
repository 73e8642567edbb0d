import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { formatKroner, formatNumber } from '../../src/text/format.ts';
import { shell } from '../../src/text/pages/shell.ts';
import { useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({
  region: {
    position: 'relative',
    overflowX: 'auto',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  table: {
    ...typographyStyles.body1,
    width: '100%',
    borderCollapse: 'separate',
    borderSpacing: 0,
    color: tokens.colorNeutralForeground1,
  },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  cell: {
    padding: '11px 12px',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    ...typographyStyles.caption1Strong,
    verticalAlign: 'bottom',
    color: tokens.colorNeutralForeground2,
  },
  first: {
    position: 'sticky',
    left: 0,
    minWidth: '8rem',
    backgroundColor: tokens.colorNeutralBackground1,
    paddingLeft: 0,
    '@media (max-width: 640px)': { maxWidth: '9rem' },
  },
  number: { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  total: { fontWeight: tokens.fontWeightSemibold, borderBottomColor: 'transparent' },
});

const useStackedStyles = makeStyles({
  table: {
    '@media (max-width: 640px)': {
      '& thead': {
        position: 'absolute',
        width: '1px',
        height: '1px',
        overflow: 'hidden',
        clipPath: 'inset(50%)',
      },
      '& tbody': { display: 'block' },
      '& tfoot': { display: 'block' },
      '& tr': {
        display: 'block',
        padding: '12px 0',
        borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      },
      '& tr > th': {
        display: 'block',
        position: 'static',
        maxWidth: 'none',
        padding: '0 0 4px',
        borderBottomStyle: 'none',
        fontWeight: tokens.fontWeightSemibold,
      },
      '& tr > th > :not(a, strong, :only-child)': { fontWeight: tokens.fontWeightRegular },
      '& tr > td': {
        display: 'block',
        position: 'relative',
        minHeight: '20px',
        padding: '3px 0 3px 7.5rem',
        borderBottomStyle: 'none',
        textAlign: 'left',
        whiteSpace: 'normal',
        overflowWrap: 'break-word',
      },
      '& tr > td:empty': { display: 'none' },
      '& tr > td:has(> :only-child:empty)': { display: 'none' },
      '& tr > td[colspan]': { paddingLeft: 0 },
      '& tr > td::before': {
        ...typographyStyles.caption1,
        position: 'absolute',
        left: 0,
        top: '5px',
        width: '7rem',
        color: tokens.colorNeutralForeground2,
      },
      // Counted from the last column: in a line of sums the first are one cell. No table that stacks has more than eight.
      ...Object.fromEntries(
        Array.from({ length: 8 }, (_, index) => [
          `& tr > td:nth-last-child(${index + 1})::before`,
          { content: `var(--column-${index + 1})` },
        ]),
      ),
      '& tr > td[colspan]::before': { content: 'none' },
    },
  },
});

type TableProps = {
  /** What the table holds; for the screen reader, since a heading stands above it. */
  readonly caption: string;
  /** It is read row by row, not figure by figure down a column: on a narrow screen each row is a block of named lines. */
  readonly stacks?: boolean;
  readonly children: ReactNode;
};

/**
 * A table. Where the screen is narrow it scrolls inside its own region and its first column stays in sight, or, where
 * it `stacks`, its rows become blocks.
 */
export function DataTable({ caption, stacks = false, children }: TableProps) {
  const styles = useStyles();
  const stacked = useStackedStyles();
  const table = useRef<HTMLTableElement>(null);
  useLayoutEffect(() => {
    if (stacks && table.current) nameColumns(table.current);
  });
  return (
    <div className={styles.region} {...scrolling} aria-label={caption}>
      <table ref={table} className={mergeClasses(styles.table, stacks && stacked.table)}>
        <caption className={styles.hidden}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}

/** Hands the headings of the columns to the style, which writes them before the cells of a stacked row. */
function nameColumns(table: HTMLTableElement): void {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])].toReversed();
  for (const [index, { textContent }] of headings.entries()) {
    table.style.setProperty(`--column-${index + 1}`, JSON.stringify(textContent));
  }
}

/** What scrolls must be reachable by keyboard. A group and no landmark: the section around it is one already. */
const scrolling = { role: 'group', tabIndex: 0 };

type CellProps = {
  readonly children?: ReactNode;
  /** Sums stand out by weight. */
  readonly total?: boolean;
  readonly colSpan?: number;
};

/** The heading of a column; `first` for the one that stays in sight, `number` above figures. */
export function ColumnHeading({
  children,
  first = false,
  number = false,
}: {
  readonly children?: ReactNode;
  readonly first?: boolean;
  readonly number?: boolean;
}) {
  const styles = useStyles();
  return (
    <th
      scope="col"
      className={mergeClasses(styles.cell, styles.head, first && styles.first, number && styles.number)}
    >
      {children}
    </th>
  );
}

/** What a row is about; stays in sight. */
export function RowHeading({ children, total = false }: CellProps) {
  const styles = useStyles();
  return (
    <th scope="row" className={mergeClasses(styles.cell, styles.first, total && styles.total)}>
      {children}
    </th>
  );
}

export function Cell({ children, total = false, colSpan }: CellProps) {
  const styles = useStyles();
  return (
    <td className={mergeClasses(styles.cell, total && styles.total)} colSpan={colSpan}>
      {children}
    </td>
  );
}

/** A figure: right-aligned, digits of one width. Also for a field inside a table of figures. */
export function NumberCell({ children, total = false, colSpan }: CellProps) {
  const styles = useStyles();
  return (
    <td className={mergeClasses(styles.cell, styles.number, total && styles.total)} colSpan={colSpan}>
      {children}
    </td>
  );
}

/** An amount in a column of amounts, whose heading says that they are kroner. */
export function KronerCell({ amount, total = false }: { readonly amount: number | null; total?: boolean }) {
  return <NumberCell total={total}>{amount === null ? <NotSet /> : formatNumber(amount)}</NumberCell>;
}

/** An amount in running text. */
export function Kroner({ amount }: { readonly amount: number | null }) {
  return amount === null ? <NotSet /> : formatKroner(amount);
}

function NotSet() {
  const styles = useStyles();
  const { notSet } = useTexts(shell);
  return (
    <>
      <span aria-hidden>–</span>
      <span className={styles.hidden}>{notSet}</span>
    </>
  );
}
