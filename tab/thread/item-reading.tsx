import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { ReactNode } from 'react';
import { formatPlannedAmount } from '../../src/text/format.ts';
import { thread as threadTexts } from '../../src/text/pages/thread.ts';
import { PageLink } from '../shell/page-link.tsx';
import type { PageName } from '../shell/pages.ts';
import { useLanguage, useSession, useTexts } from '../shell/session.tsx';
import type { Item } from './stages.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  link: { color: tokens.colorBrandForegroundLink },
  words: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

type Place = {
  readonly to: PageName;
  readonly network?: string;
  readonly view?: Readonly<Record<string, string>>;
};

/** One link of the thread: what it is, with its amounts and how it stands, and the way to where it is written. */
export function ItemReading({ item }: { readonly item: Item }) {
  switch (item.kind) {
    case 'need':
      return <NeedItem item={item} />;
    case 'focus-area':
    case 'measure':
      return <PlanItem item={item} />;
    case 'report-line':
      return <ReportItem item={item} />;
    default:
      return <MoneyItem item={item} />;
  }
}

type ItemOf<K extends Item['kind']> = Extract<Item, { readonly kind: K }>;

function NeedItem({ item }: { readonly item: ItemOf<'need'> }) {
  const texts = useTexts(threadTexts);
  const { overview } = useSession();
  const round = overview.data?.rounds.find(({ year }) => year === item.year);
  const view = { vis: 'nettverk', ...(round && { runde: round.id }) };
  return (
    <Words
      title={item.subTheme === '' ? item.title : `${item.title}: ${item.subTheme}`}
      place={{ to: 'needs', network: item.network, view }}
      lines={[texts.needOf(item.ownerName, item.year), texts.answers[item.answer]]}
    />
  );
}

function PlanItem({ item }: { readonly item: ItemOf<'focus-area' | 'measure'> }) {
  const texts = useTexts(threadTexts);
  const language = useLanguage();
  const place: Place = { to: 'plan', network: item.network };
  if (item.kind === 'focus-area') {
    return <Words title={item.title} place={place} lines={[`${texts.focusArea}, ${item.networkName}`]} />;
  }
  const planned = item.amounts.map(({ year, amount }) =>
    texts.planned(year, formatPlannedAmount(amount, language)),
  );
  return (
    <Words
      title={item.title}
      place={place}
      lines={[texts.measureIn(item.focusArea, item.networkName), planned.join(' · ')]}
    />
  );
}

function ReportItem({ item }: { readonly item: ItemOf<'report-line'> }) {
  const texts = useTexts(threadTexts);
  const { used, granted, attainment } = item;
  return (
    <Words
      title={item.title}
      round={item.round}
      place={{ to: 'reports', view: { rapport: item.report, runde: item.round } }}
      lines={[
        `${texts.reportBy(item.recipient.name)}. ${texts.reportStates[item.state]}`,
        used === null ? texts.notFilled(granted) : texts.used(used, granted),
        attainment ? texts.attainment[attainment] : '',
      ]}
    />
  );
}

type MoneyKind = 'set-aside' | 'basis-measure' | 'joint-measure' | 'recommended' | 'decided' | 'award-line';

function MoneyItem({ item }: { readonly item: ItemOf<MoneyKind> }) {
  const texts = useTexts(threadTexts);
  const view = { runde: item.round };
  switch (item.kind) {
    case 'set-aside':
      return (
        <Words
          round={item.round}
          title={item.title}
          place={{ to: 'allocation', view }}
          lines={[texts.setAside(item.amount)]}
        />
      );
    case 'basis-measure':
      return (
        <Words
          round={item.round}
          title={item.title}
          place={{ to: 'basis', network: item.network, view }}
          lines={[item.networkName, `${texts.asked(item.asked)} ${texts.basisStates[item.state]}`]}
        />
      );
    case 'joint-measure':
      return (
        <Words
          round={item.round}
          title={item.title}
          place={{ to: 'recommendation', view }}
          lines={[
            `${texts.jointMeasure(item.amount, item.institutionName)} ${texts.recommendationStates[item.state]}`,
          ]}
        />
      );
    case 'recommended':
      return (
        <Words
          round={item.round}
          title={item.networkName}
          place={{ to: 'recommendation', view }}
          lines={[`${texts.recommended(item.amount)} ${texts.recommendationStates[item.state]}`]}
        />
      );
    case 'decided':
      return (
        <Words
          round={item.round}
          title={item.networkName}
          place={{ to: 'decision', view }}
          lines={[texts.decided(item.amount)]}
        />
      );
    case 'award-line':
      return (
        <Words
          round={item.round}
          title={item.title}
          place={{ to: 'decision', view }}
          lines={[
            texts.granted(item.amount, item.recipient.name),
            item.read ? texts.letterRead : texts.letterUnread,
          ]}
        />
      );
  }
}

type WordsProps = {
  readonly title: ReactNode;
  readonly place: Place;
  readonly lines: readonly string[];
  /** What belongs to a round says which: a thread may run through several. */
  readonly round?: string;
};

function Words({ title, place, lines, round }: WordsProps) {
  const styles = useStyles();
  const { overview } = useSession();
  const rounds = overview.data?.rounds ?? [];
  const which = rounds.find(({ id }) => id === round);
  const isAlone = rounds.filter(({ year }) => year === which?.year).length === 1;
  return (
    <>
      <div className={styles.title}>
        <PageLink {...place} className={styles.link}>
          {title}
        </PageLink>
        {which && (isAlone ? ` (${which.year})` : ` (${which.schemeName} ${which.year})`)}
      </div>
      {lines
        .filter((line) => line !== '')
        .map((line) => (
          <div key={line} className={styles.words}>
            {line}
          </div>
        ))}
    </>
  );
}
