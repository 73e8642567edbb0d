import type { Answer } from '../../src/contract/operations.ts';
import { Shields } from '../parts/shields.tsx';
import type { BasisView } from './basis-draft.ts';
import { CriteriaReading } from './criteria-reading.tsx';
import { Deliver } from './deliver.tsx';
import { FrameLine } from './frame-line.tsx';
import { FrameSection } from './frame-section.tsx';
import { MeasuresReading } from './measures-reading.tsx';
import { TracksReading } from './tracks-reading.tsx';

type Props = {
  readonly view: BasisView;
  readonly etag: string;
  readonly registers: Answer<'listNetworks'> | undefined;
};

/** The basis for those who read it. A deputy who does not write may still confirm. */
export function BasisReading({ view, etag, registers }: Props) {
  return (
    <>
      <FrameSection
        frame={view.frame}
        content={view.content}
        figuresAreExamples={view.figuresAreExamples}
        ownShare={view.ownContribution?.share ?? null}
      >
        <FrameLine frame={view.frame} content={view.content} />
      </FrameSection>
      <MeasuresReading
        content={view.content}
        ownContribution={view.ownContribution}
        institutions={registers?.institutions ?? []}
        basis={`${view.round}-${view.network}`}
      />
      <TracksReading view={view} />
      <Shields kind="basis" documents={[`${view.round}-${view.network}`]}>
        <CriteriaReading view={view} />
      </Shields>
      <Deliver view={view} etag={etag} dirty={false} />
    </>
  );
}
