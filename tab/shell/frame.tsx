import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { lazy, Suspense, useLayoutEffect, useRef } from 'react';
import { Route, Switch, useLocation, useSearch } from 'wouter';
import { may } from '../../src/domain/policies/policy.ts';
import { shell } from '../../src/text/pages/shell.ts';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { useKnownSince } from '../api/known-since.ts';
import { useSensitiveTextQuestion } from '../api/sensitive-text.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { PageLink } from './page-link.tsx';
import { pageGroups, pages, type Page } from './pages.ts';
import { RoundChoice } from './round-choice.tsx';
import { useChooseRound, useLanguage, useRound, useSession, useTexts, type Me } from './session.tsx';

/** Not needed by those for whom all goes well. */
const ProblemMessage = lazy(async () => ({
  default: (await import('../parts/problem-message.tsx')).ProblemMessage,
}));

const NoRole = lazy(() => import('./no-role.tsx'));
const SignIn = lazy(() => import('./sign-in.tsx'));
const KnownSince = lazy(() => import('./known-since.tsx'));
const SensitiveText = lazy(() => import('./sensitive-text.tsx'));

const useStyles = makeStyles({
  frame: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
  skip: {
    position: 'absolute',
    left: '8px',
    top: '-100px',
    zIndex: 1,
    padding: '8px 12px',
    color: tokens.colorBrandForegroundLink,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus': { top: '8px' },
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '0 24px',
    minHeight: '48px',
    padding: '4px 24px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { padding: '4px 8px' },
  },
  pages: { display: 'flex', flexWrap: 'wrap', margin: '0 0 0 -12px', padding: 0, listStyleType: 'none' },
  pagesNarrow: { '@media (max-width: 640px)': { marginLeft: 0 } },
  link: {
    ...typographyStyles.body1,
    display: 'block',
    padding: '10px 12px 8px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: `${tokens.strokeWidthThick} solid transparent`,
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
  },
  current: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
  inner: { ...typographyStyles.caption1, padding: '4px 12px 6px', borderBottomWidth: 0 },
  innerCurrent: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  main: {
    maxWidth: '1200px',
    margin: '0 auto',
    padding: '24px 24px 64px',
    ':focus': { outlineStyle: 'none' },
    '@media (max-width: 640px)': { padding: '16px 16px 48px' },
  },
});

/** What surrounds every page: the way to the others, the round, and the place where the page stands. */
export function Frame({ subPage }: { subPage: string }) {
  const styles = useStyles();
  const texts = useTexts(shell);
  const main = useRef<HTMLElement>(null);
  const { me, language } = useSession();
  const knownSince = useKnownSince();
  const sensitiveText = useSensitiveTextQuestion();
  useDeepLink(subPage);
  return (
    <div className={styles.frame}>
      <a
        className={styles.skip}
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {texts.skipToContent}
      </a>
      <header className={styles.bar}>
        {me.data && me.data.roles.length > 0 && <Navigation me={me.data} />}
        <RoundChoice />
      </header>
      <main ref={main} id="content" tabIndex={-1} className={styles.main}>
        <ErrorBoundary language={language}>
          <Suspense>{knownSince !== null && <KnownSince since={knownSince} />}</Suspense>
          <Suspense fallback={<LoadingTable rows={8} />}>
            <Content />
          </Suspense>
          <Suspense>{sensitiveText && <SensitiveText question={sensitiveText} />}</Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}

/** Where one can go: what belongs together under one word, and beneath it the pages of what one is in. */
function Navigation({ me }: { me: Me }) {
  const styles = useStyles();
  const texts = useTexts(shell);
  const [path] = useLocation();
  const here = pageIn(path);
  const groups = pageGroups((page) => isOfUse(page, me));
  const open = groups.find((group) => group.pages.some((page) => page === here));
  return (
    <nav aria-label={texts.pages}>
      <ul className={mergeClasses(styles.pages, styles.pagesNarrow)}>
        {groups.map((group) => {
          const [first] = group.pages;
          const alone = group.pages.length === 1;
          const current = group === open && (alone ? 'page' : 'true');
          return (
            <li key={group.name}>
              <PageLink
                to={first.name}
                current={current || undefined}
                className={mergeClasses(styles.link, current && styles.current)}
              >
                {alone ? texts.page[first.name] : texts.group[group.name]}
              </PageLink>
            </li>
          );
        })}
      </ul>
      {open && open.pages.length > 1 && (
        <ul className={mergeClasses(styles.pages, styles.pagesNarrow)}>
          {open.pages.map((page) => (
            <li key={page.name}>
              <PageLink
                to={page.name}
                current={page === here ? 'page' : undefined}
                className={mergeClasses(styles.link, styles.inner, page === here && styles.innerCurrent)}
              >
                {texts.page[page.name]}
              </PageLink>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}

function Content() {
  const { me, overview } = useSession();
  const language = useLanguage();
  const round = useRound();
  const chooseRound = useChooseRound();
  const texts = useTexts(shell);
  const [path] = useLocation();
  const chosen = new URLSearchParams(useSearch()).has('runde');
  if (me.data?.roles.length === 0) return <NoRole />;
  const problem = (me.data ? undefined : me.problem) ?? (overview.data ? undefined : overview.problem);
  if (problem) {
    const retry = () => void Promise.all([me.refresh(), overview.refresh()]);
    if (problem.code === 'no-token') return <SignIn refusal={problem.detail} onDone={retry} />;
    return chosen && problem.status === 404 ? (
      <ProblemMessage
        problem={problem}
        action={{ label: texts.toNewestRound, run: () => chooseRound(null) }}
      />
    ) : (
      <ProblemMessage problem={problem} action={{ label: texts.retry, run: retry }} />
    );
  }
  if (!me.data || !overview.data) return <LoadingTable rows={8} />;
  return (
    <ErrorBoundary key={`${path} ${round?.id ?? ''}`} language={language}>
      <Suspense fallback={<LoadingTable rows={8} />}>
        <Switch>
          {pages.map(({ path, Content }) => (
            <Route key={path} path={path} component={Content} />
          ))}
          <Route>
            <PageHeading title={texts.notFound.title} />
            <PageLink to="overview">{texts.notFound.toOverview}</PageLink>
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

/** A page is of use when no role that may read it is missing; where only the network is wrong, the page itself says so. */
function isOfUse(page: Page, me: Me): boolean {
  return page.reads.some((action) => {
    const permission = may(me, action);
    return permission.allowed || permission.code !== 'not-your-role';
  });
}

function pageIn(path: string): Page | undefined {
  const [, first = ''] = path.split('/');
  return pages.find((page) => page.path.split('/')[1] === first);
}

/** Goes where a link into Teams asks for, once. */
function useDeepLink(subPage: string): void {
  const [path, navigate] = useLocation();
  const asked = useRef(path === '/' ? subPage : '');
  useLayoutEffect(() => {
    if (asked.current) navigate(`/${asked.current.replace(/^\/+/, '')}`, { replace: true });
    asked.current = '';
  });
}
