import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';

/** How the cells of the table of measures look. */
export const useMeasureCells = makeStyles({
  cell: { padding: '10px 12px 10px 0', textAlign: 'left', verticalAlign: 'top', fontWeight: 'inherit' },
  head: {
    ...typographyStyles.caption1Strong,
    verticalAlign: 'bottom',
    color: tokens.colorNeutralForeground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  number: {
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    ':last-child': { paddingRight: 0 },
  },
  wide: { '@media (max-width: 900px)': { display: 'none' } },
  narrow: { '@media (min-width: 901px)': { display: 'none' } },
});
