import { makeStyles } from '@griffel/react';
import { key } from '../../src/text/pages/key.ts';
import { Notice } from '../parts/notice.tsx';
import { useTexts } from '../shell/session.tsx';
import type { KeyInputs } from './key-inputs.ts';

const useStyles = makeStyles({ list: { margin: '4px 0 0', paddingLeft: '20px' } });

type Gap = NonNullable<KeyInputs['gaps']>[number];
type Props = { readonly gaps: KeyInputs['gaps']; readonly nameOf: (network: string) => string };

/** What the counts rest on no source for: left out, or estimated. Nothing where all is known. */
export function GapsNotice({ gaps = [], nameOf }: Props) {
  const styles = useStyles();
  const texts = useTexts(key).gaps;
  const sentence = useGapSentence();
  if (gaps.length === 0) return null;
  return (
    <Notice intent="warning" title={texts.title}>
      {texts.intro}
      <ul className={styles.list}>
        {gaps.map((gap) => (
          <li key={`${gap.network} ${gap.owner} ${gap.kind}`}>{sentence(gap, nameOf(gap.network))}</li>
        ))}
      </ul>
    </Notice>
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
