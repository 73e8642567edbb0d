import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { formatDifference, formatKroner, formatNumber } from '../../src/text/format.ts';
import { key } from '../../src/text/pages/key.ts';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { quotaFigures, weightedCount } from './explanation-figures.ts';
import { useGapSentence } from './gaps-notice.tsx';
import { countKinds, type Findings, type KeyInputs } from './key-inputs.ts';
import { againstAverage, type ResultRow, type ResultSums } from './result-rows.ts';

const useStyles = makeStyles({
  list: {
    ...typographyStyles.body1,
    margin: 0,
    padding: '0 0 0 18px',
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'normal',
  },
});

type Props = {
  readonly row: ResultRow;
  readonly sums: ResultSums;
  readonly inputs: KeyInputs;
  readonly gaps: Findings['gaps'];
};

/** Why a network's frame is what it is, to the krone. */
export function Explanation({ row, sums, inputs, gaps }: Props) {
  const styles = useStyles();
  const texts = useTexts(key);
  const language = useLanguage();
  const gapSentence = useGapSentence();
  const { line } = row;
  const kinds = countKinds(inputs);
  const heads = texts.result.heads(kinds);
  const counts = inputs.networks.find(({ network }) => network === row.network)?.counts ?? {};
  const weighted = kinds
    .map((kind) =>
      texts.explain.term(formatNumber(counts[kind] ?? 0), texts.rules.kind(kind), inputs.weights[kind] ?? ''),
    )
    .join(' + ');
  const quota = quotaFigures(line.quota, language);
  const average = againstAverage(row, sums);
  const ownGaps = gaps.filter(({ network }) => network === row.network);
  const sentences = [
    texts.explain.weighted(weighted, weightedCount(counts, inputs.weights)),
    ...ownGaps.map((gap) => gapSentence(gap, row.name)),
    texts.explain.parts(line.base, proRataWords(line.proRata), line.total),
    quota.kind === 'whole' && quota.amount === line.total
      ? texts.explain.quotaWhole(quota.amount)
      : `${quotaWords(quota)} ${line.remainderUnit > 0 ? texts.explain.up(line.remainderUnit) : texts.explain.down}`,
    ...(line.bound === 'none' || quota.kind !== 'whole' ? [] : [texts.explain[line.bound](quota.amount)]),
    ...(average === null ? [] : [averageWords(average)]),
  ];

  function quotaWords(figures: typeof quota) {
    return figures.kind === 'whole'
      ? texts.explain.quotaUnrounded(figures.amount)
      : texts.explain.quota(figures.fraction, figures.decimal);
  }

  function averageWords(difference: number) {
    if (difference === 0) return texts.explain.same(heads);
    return difference > 0 ? texts.explain.above(difference, heads) : texts.explain.below(-difference, heads);
  }

  return (
    <ul className={styles.list}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Where a cap takes the total below the base grant, with its sign. */
function proRataWords(proRata: number): string {
  return proRata < 0 ? formatDifference(proRata) : formatKroner(proRata);
}
