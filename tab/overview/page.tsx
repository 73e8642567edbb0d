import { shell } from '../../src/text/pages/shell.ts';
import { PageHeading } from '../parts/page-heading.tsx';
import { useTexts } from '../shell/session.tsx';

export default function OverviewPage() {
  return <PageHeading title={useTexts(shell).page.overview} />;
}
