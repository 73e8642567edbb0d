import { tokens } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { Answer } from '../../src/contract/operations.ts';
import type { PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { hasWaited, reminderTitle, waitingTexts } from '../../src/text/notices/waiting.ts';
import { AddressLink } from '../shell/page-link.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { formatDay } from './dates.ts';
import { Due } from './due.tsx';

const useStyles = makeStyles({ since: { color: tokens.colorNeutralForeground2 } });

type Props = {
  readonly waiting: Answer<'readOverview'>['waiting'];
  readonly styles: Readonly<Record<'task' | 'link', string>>;
  readonly today: PlainDate;
};

/** What waits for the reader outside the round, in the list of what waits in it. */
export default function Waiting({ waiting, styles, today }: Props) {
  const { since } = useStyles();
  const language = useLanguage();
  const texts = useTexts(waitingTexts);
  return waiting.map((one) => (
    <li key={one.occurrence} className={styles.task}>
      <AddressLink to={one.page} className={styles.link}>
        {reminderTitle(one, language)}
      </AddressLink>
      {hasWaited(one.waiting) ? (
        <span className={since}>{texts.since(formatDay(one.day, language))}</span>
      ) : (
        <Due due={one.day} today={today} />
      )}
    </li>
  ));
}
