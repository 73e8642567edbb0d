import { isOk } from '../graph/answer.ts';
import type { Graph } from '../graph/graph.ts';
import { faultOf, GraphFault, isFault } from '../graph/graph-fault.ts';
import { describeRequest, type GraphRequest } from '../graph/request.ts';
import type { Time } from '../graph/time.ts';
import { type Finding, keyOfFinding } from './finding.ts';

/** How often we look again without having got any further. */
const MOST_LOOKS = 6;
/** Milliseconds, times the number of looks. */
const WAIT_BEFORE_LOOK = 1000;
/** How often something is tried that was answered and did not help: an answer may be about an earlier try, or early. */
const MOST_TRIES = 3;

type Deps = { readonly graph: Graph; readonly time: Time };

/**
 * Mends what is found, one by one, and looks again until nothing is left that can be mended: what became of a request
 * whose answer was lost is seen at the next look, so nothing is made twice, and whoever was cut off goes on from there.
 * Gives what is left. Throws GraphFault where there is no use in going on.
 */
export async function mend(
  { graph, time }: Deps,
  look: () => Promise<Finding[]>,
  tell: (finding: Finding) => void,
): Promise<Finding[]> {
  const tries = new Map<string, number>();
  const triesOf = (finding: Finding) => tries.get(keyOfFinding(finding)) ?? 0;

  for (let inVain = 0; ;) {
    const findings = await look();
    const open = findings.filter((finding) => finding.request !== null && triesOf(finding) < MOST_TRIES);
    if (open.length === 0) return findings;
    let news = 0;
    let last: GraphFault | null = null;
    for (const finding of open) {
      const fault = await tried(graph, finding.request as GraphRequest);
      if (isFault(fault, 'access-denied', 'sign-in-failed')) throw fault;
      if (fault === null && triesOf(finding) === 0) tell(finding);
      if (fault === null || isFault(fault, 'invalid')) {
        news += 1;
        tries.set(keyOfFinding(finding), triesOf(finding) + 1);
      }
      last = fault ?? last;
    }
    inVain = news > 0 ? 0 : inVain + 1;
    if (last && inVain >= MOST_LOOKS) throw last;
    if (last) await time.wait(WAIT_BEFORE_LOOK * (inVain + 1));
  }
}

async function tried(graph: Graph, request: GraphRequest): Promise<GraphFault | null> {
  try {
    const answer = await graph.send(request);
    return isOk(answer) ? null : faultOf(answer, describeRequest(request));
  } catch (error) {
    if (error instanceof GraphFault) return error;
    throw error;
  }
}
