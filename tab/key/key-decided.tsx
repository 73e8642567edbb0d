import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import type { Answer } from '../../src/contract/operations.ts';
import { may } from '../../src/domain/policies/policy.ts';
import { formatInstant } from '../../src/text/format.ts';
import { key } from '../../src/text/pages/key.ts';
import { Notice } from '../parts/notice.tsx';
import { PageHeading } from '../parts/page-heading.tsx';
import { ProcessProgress } from '../parts/process-progress.tsx';
import { useLanguage, useMe, useSession, useTexts } from '../shell/session.tsx';
import { KeySheet } from './key-sheet.tsx';
import { PublishFrames } from './publish-frames.tsx';
import type { Registers } from '../parts/recipient-name.ts';
import { type DecidedAllocation, resultOfDecision } from './result-lines.ts';
import type { Allocation } from './use-allocation.ts';
import { WhatIf } from './what-if.tsx';

type View = Answer<'readKey'>;
type Process = Answer<'readProcess'>;

type Props = {
  readonly view: View & { readonly allocation: DecidedAllocation };
  readonly registers: Registers;
  /** Told when the frames are out. */
  readonly onPublished: () => Promise<void>;
};

/** The key as it was decided: a fact. Beside it anybody can try what another key would give. */
export function KeyDecided({ view, registers, onPublished }: Props) {
  const texts = useTexts(key);
  const language = useLanguage();
  const me = useMe();
  const { overview } = useSession();
  const [trying, setTrying] = useState(false);
  const [started, setStarted] = useState<Process | null>(null);
  const [justPublished, setJustPublished] = useState(false);
  const decided: Allocation = {
    inputs: view.inputs,
    result: resultOfDecision(view.allocation, view.inputs),
  };
  const mayPublish =
    view.roundState === 'preparing' && may(me, 'frames.publish', { state: 'preparing' }).allowed;
  const underWay = overview.data?.process?.type === 'publish-frames' ? overview.data.process : null;
  const publishing = started ?? underWay;

  function finished() {
    setStarted(null);
    setJustPublished(true);
    void Promise.all([overview.refresh(), onPublished()]);
  }
  return (
    <>
      <PageHeading
        title={texts.title}
        state={`${texts.state.decided(
          view.decidedBy?.name ?? '',
          view.decidedAt === null ? '' : formatInstant(view.decidedAt, language),
        )} ${view.roundState === 'preparing' ? texts.state.notPublished : texts.state.published}`}
        action={
          <>
            <Button aria-pressed={trying} onClick={() => setTrying(!trying)}>
              {trying ? texts.whatIf.stop : texts.whatIf.start}
            </Button>
            {mayPublish && publishing === null && <PublishFrames view={view} onStarted={setStarted} />}
          </>
        }
      />
      {publishing !== null && (
        <ProcessProgress
          key={publishing.id}
          process={publishing}
          words={texts.process}
          onEnded={(state) => state === 'finished' && finished()}
        />
      )}
      {justPublished && <Notice intent="success">{texts.process.finished}</Notice>}
      {trying ? (
        <WhatIf decided={decided} findings={view.findings} registers={registers} />
      ) : (
        <KeySheet
          form={view.inputs}
          findings={view.findings}
          editing={null}
          refusal={null}
          addsUp={true}
          allocation={decided}
          reference={null}
          registers={registers}
        />
      )}
    </>
  );
}
