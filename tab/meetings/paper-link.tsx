import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { Link } from 'wouter';
import { meetingPaperTexts } from '../../src/text/papers/meeting-paper.ts';
import { addressOf, pages, type PageName } from '../shell/pages.ts';
import { useTexts } from '../shell/session.tsx';
import type { Paper } from './meeting-types.ts';

const useStyles = makeStyles({ link: { color: tokens.colorBrandForegroundLink, overflowWrap: 'anywhere' } });

type InApp = Extract<Paper, { kind: 'page' }>;

const pageOf: Readonly<Record<InApp['page'], PageName>> = {
  key: 'allocation',
  bases: 'basis',
  recommendation: 'recommendation',
  reports: 'reports',
  steering: 'reports',
};

/** A paper: a page of the tab in the round that it is about, or an address elsewhere. */
export function PaperLink({ paper }: { readonly paper: Paper }) {
  const styles = useStyles();
  const texts = useTexts(meetingPaperTexts);
  if (paper.kind === 'link') {
    return (
      <a href={paper.url} target="_blank" rel="noreferrer" className={styles.link}>
        {paper.title}
      </a>
    );
  }
  const page = pages.find(({ name }) => name === pageOf[paper.page]);
  const view = { ...(paper.page === 'steering' && { vis: 'styring' }), runde: paper.round };
  return (
    page && (
      <Link href={`${addressOf(page)}?${new URLSearchParams(view).toString()}`} className={styles.link}>
        {texts.paper[paper.page]}
      </Link>
    )
  );
}
