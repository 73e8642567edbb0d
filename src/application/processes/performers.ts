import type { Dependencies } from '../change-aggregate.ts';
import { issueLettersSteps } from '../decision/issue-letters.ts';
import { importResponsesSteps } from '../forms/import-responses.ts';
import { publishFramesSteps } from '../round/publish-frames.ts';
import type { Performers } from './process-runner.ts';

/** How every type of process carries out its steps. */
export function createPerformers(deps: Dependencies): Performers {
  return {
    'publish-frames': publishFramesSteps(deps),
    'issue-letters': issueLettersSteps(deps),
    'import-responses': importResponsesSteps(deps),
  };
}
