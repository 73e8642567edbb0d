import { formatInstant } from '../../src/text/format.ts';
import { knownSince } from '../../src/text/pages/known-since.ts';
import { Notice } from '../parts/notice.tsx';
import { useLanguage, useTexts } from './session.tsx';

/** Says that what is on screen is old, and that nothing can be saved just now. */
export default function KnownSince({ since }: { since: string }) {
  const texts = useTexts(knownSince);
  const language = useLanguage();
  return <Notice intent="info">{texts.notice(formatInstant(since, language))}</Notice>;
}
