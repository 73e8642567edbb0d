import type { Registration } from '../../src/application/registers/register-missing.ts';
import type { Left } from './work.ts';
import type { Plan, PlaceReport, Report } from './provision.ts';
import { remedyFor, remedyForFault } from './remedy.ts';
import { isByHand, type PartName, sayStep } from './step.ts';

/** The rows of a plan: where, which part, what. */
export function rowsOf({ places, register }: Plan): string[][] {
  const invited = new Set<string>();
  const rows = places.flatMap(({ place, steps, stands, outside, left }) => [
    ...leftAlone(place.key, stands),
    ...left.map(({ part, fault }) => [place.key, part, `cannot be looked at: ${fault?.message ?? ''}`]),
    ...steps.map((step) => {
      if (step.name !== 'invite') return [place.key, step.part, sayStep(step, 'will')];
      const again = invited.has(step.subject);
      invited.add(step.subject);
      return [place.key, step.part, again ? `add, once invited · ${step.subject}` : sayStep(step, 'will')];
    }),
    ...outside.map((text) => [place.key, 'people', `leave, ${text}`]),
  ]);
  return [...rows, ...register.map((one) => ['forum', 'register', sayRegistration(one, 'will')])];
}

/** The catalogue is not ours to leave alone. */
function leftAlone(where: string, stands: readonly PartName[]): string[][] {
  const ours = stands.filter((part) => part !== 'catalogue');
  return ours.length > 0 ? [[where, '', `leave as it is: ${ours.join(', ')}`]] : [];
}

/** How many things the command would do. */
export function toDoIn({ places, register }: Plan): number {
  return places.flatMap(({ steps }) => steps.filter((step) => !isByHand(step))).length + register.length;
}

/** What only a person can do, or what could not be looked at, with what to do: two lines each. */
export function leftInPlan({ places }: Plan): string[] {
  return places.flatMap(({ place, steps, left }) => {
    const byHand = steps.filter(isByHand).map((step): Left => ({ part: step.part, step, fault: null }));
    return [...byHand, ...left].map((one) => linesOf(place.key, one));
  });
}

/** The report: a paragraph for each place, with what stands and what does not. */
export function paragraphsOf({ places, registerFault }: Report): string[] {
  const paragraphs = places.map(paragraphOf);
  if (registerFault === null) return paragraphs;
  return [
    ...paragraphs,
    `register\n  ✗ ${registerFault.message}\n    → ${remedyForFault(registerFault, 'record')}`,
  ];
}

/** What Graph gives no way to do, and must be done by hand once the lists are there. */
export const LISTS_BY_HAND =
  'By hand, in each site: members may edit the lists until you give them at most Read there, and nothing in those that hold ' +
  'drafts. Graph cannot do it. See “What members see and may do” in docs/sharepoint.md.';

/** Whether everything stands. */
export function isWhole({ places, registerFault }: Report): boolean {
  return registerFault === null && places.every(({ left }) => left.length === 0);
}

function paragraphOf({ place, site, stands, left }: PlaceReport): string {
  const after = left.filter((one) => !isBegun(one)).map(({ part }) => part);
  return [
    `${place.key} · ${place.name}`,
    ...(stands.length > 0 ? [`  ✓ ${stands.join(', ')}`] : []),
    ...(site === null ? [] : [`    site: ${site}`]),
    ...left.filter(isBegun).map((one) => `  ✗ ${sayLeft(one)}\n    → ${remedyFor(one)}`),
    ...(after.length > 0 ? [`  – after that: ${after.join(', ')}`] : []),
  ].join('\n');
}

/** What has not even been looked at comes after something else. */
function isBegun({ step, fault }: Left): boolean {
  return step !== null || fault !== null;
}

function linesOf(where: string, left: Left): string {
  return `- ${where}, ${sayLeft(left)}\n  ${remedyFor(left)}`;
}

function sayLeft({ part, step, fault }: Left): string {
  const what = step === null ? part : `${part}: ${sayStep(step, 'will')}`;
  return fault === null ? what : `${what}: ${fault.message}`;
}

/** What is to be entered in the register, or was. */
export function sayRegistration({ kind, id, state, stored }: Registration, tense: 'will' | 'did'): string {
  const verb = { will: stored ? 'change' : 'register', did: stored ? 'changed' : 'registered' }[tense];
  return `${verb}: ${state.name} · ${kind} ${id}`;
}
