import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { askedFor, checkAgainstFrame } from '../../src/domain/basis/basis-sums.ts';
import type { BasisContent } from '../../src/domain/basis/decision-basis.ts';
import { formatKroner } from '../../src/text/format.ts';
import { basis as basisTexts } from '../../src/text/pages/basis.ts';
import { useTexts } from '../shell/session.tsx';
import type { BasisView } from './basis-draft.ts';

const useStyles = makeStyles({
  line: { ...typographyStyles.body1, fontVariantNumeric: 'tabular-nums' },
  above: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

type Props = { readonly frame: BasisView['frame']; readonly content: BasisContent };

/** Where what is asked for stands against the frame, in one sentence that follows what is typed. */
export function FrameLine({ frame, content }: Props) {
  const styles = useStyles();
  const texts = useTexts(basisTexts).frame;
  const { total } = askedFor(content);
  const asked = formatKroner(total);
  const check = checkAgainstFrame(total, frame);
  if (check.kind === 'above') {
    return (
      <div className={mergeClasses(styles.line, styles.above)}>
        {texts.above(asked, formatKroner(check.by))}
      </div>
    );
  }
  return (
    <div className={styles.line}>
      {check.left === 0 ? texts.exactly(asked) : texts.within(asked, formatKroner(check.left))}
    </div>
  );
}
