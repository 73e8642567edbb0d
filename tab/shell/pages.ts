import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Action } from '../../src/domain/policies/policy.ts';

type PageModule = { readonly default: ComponentType };
export type PageName =
  | 'overview'
  | 'needs'
  | 'cycle'
  | 'allocation'
  | 'plan'
  | 'basis'
  | 'joint-measures'
  | 'recommendation'
  | 'vote'
  | 'decision'
  | 'reports'
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

/** Every page, in the order of the year. */
export const pages: readonly Page[] = [
  ...page('overview', '/', ['round.read']),
  ...page('cycle', '/arshjul', ['cycle.read']),
  ...page('needs', '/behov/:network?', ['submitted-needs-report.read', 'overlapping-needs.read']),
  ...page('allocation', '/fordeling', ['key.read'], 'key'),
  ...page('plan', '/plan/:network?', ['plan.read']),
  ...page('basis', '/grunnlag/:network?', ['draft-basis.read', 'submitted-basis.read']),
  ...page('joint-measures', '/fellestiltak', ['joint-measure.read']),
  ...page('recommendation', '/innstilling', ['recommendation.read']),
  ...page('vote', '/avstemning', ['vote.read']),
  ...page('decision', '/vedtak', ['decision.read', 'draft-decision.read']),
  ...page('reports', '/rapporter', ['report.list']),
  ...page('notices', '/varsler', ['reminder.read']),
];

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
