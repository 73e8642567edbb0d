import { useState } from 'react';
import { formatInstant } from '../../src/text/format.ts';
import { decision } from '../../src/text/pages/decision.ts';
import { letters as lettersPage } from '../../src/text/pages/letters.ts';
import { shell } from '../../src/text/pages/shell.ts';
import { useRead } from '../api/use-read.ts';
import { ExamplesNote } from '../parts/examples-note.tsx';
import { LoadingTable } from '../parts/loading-table.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ProblemMessage } from '../parts/problem-message.tsx';
import { ProcessProgress } from '../parts/process-progress.tsx';
import { Section } from '../parts/section.tsx';
import { useLanguage, useMe, useSession, useTexts } from '../shell/session.tsx';
import { formOf, type View } from './decision-form.ts';
import { DecisionTable } from './decision-table.tsx';
import { LettersTable } from './letters-table.tsx';

const FOLLOW_EVERY_MILLISECONDS = 1000;

/** The decision as it was taken, with the award letters: all of them for the county governor, one's own for the others. */
export function DecisionTaken({ view, refresh }: { view: View; refresh: () => Promise<void> }) {
  const texts = useTexts(decision);
  const letterTexts = useTexts(lettersPage);
  const { retry } = useTexts(shell);
  const language = useLanguage();
  const me = useMe();
  const { overview } = useSession();
  const [justFinished, setJustFinished] = useState(false);
  const [following, setFollowing] = useState(view.process !== null && view.process.state !== 'finished');
  const letters = useRead(
    'listLetters',
    { params: { round: view.round } },
    { every: following ? FOLLOW_EVERY_MILLISECONDS : 0 },
  );
  const process = letters.data?.process ?? view.process;
  const issuing = process && process.state !== 'finished' ? process : null;
  if (following !== (issuing !== null)) setFollowing(issuing !== null);
  const isGovernor = me.roles.some(({ role }) => role === 'county-governor');
  const title = isGovernor ? texts.letters.title : texts.letters.own;

  function finished() {
    setJustFinished(true);
    void Promise.all([refresh(), letters.refresh(), overview.refresh()]);
  }

  return (
    <>
      <PageHeading
        title={texts.title}
        state={`${texts.state.decided(
          view.decidedBy?.name ?? '',
          view.decidedAt === null ? '' : formatInstant(view.decidedAt, language),
        )} ${texts.state.caseNumber(view.content.caseNumber)}`}
      />
      {issuing !== null && (
        <ProcessProgress
          process={issuing}
          words={texts.process}
          onEnded={(state) => state === 'finished' && finished()}
        />
      )}
      {justFinished && <Notice intent="success">{texts.process.finished}</Notice>}
      {view.figuresAreExamples && <ExamplesNote />}
      <Section title={title} note={letterTexts.note}>
        {letters.data ? (
          <LettersTable
            view={view}
            letters={letters.data.letters}
            title={title}
            sum={isGovernor}
            refresh={letters.refresh}
          />
        ) : letters.problem ? (
          <ProblemMessage
            problem={letters.problem}
            action={{ label: retry, run: () => void letters.refresh() }}
          />
        ) : (
          <LoadingTable rows={isGovernor ? 11 : 1} />
        )}
      </Section>
      <Section title={texts.networks.title} note={texts.networks.inKroner}>
        <DecisionTable view={view} form={formOf(view)} editing={null} />
      </Section>
    </>
  );
}
