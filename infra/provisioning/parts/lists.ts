import { listsOf } from '../../../src/storage/sharepoint/list-schema.ts';
import {
  remedyByHand,
  sayFinding,
  whatOf,
} from '../../../src/storage/sharepoint/provisioning/describe-finding.ts';
import type { Finding } from '../../../src/storage/sharepoint/provisioning/finding.ts';
import { inspectSite } from '../../../src/storage/sharepoint/provisioning/inspect-site.ts';
import { mend } from '../../../src/storage/sharepoint/provisioning/mend.ts';
import { type At, type Part, seenOf } from '../part.ts';
import { type Step, step } from '../step.ts';

/** The lists of the site, as the schema has them. */
export const lists: Part<'lists'> = {
  name: 'lists',
  after: ['site'],
  nothing: null,

  see: (at) => look(at),

  steps({ place }, seen) {
    if (seen === null) return [step('lists', 'make-lists', '', `${listsOf(place.kind).length} lists`)];
    const open = seen.filter(({ mendable }) => mendable);
    return [
      ...(open.length > 0 ? [step('lists', 'make-lists', '', `${open.length} things`)] : []),
      ...seen.filter(({ mendable }) => !mendable).map(byHand),
    ];
  },

  async perform(_, at) {
    await mend(
      at,
      () => look(at),
      (finding) => at.tell(sayOf(finding)),
    );
    return 'done';
  },
};

function look(at: At): Promise<Finding[]> {
  return inspectSite(at.graph, seenOf(at, 'site') ?? '', at.place.kind);
}

function sayOf(finding: Finding): string {
  const { list, part } = whatOf(finding);
  return [sayFinding(finding, 'did'), list, part].filter(Boolean).join(' · ');
}

function byHand(finding: Finding): Step {
  const { list, part } = whatOf(finding);
  const subject = [list, part].filter(Boolean).join(', ');
  return {
    ...step('lists', 'list-by-hand', subject, sayFinding(finding, 'is')),
    remedy: remedyByHand(finding),
  };
}
