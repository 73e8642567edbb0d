import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import type { NetworkId } from '../../src/domain/ids.ts';
import { may } from '../../src/domain/policies/policy.ts';
import { formatInstant, formatNumber } from '../../src/text/format.ts';
import { actionWords, history as historyTexts } from '../../src/text/pages/history.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, NumberCell, RowHeading } from '../parts/data-table.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { Section } from '../parts/section.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useMe, useRoundName, useTexts, type RoundSummary } from '../shell/session.tsx';
import { documentName } from './document-name.ts';

const useStyles = makeStyles({
  cases: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 24px',
    margin: '0 0 24px',
    padding: 0,
    listStyleType: 'none',
  },
  link: { color: tokens.colorBrandForegroundLink },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = { readonly round: RoundSummary | null; readonly network: string | null };

/** The documents of the round, or of a network, with what was done to each last. */
export function CaseDocuments({ round, network }: Props) {
  const styles = useStyles();
  const texts = useTexts(historyTexts);
  const language = useLanguage();
  const query = network === null ? round && { round: round.id } : { network: network as NetworkId };
  const read = useRead('readHistory', query && { query });
  const { data, problem } = read;
  return (
    <>
      <PageHeading title={texts.title} state={texts.intro} />
      <Cases round={round} network={network} />
      {!data && <ReadProblem read={read} />}
      {!data && !problem && <LoadingTable rows={8} />}
      {data && (
        <Section title={texts.documents}>
          {data.documents.length === 0 ? (
            <p className={styles.none}>{texts.none}</p>
          ) : (
            <DataTable stacks caption={texts.documents}>
              <thead>
                <tr>
                  <ColumnHeading first>{texts.document}</ColumnHeading>
                  <ColumnHeading>{texts.last}</ColumnHeading>
                  <ColumnHeading>{texts.who}</ColumnHeading>
                  <ColumnHeading>{texts.when}</ColumnHeading>
                  <ColumnHeading number>{texts.changes}</ColumnHeading>
                </tr>
              </thead>
              <tbody>
                {data.documents.map((document) => (
                  <tr key={`${document.kind} ${document.id}`}>
                    <RowHeading>
                      <PageLink
                        to="history"
                        view={{
                          slag: document.kind,
                          dokument: document.id,
                          ...(network !== null && { nettverk: network }),
                        }}
                        className={styles.link}
                      >
                        {documentName(document, texts)}
                      </PageLink>
                    </RowHeading>
                    <Cell>{actionWords(texts, document.action)}</Cell>
                    <Cell>{document.by}</Cell>
                    <Cell>{formatInstant(document.at, language)}</Cell>
                    <NumberCell>{formatNumber(document.changes)}</NumberCell>
                  </tr>
                ))}
              </tbody>
            </DataTable>
          )}
        </Section>
      )}
    </>
  );
}

/** The round, and the networks and groups whose history is the reader's to read: one is looked at, the others are links. */
function Cases({ round, network }: Props) {
  const styles = useStyles();
  const texts = useTexts(historyTexts);
  const me = useMe();
  const roundName = useRoundName();
  const { data } = useRead('listNetworks', {});
  const all = data ? [...data.networks, ...data.groups] : [];
  const networks = all.filter(({ id }) => may(me, 'history.read', { network: id }).allowed);
  const isNetwork = (id: string) => data?.networks.some((network) => network.id === id) ?? false;
  return (
    <ul className={styles.cases} aria-label={texts.cases}>
      {round && (
        <li>
          <PageLink to="history" className={styles.link} current={network === null ? 'true' : undefined}>
            {texts.ofRound(roundName(round))}
          </PageLink>
        </li>
      )}
      {networks.map(({ id, name }) => (
        <li key={id}>
          <PageLink
            to="history"
            view={{ nettverk: id }}
            className={styles.link}
            current={network === id ? 'true' : undefined}
          >
            {networks.length === 1 && isNetwork(id) ? texts.ofNetwork(name) : name}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
