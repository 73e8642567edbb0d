import { Button } from '@fluentui/react-button';
import { tokens, typographyStyles } from '@fluentui/react-theme';
import { makeStyles } from '@griffel/react';
import { lazy, Suspense, useState } from 'react';
import type { NetworkId } from '../../src/domain/ids.ts';
import { may } from '../../src/domain/policies/policy.ts';
import { needs as needsTexts } from '../../src/text/pages/needs.ts';
import { useRead } from '../api/use-read.ts';
import { Cell, ColumnHeading, DataTable, RowHeading } from '../parts/data-table.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ReadProblem } from '../parts/read-problem.tsx';
import { Section } from '../parts/section.tsx';
import { Shields } from '../parts/shields.tsx';
import { PageLink } from '../shell/page-link.tsx';
import { useLanguage, useMe, useTexts } from '../shell/session.tsx';
import { AnswerReading } from './answer-reading.tsx';
import { deadlineWords } from './deadline-words.ts';
import { FollowNeed } from './follow-need.tsx';
import { NeedHeading } from './need-heading.tsx';
import { receivedNeeds, type ReceivedNeed } from './received-needs.ts';
import { type NetworkNeeds, reportIdOf } from './needs-types.ts';

const AnswerDialog = lazy(() => import('./answer-dialog.tsx'));

const useStyles = makeStyles({
  links: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 24px',
    margin: '0 0 24px',
  },
  link: { color: tokens.colorBrandForegroundLink },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  give: { marginTop: '4px' },
});

type Props = { readonly year: number; readonly network: NetworkId };

/** All that a network has received for the year, with what it has answered; and who has not reported. */
export function NeedsOfNetwork({ year, network }: Props) {
  const styles = useStyles();
  const texts = useTexts(needsTexts);
  const language = useLanguage();
  const me = useMe();
  const read = useRead('readNeedsOfNetwork', { params: { year, network } });
  const { data, problem } = read;
  const isOwner = me.roles.some((role) => role.role === 'owner' && role.networks.includes(network));
  const seesOthers = may(me, 'overlapping-needs.read').allowed;
  return (
    <>
      <PageHeading
        title={data ? texts.ofNetwork(data.networkName, year) : texts.title}
        state={data && `${deadlineWords(data.deadline, texts, language)} ${texts.voluntary}`}
      />
      <p className={styles.links}>
        {isOwner && (
          <PageLink to="needs" network={network} className={styles.link}>
            {texts.myReport}
          </PageLink>
        )}
        {seesOthers && (
          <PageLink to="needs" view={{ vis: 'alle' }} className={styles.link}>
            {texts.allNetworks}
          </PageLink>
        )}
      </p>
      {!data && <ReadProblem read={read} />}
      {!data && !problem && <LoadingTable rows={6} />}
      {data && (
        <>
          <Received data={data} refresh={read.refresh} />
          <Owners owners={data.owners} />
        </>
      )}
    </>
  );
}

function Received({ data, refresh }: { data: NetworkNeeds; refresh: () => Promise<void> }) {
  const styles = useStyles();
  const texts = useTexts(needsTexts);
  const me = useMe();
  const [answering, setAnswering] = useState<string | null>(null);
  const received = receivedNeeds(data);
  const asked = received.find((one) => keyOf(one) === answering);
  const reportOf = ({ owner }: ReceivedNeed) => reportIdOf({ year: data.year, network: data.network, owner });
  const unanswered = received.filter(({ need }) => !need.answer).length;
  const mayAnswer = may(me, 'need.answer', { network: data.network, state: 'submitted' }).allowed;
  return (
    <Section
      title={texts.received.heading}
      note={received.length > 0 && texts.received.summary(received.length, unanswered)}
    >
      {received.length === 0 ? (
        <p className={styles.none}>{texts.received.none}</p>
      ) : (
        <Shields kind="needs-report" documents={[...new Set(received.map(reportOf))]}>
          <DataTable stacks caption={texts.received.heading}>
            <thead>
              <tr>
                <ColumnHeading first>{texts.table.need}</ColumnHeading>
                <ColumnHeading>{texts.table.owner}</ColumnHeading>
                <ColumnHeading>{texts.table.for}</ColumnHeading>
                <ColumnHeading>{texts.table.answer}</ColumnHeading>
              </tr>
            </thead>
            <tbody>
              {received.map((one) => (
                <tr key={keyOf(one)}>
                  <RowHeading>
                    <NeedHeading report={reportOf(one)} need={one.need} />
                    <FollowNeed
                      report={{ year: data.year, network: data.network, owner: one.owner }}
                      need={one.need}
                    />
                  </RowHeading>
                  <Cell>{one.ownerName}</Cell>
                  <Cell>{one.need.targetGroups.map((group) => texts.targetGroups[group]).join(', ')}</Cell>
                  <Cell>
                    <AnswerReading answer={one.need.answer} network={data.network} />
                    {mayAnswer && <GiveAnswer received={one} onClick={() => setAnswering(keyOf(one))} />}
                  </Cell>
                </tr>
              ))}
            </tbody>
          </DataTable>
        </Shields>
      )}
      {asked && (
        <Suspense>
          <AnswerDialog
            data={data}
            received={asked}
            onConflict={refresh}
            onClose={() => setAnswering(null)}
          />
        </Suspense>
      )}
    </Section>
  );
}

function keyOf({ owner, need }: ReceivedNeed): string {
  return `${owner} ${need.id}`;
}

function GiveAnswer({ received, onClick }: { received: ReceivedNeed; onClick: () => void }) {
  const styles = useStyles();
  const texts = useTexts(needsTexts).answer;
  const { need, ownerName } = received;
  return (
    <div className={styles.give}>
      <Button
        size="small"
        aria-label={(need.answer ? texts.changeOn : texts.giveOn)(need.theme, ownerName)}
        onClick={onClick}
      >
        {need.answer ? texts.change : texts.give}
      </Button>
    </div>
  );
}

function Owners({ owners }: { owners: NetworkNeeds['owners'] }) {
  const texts = useTexts(needsTexts).received;
  const table = useTexts(needsTexts).table;
  return (
    <Section title={texts.owners}>
      <DataTable caption={texts.owners}>
        <thead>
          <tr>
            <ColumnHeading first>{table.owner}</ColumnHeading>
            <ColumnHeading>{texts.status}</ColumnHeading>
          </tr>
        </thead>
        <tbody>
          {owners.map(({ id, name, state }) => (
            <tr key={id}>
              <RowHeading>{name}</RowHeading>
              <Cell>{texts.states[state]}</Cell>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}
