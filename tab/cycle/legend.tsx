import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { cycle } from '../../src/text/pages/cycle.ts';
import { useTexts } from '../shell/session.tsx';
import { MarkShape } from './mark-shape.tsx';

const useStyles = makeStyles({
  legend: {
    ...typographyStyles.caption1,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(14rem, 1fr))',
    gap: '4px 16px',
    margin: '8px 0 0',
    padding: 0,
    maxWidth: '33rem',
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
  },
  sign: { display: 'flex', alignItems: 'center', gap: '8px' },
  shape: { flexShrink: 0, width: '26px', height: '26px' },
});

/** What the signs of the wheel mean. Who hears the marks has their words already. */
export function Legend() {
  const styles = useStyles();
  const { kinds, legend } = useTexts(cycle);
  const signs = [
    { words: kinds.deadline, sign: { kind: 'deadline', mine: true } },
    { words: legend.mine, sign: { kind: 'meeting', mine: true } },
    { words: kinds.meeting, sign: { kind: 'meeting', mine: true } },
    { words: legend.others, sign: { kind: 'meeting', mine: false } },
    { words: kinds.milestone, sign: { kind: 'milestone', mine: true } },
    { words: legend.uncertain, sign: { kind: 'meeting', mine: false, uncertain: true } },
    { words: legend.notWorking, sign: { kind: 'deadline', mine: true, notWorking: true } },
  ] as const;
  return (
    <ul className={styles.legend} aria-hidden>
      {signs.map(({ words, sign }) => (
        <li key={words} className={styles.sign}>
          <svg className={styles.shape} viewBox="-13 -13 26 26">
            <MarkShape {...sign} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
