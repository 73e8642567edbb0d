import { versionHistory } from '../../src/text/pages/version-history.ts';
import { useTexts } from '../shell/session.tsx';

/** How the parts of a county plan are called that have no title of their own. */
export function usePartNames(): (id: string) => string | null {
  const { title, priorities } = useTexts(versionHistory);
  return (id) => (id === 'title' ? title : id === 'priorities' ? priorities : null);
}
