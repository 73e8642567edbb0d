import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { Answer } from '../../src/contract/operations.ts';
import { reports as reportTexts } from '../../src/text/pages/reports.ts';
import { PageLink } from '../shell/page-link.tsx';
import { useTexts } from '../shell/session.tsx';

const useStyles = makeStyles({
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px' },
  /** High enough to be hit with a finger. */
  link: { color: tokens.colorBrandForegroundLink, display: 'inline-block', lineHeight: '24px' },
});

type Props = { readonly reports: Answer<'readSteering'>['networks'][number]['reports'] };

/** The way to the reports behind a figure. */
export function ReportLinks({ reports }: Props) {
  const styles = useStyles();
  const texts = useTexts(reportTexts).figures;
  return (
    <span className={styles.links}>
      {reports.map((report) => (
        <PageLink key={report.id} to="reports" view={{ rapport: report.id }} className={styles.link}>
          {report.kind === 'january' ? texts.januaryOf(report.name) : report.name}
        </PageLink>
      ))}
    </span>
  );
}
