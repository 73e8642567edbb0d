import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { registers } from '../../src/text/pages/registers.ts';
import { useRead } from '../api/use-read.ts';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useMe, useTexts } from '../shell/session.tsx';
import { NetworksSection } from './networks-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { SchemesSection } from './schemes-section.tsx';

const views = [
  ['networks', 'nettverk'],
  ['people', 'personer'],
  ['schemes', 'ordninger'],
] as const;

const useStyles = makeStyles({
  views: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 24px',
    marginBottom: '24px',
  },
  view: { color: tokens.colorBrandForegroundLink },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
  },
  date: { maxWidth: '14rem', marginBottom: '24px' },
});

/** The register: networks and owners on a day, who everybody is, and the schemes. */
export default function RegistersPage() {
  const styles = useStyles();
  const texts = useTexts(registers);
  const { today } = useMe();
  const [search] = useSearchParams();
  const view = views.find(([, name]) => name === search.get('vis'))?.[0] ?? 'networks';
  const [date, setDate] = useState<string>(today);
  const read = useRead(
    'readRegister',
    { query: { date: (date === '' ? today : date) as PlainDate } },
    { keepPrevious: true },
  );
  const { data } = read;
  const refresh = () => void read.refresh();
  return (
    <>
      <PageHeading title={texts.title} />
      <nav className={styles.views} aria-label={texts.viewsLabel}>
        {views.map(([id, name]) => (
          <PageLink
            key={id}
            to="registers"
            view={{ vis: name }}
            current={id === view ? 'page' : undefined}
            className={mergeClasses(styles.view, id === view && styles.current)}
          >
            {texts.views[id]}
          </PageLink>
        ))}
      </nav>
      {view === 'networks' && (
        <Field label={texts.networks.date} className={styles.date}>
          <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
        </Field>
      )}
      <ReadProblem read={read} />
      {!data && !read.problem && <LoadingTable rows={11} />}
      {data && view === 'networks' && <NetworksSection register={data} onSaved={refresh} />}
      {data && view === 'people' && <PeopleSection register={data} />}
      {data && view === 'schemes' && <SchemesSection register={data} onSaved={refresh} />}
    </>
  );
}
