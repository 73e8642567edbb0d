/**
 * `npm run provision -- --file county.json --plan` shows what it would make in the tenant: a Team for the forum, each
 * network and each group, with channels, app, tab, people, site, lists and the service's right to the site. `--apply` does it. It deletes
 * nothing, may be stopped anywhere, and does nothing the second time. See docs/provisioning.md.
 */
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openJournal } from '../../infra/provisioning/journal.ts';
import { applyAll, planAll, type Tell } from '../../infra/provisioning/provision.ts';
import { remedyForFault } from '../../infra/provisioning/remedy.ts';
import {
  isWhole,
  LISTS_BY_HAND,
  leftInPlan,
  paragraphsOf,
  rowsOf,
  sayRegistration,
  toDoIn,
} from '../../infra/provisioning/report.ts';
import { readWanted } from '../../infra/provisioning/wanted.ts';
import { countyRegister } from '../seed/county-register.ts';
import { graphFaultIn } from '../storage/sharepoint/graph/graph-fault.ts';
import { realTime } from '../storage/sharepoint/graph/time.ts';
import { fail, graphAsAdministrator, readFile, say, Stopped, whyItStopped } from './administrator.ts';
import { tableOf } from './table.ts';

const USAGE = 'Usage: npm run provision -- --file county.json --plan|--apply';

type Deps = Parameters<typeof planAll>[0];

async function main(): Promise<void> {
  const { file, apply } = readArguments();
  const { institutions } = countyRegister({ networks: [], groups: [] });
  const known = new Set<string>(institutions.map(({ id }) => id));
  const wanted = readFile(file, (text) => readWanted(text, known, languageOf));
  const journal = openJournal(join(dirname(file), `${basename(file, '.json')}.journal.json`));
  // Where the forum's site is shows in the tenant; the configuration wants to have it named.
  const graph = graphAsAdministrator('to-be-made');
  await (apply ? runApply : runPlan)({ graph, time: realTime, journal, wanted });
}

function readArguments(): { file: string; apply: boolean } {
  const { values } = parseArgs({
    options: { file: { type: 'string' }, plan: { type: 'boolean' }, apply: { type: 'boolean' } },
  });
  const { file, plan = false, apply = false } = values;
  if (file === undefined || plan === apply) throw new Stopped(USAGE);
  return { file, apply };
}

function languageOf(place: string): 'nb' | 'nn' {
  const { networks, groups } = countyRegister({ networks: [place], groups: [place] });
  return [...groups, ...networks].find(({ id, name }) => id === place && name !== id)?.language ?? 'nb';
}

async function runPlan(deps: Deps): Promise<void> {
  const plan = await planAll(deps);
  say(tableOf(['where', 'part', 'what'], rowsOf(plan)));
  const toDo = toDoIn(plan);
  say(
    toDo === 0
      ? '\nNothing to do for --apply. Nothing was written.'
      : `\n${toDo} to do with --apply. Nothing was written.`,
  );
  say(`\n${LISTS_BY_HAND}`);
  const left = leftInPlan(plan);
  if (left.length > 0) fail(`\n${left.length} for you to see to:\n${left.join('\n')}`);
}

async function runApply(deps: Deps): Promise<void> {
  let done = 0;
  const did = (text: string) => {
    done += 1;
    say(`${clockTime(deps.time.now())} ${text}`);
  };
  const tell: Tell = {
    did: ({ key }, text) => did(`${key}: ${text}`),
    registered: (registration) => did(`forum: ${sayRegistration(registration, 'did')}`),
    waits: (until, whatFor) => {
      const what = whatFor.map(({ place, what }) => `${place.key} (${what})`).join(', ');
      say(`${clockTime(deps.time.now())} waiting until ${clockTime(until)}: ${what}`);
    },
  };
  const report = await applyAll(deps, tell);
  say(`\n${paragraphsOf(report).join('\n')}\n`);
  say(done === 0 ? 'Nothing was to be done.' : `${done} done.`);
  if (isWhole(report))
    say(
      `Everything stands. A site that was given to the service may take some minutes to open.\n${LISTS_BY_HAND}`,
    );
  else fail('Not everything stands: see ✗ above. Run the command again; it goes on from there.');
}

function clockTime(moment: number): string {
  return new Date(moment).toISOString().slice(11, 19);
}

await main().catch((error: unknown) => {
  const fault = graphFaultIn(error);
  const why = whyItStopped(error, USAGE);
  if (fault) fail(`${fault.message}\n${remedyForFault(fault, 'directory')}`);
  else if (why !== null) fail(why);
  else throw error;
});
