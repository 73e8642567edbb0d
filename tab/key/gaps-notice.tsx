import { makeStyles } from '@griffel/react';
import { key } from '../../src/text/pages/key.ts';
import { Notice } from '../parts/notice.tsx';
import { useTexts } from '../shell/session.tsx';
import type { Findings } from './key-inputs.ts';

const useStyles = makeStyles({ list: { margin: '4px 0 0', paddingLeft: '20px' } });

type Gap = Findings['gaps'][number];
type Props = { readonly gaps: readonly Gap[]; readonly nameOf: (network: string) => string };

/** What the counts rest on no source for: left out, or estimated. Nothing where all is known. */
export function GapsNotice({ gaps, nameOf }: Props) {
  const styles = useStyles();
  const texts = useTexts(key).gaps;
  const sentence = useGapSentence();
  if (gaps.length === 0) return null;
  return (
    <Notice intent="warning" title={texts.title}>
      {texts.intro}
      <ul className={styles.list}>
        {together(gaps).map((gap) => (
          <li key={`${gap.network} ${gap.owner} ${gap.kind}`}>{sentence(gap, nameOf(gap.network))}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Owners of a network that are left out for the same reason, in one line. */
function together(gaps: readonly Gap[]): readonly Gap[] {
  const groups = Map.groupBy(gaps, ({ network, kind, why, owner, estimate }) =>
    estimate ? `${network} ${kind} ${owner}` : `${network} ${kind} ${why}`,
  );
  return [...groups.values()].flatMap((group) =>
    group
      .slice(0, 1)
      .map((gap) => ({ ...gap, ownerName: group.map(({ ownerName }) => ownerName).join(', ') })),
  );
}

/** A gap in words. */
export function useGapSentence(): (gap: Gap, network: string) => string {
  const { gaps: texts, rules } = useTexts(key);
  return ({ kind, ownerName, why, estimate }, network) => {
    const line = texts.line(network, rules.kind(kind), ownerName, texts.why[why]);
    return estimate ? texts.estimated(line, estimate.value, estimate.grounds) : texts.leftOut(line);
  };
}
