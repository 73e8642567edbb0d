import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { useId, useState } from 'react';
import { formatInstant } from '../../src/text/format.ts';
import { notices } from '../../src/text/pages/notices.ts';
import { useChange } from '../api/use-change.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { Section } from '../parts/section.tsx';
import { useLanguage, useTexts } from '../shell/session.tsx';
import { failedTries, faultWords, stateWords } from './delivery-words.ts';
import type { Delivery } from './notice-types.ts';

const filters = ['all', 'parked', 'waiting'] as const;
type Filter = (typeof filters)[number];

const useStyles = makeStyles({
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  filter: { maxWidth: '20rem', marginBottom: '12px' },
  secondary: { color: tokens.colorNeutralForeground2 },
  parked: { color: tokens.colorStatusDangerForeground3 },
  about: { margin: 0, padding: 0, listStyleType: 'none', color: tokens.colorNeutralForeground2 },
  attempts: { margin: '4px 0 0', padding: 0, listStyleType: 'none', color: tokens.colorNeutralForeground2 },
  choice: { margin: '-6px 0', whiteSpace: 'nowrap' },
  to: { overflowWrap: 'anywhere', hyphens: 'auto' },
  more: { marginTop: '16px' },
});

/** Every notice that the reader may see: to whom, by what way, what became of it and what to do about it. */
export function DeliveryLog() {
  const styles = useStyles();
  const texts = useTexts(notices).log;
  const field = useId();
  const [filter, setFilter] = useState<Filter>('all');
  const resend = useChange('resendDelivery');
  return (
    <Section title={texts.title} note={texts.note}>
      <Field label={{ children: texts.show, htmlFor: field }} className={styles.filter}>
        <Select id={field} value={filter} onChange={(_, { value }) => setFilter(value as Filter)}>
          {filters.map((choice) => (
            <option key={choice} value={choice}>
              {texts.filter[choice]}
            </option>
          ))}
        </Select>
      </Field>
      <ProblemMessage problem={resend.problem} />
      <Pages
        key={filter}
        filter={filter}
        busy={resend.busy}
        onResend={(key) => void resend.run({ params: { delivery: key } })}
      />
    </Section>
  );
}

type PagesProps = {
  readonly filter: Filter;
  readonly busy: boolean;
  readonly onResend: (key: string) => void;
};

/** One page under the other, as many as were asked for. */
function Pages({ filter, busy, onResend }: PagesProps) {
  const styles = useStyles();
  const texts = useTexts(notices).log;
  const [starts, setStarts] = useState<readonly (string | null)[]>([null]);
  const last = useRead('readDeliveryLog', { query: queryOf(filter, starts.at(-1) ?? null) });
  const next = last.data?.next ?? null;
  const isEmpty = starts.length === 1 && last.data?.deliveries.length === 0 && next === null;
  if (isEmpty) return <p className={styles.none}>{texts.none[filter]}</p>;
  return (
    <>
      <ReadProblem read={last} />
      <DataTable stacks caption={texts.title}>
        <thead>
          <tr>
            <ColumnHeading first>{texts.to}</ColumnHeading>
            <ColumnHeading>{texts.what}</ColumnHeading>
            <ColumnHeading>{texts.state}</ColumnHeading>
            <ColumnHeading>{texts.choices}</ColumnHeading>
          </tr>
        </thead>
        {starts.map((from) => (
          <Page key={from ?? ''} query={queryOf(filter, from)} busy={busy} onResend={onResend} />
        ))}
      </DataTable>
      {!last.data && !last.problem && <LoadingTable rows={4} />}
      {next !== null && (
        <div className={styles.more}>
          <Button onClick={() => setStarts([...starts, next])}>{texts.more}</Button>
        </div>
      )}
    </>
  );
}

function queryOf(filter: Filter, from: string | null) {
  return { ...(filter !== 'all' && { state: filter }), ...(from !== null && { from }) };
}

type PageProps = Omit<PagesProps, 'filter'> & { readonly query: ReturnType<typeof queryOf> };

function Page({ query, busy, onResend }: PageProps) {
  const { data } = useRead('readDeliveryLog', { query });
  return (
    <tbody>
      {data?.deliveries.map((delivery) => (
        <Line key={delivery.key} delivery={delivery} busy={busy} onResend={() => onResend(delivery.key)} />
      ))}
    </tbody>
  );
}

type LineProps = { readonly delivery: Delivery; readonly busy: boolean; readonly onResend: () => void };

function Line({ delivery, busy, onResend }: LineProps) {
  const styles = useStyles();
  const texts = useTexts(notices).log;
  const language = useLanguage();
  const { person, network, kind, about, state, attempts, changedAt, mayResend } = delivery;
  const to = person?.name ?? (network ? texts.everybody(network.name) : texts.forum);
  const failed = failedTries(attempts);
  return (
    <tr>
      <RowHeading>
        <span className={styles.to}>{to}</span>
      </RowHeading>
      <Cell>
        {texts.kind[kind]}
        <ul className={styles.about}>
          {about.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Cell>
      <Cell>
        <span className={state === 'parked' ? styles.parked : undefined}>
          {stateWords(delivery, texts, language)}
        </span>
        {state !== 'waiting' && <div className={styles.secondary}>{formatInstant(changedAt, language)}</div>}
        {failed.length > 0 && (
          <ul className={styles.attempts}>
            {failed.map(({ route, fault }) => (
              <li key={`${route} ${fault}`}>
                {texts.route[route]}: {faultWords(fault, texts)}
              </li>
            ))}
          </ul>
        )}
      </Cell>
      <Cell>
        {mayResend && (
          <div className={styles.choice}>
            <Button aria-label={texts.resendOf(to)} disabledFocusable={busy} onClick={onResend}>
              {texts.resend}
            </Button>
          </div>
        )}
      </Cell>
    </tr>
  );
}
