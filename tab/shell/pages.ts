import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Action } from '../../src/domain/policies/policy.ts';

type PageModule = { readonly default: ComponentType };
export type PageName =
  | 'overview'
  | 'registers'
  | 'counts'
  | 'needs'
  | 'cycle'
  | 'allocation'
  | 'plan'
  | 'county-plan'
  | 'school-plans'
  | 'forms'
  | 'basis'
  | 'joint-measures'
  | 'recommendation'
  | 'vote'
  | 'meetings'
  | 'decision'
  | 'reports'
  | 'history'
  | 'thread'
  | 'notices';

export type Page = {
  readonly name: PageName;
  readonly path: string;
  /** What one must be allowed, one of these, for the page to be of any use. */
  readonly reads: readonly Action[];
  readonly load: () => Promise<PageModule>;
  readonly Content: LazyExoticComponent<ComponentType>;
};

/** Each feature's page is the default export of its `page.tsx`; the folder is named as the page where no other is given. */
const modules = import.meta.glob<PageModule>('../*/page.tsx');

function page(name: PageName, path: string, reads: readonly Action[], folder: string = name): Page[] {
  const load = modules[`../${folder}/page.tsx`];
  return load ? [{ name, path, reads, load, Content: lazy(load) }] : [];
}

/** What belongs together under one word. The overview stands alone. */
export type GroupName = 'overview' | 'plans' | 'round' | 'year';
export type PageGroup = { readonly name: GroupName; readonly pages: readonly [Page, ...Page[]] };

const groups: Readonly<Record<GroupName, readonly Page[]>> = {
  overview: page('overview', '/', ['round.read']),
  plans: [
    ...page('needs', '/behov/:network?', ['submitted-needs-report.read', 'overlapping-needs.read']),
    ...page('plan', '/plan/:network?', ['plan.read']),
    ...page('joint-measures', '/fellestiltak', ['joint-measure.read']),
    ...page('school-plans', '/skoleplaner/:network?', ['school-plan.list']),
    ...page('forms', '/skjema', ['form.read']),
    ...page('county-plan', '/fylkesplan', ['county-plan.read']),
  ],
  round: [
    ...page('allocation', '/fordeling', ['key.read'], 'key'),
    ...page('basis', '/grunnlag/:network?', ['draft-basis.read', 'submitted-basis.read']),
    ...page('recommendation', '/innstilling', ['recommendation.read']),
    ...page('vote', '/avstemning', ['vote.read']),
    ...page('decision', '/vedtak', ['decision.read', 'draft-decision.read']),
    ...page('reports', '/rapporter', ['report.list']),
    ...page('history', '/historikk', ['history.read', 'common-history.read']),
    // One comes to the thread from what it runs through, never from the navigation.
    ...page('thread', '/trad', []),
  ],
  year: [
    ...page('cycle', '/arshjul', ['cycle.read']),
    ...page('meetings', '/moter', ['meeting.read']),
    ...page('notices', '/varsler', ['reminder.read']),
    ...page('registers', '/register', ['register.read']),
    // Others come to the figures from the key that rests on them.
    ...page('counts', '/tall', ['counts.import']),
  ],
};

/** Every page, in the order of the navigation. */
export const pages: readonly Page[] = Object.values(groups).flat();

/** The groups with those of their pages that are of use; a group without any is left out. */
export function pageGroups(isOfUse: (page: Page) => boolean): PageGroup[] {
  return (Object.keys(groups) as GroupName[]).flatMap((name) => {
    const [first, ...others] = groups[name].filter(isOfUse);
    return first ? [{ name, pages: [first, ...others] as const }] : [];
  });
}

/** Where the tab is added to a channel. No page among the others: whoever adds it may have no role here yet. */
export const configurePage = { path: '/konfigurasjon', Content: lazy(() => import('../configure/page.tsx')) };

/** The address of a page without what varies in it. */
export function addressOf(page: Page): string {
  return page.path.replace('/:network?', '');
}

/** The page at an address of the browser, such as `/tab/plan/fosen`. */
export function pageAt(pathname: string): Page | undefined {
  const [, , first = ''] = pathname.split('/');
  return pages.find((page) => addressOf(page) === `/${first}`);
}
