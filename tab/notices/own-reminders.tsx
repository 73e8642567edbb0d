import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles, mergeClasses } from '@griffel/react';
import { useState } from 'react';
import { dateInOslo } from '../../src/domain/calendar/plain-date.ts';
import { may } from '../../src/domain/policies/policy.ts';
import { formatDate, formatWeekday } from '../../src/text/format.ts';
import { hasWaited, reminderTitle, waitingTexts } from '../../src/text/notices/waiting.ts';
import { notices } from '../../src/text/pages/notices.ts';
import { useChange } from '../api/use-change.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { Section } from '../parts/section.tsx';
import { AddressLink } from '../shell/page-link.tsx';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import { DismissDialog } from './dismiss-dialog.tsx';
import type { OwnReminder } from './notice-types.ts';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { whenOf } from './when-words.ts';

const useStyles = makeStyles({
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  link: { color: tokens.colorBrandForegroundLink, overflowWrap: 'anywhere', hyphens: 'auto' },
  whole: { whiteSpace: 'nowrap' },
  secondary: { color: tokens.colorNeutralForeground2 },
  late: { color: tokens.colorStatusDangerForeground3 },
  reason: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  choices: { display: 'flex', gap: '8px', margin: '-6px 0', whiteSpace: 'nowrap' },
});

type Asking = { readonly what: 'snooze' | 'dismiss'; readonly reminder: OwnReminder };

/** What the reader owes, and what the reader's network does, the next to come first. */
export function OwnReminders() {
  const styles = useStyles();
  const texts = useTexts(notices).reminders;
  const read = useRead('readReminders', {});
  const [asking, ask] = useState<Asking | null>(null);
  const restore = useChange('restoreDuty');
  const reminders = read.data?.reminders;
  const close = () => ask(null);
  return (
    <Section title={texts.title}>
      <ReadProblem read={read} />
      <ProblemMessage problem={restore.problem ?? restore.conflict} />
      {!reminders && !read.problem && <LoadingTable rows={4} />}
      {reminders?.length === 0 && <p className={styles.none}>{texts.none}</p>}
      {reminders && reminders.length > 0 && (
        <DataTable stacks caption={texts.title}>
          <thead>
            <tr>
              <ColumnHeading first>{texts.what}</ColumnHeading>
              <ColumnHeading>{texts.when}</ColumnHeading>
              <ColumnHeading>{texts.left}</ColumnHeading>
              <ColumnHeading>{texts.state}</ColumnHeading>
              <ColumnHeading>{texts.choices}</ColumnHeading>
            </tr>
          </thead>
          <tbody>
            {reminders.map((reminder) => (
              <Line
                key={`${reminder.occurrence} ${reminder.network?.id}`}
                reminder={reminder}
                busy={restore.busy}
                onAsk={(what) => ask({ what, reminder })}
                onRestore={() => {
                  const { occurrence, network, etag } = reminder;
                  void restore.run({ body: { occurrence, network: network?.id ?? null }, ifMatch: etag });
                }}
              />
            ))}
          </tbody>
        </DataTable>
      )}
      {asking?.what === 'snooze' && <SnoozeDialog reminder={asking.reminder} onClose={close} />}
      {asking?.what === 'dismiss' && <DismissDialog reminder={asking.reminder} onClose={close} />}
    </Section>
  );
}

type LineProps = {
  readonly reminder: OwnReminder;
  readonly busy: boolean;
  readonly onAsk: (what: Asking['what']) => void;
  readonly onRestore: () => void;
};

function Line({ reminder, busy, onAsk, onRestore }: LineProps) {
  const styles = useStyles();
  const all = useTexts(notices);
  const texts = all.reminders;
  const language = useLanguage();
  const me = useMe();
  const { network, when, due, waiting, daysLeft, mine, reminded, dismissed, snoozedUntil, page } = reminder;
  const title = reminderTitle(reminder, language);
  const wait = useTexts(waitingTexts);
  const waits = hasWaited(waiting);
  const mayDismiss =
    network !== null && due !== null && may(me, 'duty.dismiss', { network: network.id }).allowed;
  const left = waits
    ? daysLeft === 0
      ? wait.today
      : wait.waited(-daysLeft)
    : daysLeft === 0
      ? texts.today
      : daysLeft > 0
        ? texts.inDays(daysLeft)
        : texts.late(-daysLeft);
  return (
    <tr>
      <RowHeading>
        <AddressLink to={page} className={styles.link}>
          {title}
        </AddressLink>
        {network && <div className={styles.secondary}>{network.name}</div>}
      </RowHeading>
      <Cell>{waits ? wait.since(whenOf(when, language)) : whenOf(when, language)}</Cell>
      <Cell>
        <span className={mergeClasses(styles.whole, daysLeft < 0 && !waits && !dismissed && styles.late)}>
          {left}
        </span>
      </Cell>
      <Cell>
        {dismissed ? (
          <>
            {texts.dismissed[dismissed.kind]}
            <div className={styles.reason}>«{dismissed.reason}»</div>
            <div className={styles.secondary}>
              {texts.said(dismissed.by.name, formatDate(dateInOslo(new Date(dismissed.at)), language))}
            </div>
          </>
        ) : (
          <>
            {stateOf()}
            {snoozedUntil && (
              <div className={styles.secondary}>
                {texts.snoozed(
                  `${formatWeekday(snoozedUntil, language)} ${formatDate(snoozedUntil, language)}`,
                )}
              </div>
            )}
          </>
        )}
      </Cell>
      <Cell>
        <div className={styles.choices}>
          {dismissed
            ? mayDismiss && (
                <Button aria-label={texts.restoreOf(title)} disabledFocusable={busy} onClick={onRestore}>
                  {texts.restore}
                </Button>
              )
            : mine &&
              reminded && (
                <Button aria-label={all.snooze.openOf(title)} onClick={() => onAsk('snooze')}>
                  {all.snooze.open}
                </Button>
              )}
          {!dismissed && mayDismiss && (
            <Button aria-label={all.dismiss.openOf(title)} onClick={() => onAsk('dismiss')}>
              {all.dismiss.open}
            </Button>
          )}
        </div>
      </Cell>
    </tr>
  );

  function stateOf(): string {
    if (waiting === 'hearing-statement') return wait.voluntary;
    if (due === null && waiting === null) return texts.invited;
    return mine ? texts.mine : texts.others;
  }
}
