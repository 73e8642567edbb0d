import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { key } from '../../src/text/pages/key.ts';
import { Notice } from '../parts/notice.tsx';
import { useTexts } from '../shell/session.tsx';
import type { KeyForm } from './key-form.ts';
import type { Findings } from './key-inputs.ts';

const useStyles = makeStyles({
  list: { margin: '4px 0 0', paddingLeft: '20px' },
  all: { ...typographyStyles.body1, margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly form: KeyForm;
  readonly findings: Findings;
  readonly nameOf: (network: string) => string;
};

/** Which counts a person wrote, and what the register has; a sentence where all are the register's, or none can be. */
export function WrittenNotice({ form, findings: { counted, written }, nameOf }: Props) {
  const styles = useStyles();
  const { written: texts, rules } = useTexts(key);
  if (written === null) return null;
  if (counted === null) return <p className={styles.all}>{texts.nothingRegistered}</p>;
  if (written.length === 0) return <p className={styles.all}>{texts.none(counted.year)}</p>;
  const all = form.networks.flatMap(({ counts }) => Object.keys(counts)).length;
  if (written.length === all) return <p className={styles.all}>{texts.every(counted.year)}</p>;
  const countOf = (network: string, kind: string) =>
    form.networks.find((each) => each.network === network)?.counts[kind] ?? 0;
  return (
    <Notice intent="warning" title={texts.title}>
      {texts.intro}
      <ul className={styles.list}>
        {written.map(({ network, kind, registered }) => (
          <li key={`${network} ${kind}`}>
            {texts.line(nameOf(network), rules.kind(kind), countOf(network, kind))}{' '}
            {registered === null
              ? texts.notRegistered(counted.year)
              : texts.registered(counted.year, registered)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
