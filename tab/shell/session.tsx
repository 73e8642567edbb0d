import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Answer } from '../../src/contract/operations.ts';
import type { RoundId } from '../../src/domain/ids.ts';
import { pick, type Language } from '../../src/text/language.ts';
import { shell } from '../../src/text/pages/shell.ts';
import { useRead, type Read } from '../api/use-read.ts';

export type Me = Answer<'readMe'>;
export type RoundSummary = Answer<'readOverview'>['rounds'][number];

type Session = {
  readonly language: Language;
  readonly me: Read<Me>;
  readonly overview: Read<Answer<'readOverview'>>;
};

const SessionContext = createContext<Session | null>(null);

/** Asks who the reader is and how the round stands, both at once, for everything inside. */
export function SessionProvider({
  languageUntilKnown,
  children,
}: {
  languageUntilKnown: Language;
  children: ReactNode;
}) {
  const chosen = new URLSearchParams(useSearch()).get('runde');
  const me = useRead('readMe', {});
  const overview = useRead('readOverview', chosen === null ? {} : { query: { round: chosen as RoundId } });
  const language = me.data?.language ?? languageUntilKnown;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const session = useMemo(() => ({ language, me, overview }), [language, me, overview]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The session as it is being read; pages use the hooks below. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('outside SessionProvider');
  return session;
}

/** Who the reader is. Pages are shown only when that is known. */
export function useMe(): Me {
  const { me } = useSession();
  if (!me.data) throw new Error('the reader is not known yet');
  return me.data;
}

export function useLanguage(): Language {
  return useSession().language;
}

/** The texts in the reader's language. */
export function useTexts<Texts>(texts: Readonly<Record<Language, Texts>>): Texts {
  return pick(texts, useLanguage());
}

/** The round that is looked at; null in a county without rounds. Pages are shown only when that is known. */
export function useRound(): RoundSummary | null {
  return useSession().overview.data?.round ?? null;
}

/** What a round is called: its scheme and its year. */
export function useRoundName(): (round: RoundSummary) => string {
  const { roundName } = useTexts(shell);
  return (round) => roundName(round.schemeName, round.year);
}

/** Looks at another round: keeps the page, changes `?runde=`. Null goes back to the one that the service chooses. */
export function useChooseRound(): (round: RoundId | null) => void {
  const [path, navigate] = useLocation();
  return (round) => navigate(round === null ? path : `${path}?runde=${round}`);
}
