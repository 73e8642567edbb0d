import type { ReactNode } from 'react';
import { Link, useSearch } from 'wouter';
import { addressOf, pages, type PageName } from './pages.ts';

type Props = {
  readonly to: PageName;
  /** For the pages that show one network. */
  readonly network?: string | undefined;
  /** What of the page to look at, such as `{ versjon: '2' }`. */
  readonly view?: Readonly<Record<string, string>>;
  readonly className?: string;
  /** That one is there, or somewhere in what it leads into. */
  readonly current?: 'page' | 'true' | undefined;
  readonly children: ReactNode;
};

/** A link to a page of the tab. It stays in the round one looks at unless `view` names another, and fetches the page before the click. */
export function PageLink({ to, network, view, className, current, children }: Props) {
  const page = pages.find(({ name }) => name === to);
  const round = new URLSearchParams(useSearch()).get('runde');
  if (!page) return children;
  const path = addressOf(page) + (network === undefined ? '' : `/${network}`);
  const query = new URLSearchParams({ ...(round !== null && { runde: round }), ...view }).toString();
  const prefetch = () => void page.load();
  return (
    <Link
      href={query === '' ? path : `${path}?${query}`}
      className={className}
      aria-current={current}
      onPointerEnter={prefetch}
      onFocus={prefetch}
    >
      {children}
    </Link>
  );
}

/** A link to an address in the tab that the service names. It stays in the round one looks at unless the address names more. */
export function AddressLink({
  to,
  className,
  children,
}: Pick<Props, 'className' | 'children'> & { to: string }) {
  const round = new URLSearchParams(useSearch()).get('runde');
  return (
    <Link href={round === null || to.includes('?') ? to : `${to}?runde=${round}`} className={className}>
      {children}
    </Link>
  );
}
