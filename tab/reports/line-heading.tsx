import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { reports as reportTexts } from '../../src/text/pages/reports.ts';
import { ThreadLink } from '../parts/thread-link.tsx';
import { useTexts } from '../shell/session.tsx';
import type { ReportView } from './report-types.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: 0 },
  granted: { ...typographyStyles.body1, margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly granted: ReportView['lines'][number];
  /** The id of the report. */
  readonly report: string;
};

/** What a sum was granted for, and how much it was. */
export function LineHeading({ granted, report }: Props) {
  const styles = useStyles();
  const texts = useTexts(reportTexts).lines;
  const network = granted.network === '' ? '' : ` ${texts.forNetwork(granted.network)}`;
  return (
    <>
      <h3 className={styles.title}>{granted.title}</h3>
      <p className={styles.granted}>
        {texts.granted(granted.amount)}
        {network}{' '}
        <ThreadLink anchor={{ kind: 'report-line', of: report, id: granted.id }} what={granted.title} />
      </p>
    </>
  );
}
