import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { makeStyles } from '@griffel/react';
import { cycle } from '../../src/text/pages/cycle.ts';
import { useTexts } from '../shell/session.tsx';
import type { Year } from './cycle-types.ts';
import { EVERYTHING, type Filter, MINE, OF_COUNTY } from './filter.ts';

const useStyles = makeStyles({
  controls: {
    display: 'grid',
    gridTemplateColumns: '8rem minmax(0, 14rem) minmax(0, 18rem)',
    gap: '8px 16px',
    marginBottom: '24px',
    '& > :last-child': { '@media (max-width: 640px)': { gridColumnStart: 1, gridColumnEnd: 3 } },
    '@media (max-width: 640px)': { gridTemplateColumns: '7rem minmax(0, 1fr)' },
  },
});

const tracks = ['schools', 'network', 'forum'] as const;
/** How many years before and after this one can be looked at. */
const REACH = { back: 2, ahead: 4 };

type Props = {
  readonly year: number;
  readonly thisYear: number;
  readonly networks: Year['networks'];
  readonly filter: Filter;
  readonly onYear: (year: number) => void;
  readonly onFilter: (filter: Filter) => void;
};

/** Which year, and what of it. */
export function Controls({ year, thisYear, networks, filter, onYear, onFilter }: Props) {
  const styles = useStyles();
  const texts = useTexts(cycle);
  const years = Array.from(
    { length: REACH.back + REACH.ahead + 1 },
    (_, index) => thisYear - REACH.back + index,
  );
  return (
    <div className={styles.controls}>
      <Field label={texts.year}>
        <Select value={String(year)} onChange={(_, { value }) => onYear(Number(value))}>
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.track}>
        <Select
          value={filter.track}
          onChange={(_, { value }) => onFilter({ ...filter, track: value as Filter['track'] })}
        >
          <option value="all">{texts.allTracks}</option>
          {tracks.map((track) => (
            <option key={track} value={track}>
              {texts.tracks[track]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.whose}>
        <Select value={filter.whose} onChange={(_, { value }) => onFilter({ ...filter, whose: value })}>
          <option value={EVERYTHING}>{texts.everything}</option>
          <option value={MINE}>{texts.mine}</option>
          {networks.length > 0 && <option value={OF_COUNTY}>{texts.ofCounty}</option>}
          {networks.map(({ id, name }) => (
            <option key={id} value={id}>
              {texts.ofNetwork(name)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
