import { costsOf } from '../basis/basis-sums.ts';
import type { DecisionBasis } from '../basis/decision-basis.ts';
import { type PlainDate, toPlainDate } from '../calendar/plain-date.ts';
import { deadlineFor } from '../calendar/calendar-entry.ts';
import { shareIn } from '../contribution/own-contribution.ts';
import { type Kroner, sumKroner, toKroner } from '../money.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import { nameOn } from '../registers/on-date.ts';
import type { CompetenceNetwork, GrantScheme, Institution, RegisteredGroup } from '../registers/registers.ts';
import type { AllocationKey, Recipient } from '../round/allocation-key.ts';
import type { Round } from '../round/round.ts';
import {
  type AwardLetter,
  type AwardLine,
  awardLineIdOf,
  contributionOn,
  type AwardSource,
  letterIdOf,
  type LetterRecipient,
} from './award-letter.ts';
import type { DecidedLine, Decision } from './decision.ts';
import { divideAward } from './divide-award.ts';

/** Three weeks, Public Administration Act § 29. */
const APPEAL_DAYS = 21;

/** What the letters of a round rest on. */
export type LetterGrounds = {
  readonly round: Round;
  readonly scheme: GrantScheme;
  readonly key: AllocationKey;
  readonly recommendation: Recommendation;
  readonly decision: Decision & { state: 'decided' };
  readonly bases: readonly DecisionBasis[];
  readonly networks: readonly CompetenceNetwork[];
  readonly groups: readonly RegisteredGroup[];
  readonly institutions: readonly Institution[];
  readonly date: PlainDate;
};

type Award = { readonly recipient: LetterRecipient; readonly line: AwardLine };

/**
 * The letters of a decided round: one for each network, institution and group that gets money. What a network
 * is awarded is divided over the costs of its decision basis; the institutions' parts go to the institutions, the
 * owners' part to the network, which says what the owners must add to it. Set-asides and joint measures go to those
 * that the key and the recommendation name. Whoever asked for money and gets none has a letter too: a refusal can be
 * appealed like an award. A network or a registered group goes by the name that it had on the day of the letter.
 */
export function composeLetters(facts: LetterGrounds): AwardLetter[] {
  const grounds = onItsDay(facts);
  const given = [...jointAwards(grounds), ...setAsideAwards(grounds)].filter(({ line }) => line.amount > 0);
  return byRecipient([...basisAwards(grounds), ...given]).map(({ recipient, lines }) =>
    letterOf(
      grounds,
      recipient,
      lines.filter(({ amount }) => amount > 0),
    ),
  );
}

/** Every sum that a new decision may grant a recipient, those that it was refused among them, by its first letter. */
export function offeredLines(facts: LetterGrounds): ReadonlyMap<string, readonly AwardLine[]> {
  const grounds = onItsDay(facts);
  const awards = [...basisAwards(grounds), ...jointAwards(grounds), ...setAsideAwards(grounds)];
  const { id } = grounds.round;
  return new Map(byRecipient(awards).map(({ recipient, lines }) => [letterIdOf(id, recipient), lines]));
}

/** Networks and groups go by the names that they had on the day of the letter. */
function onItsDay(facts: LetterGrounds): LetterGrounds {
  return {
    ...facts,
    networks: facts.networks.map((network) => ({ ...network, name: nameOn(network, facts.date) })),
    groups: facts.groups.map((group) => ({ ...group, name: nameOn(group, facts.date) })),
  };
}

function byRecipient(awards: readonly Award[]) {
  const letters = new Map<string, { recipient: LetterRecipient; lines: AwardLine[] }>();
  for (const { recipient, line } of awards) {
    const key = `${recipient.kind} ${recipient.id}`;
    const letter = letters.get(key) ?? { recipient, lines: [] };
    letter.lines.push(line);
    letters.set(key, letter);
  }
  return [...letters.values()];
}

function basisAwards({ decision, bases, networks, institutions }: LetterGrounds): Award[] {
  return decision.content.lines.flatMap((line) => {
    const basis = bases.find((candidate) => candidate.network === line.network);
    const network = networks.find((candidate) => candidate.id === line.network);
    if (!basis || !network) return [];
    const costs = costsOf(basis.content);
    const shares = divideAward(
      line.decided,
      costs.map((cost) => cost.amount),
    );
    return costs.map((cost, index) => ({
      recipient:
        cost.institution === null
          ? networkRecipient(network)
          : institutionRecipient(institutions, cost.institution),
      line: lineFrom(
        { kind: 'basis-measure', network: network.id, measure: cost.measure.id },
        cost.measure.title,
        shares[index] ?? toKroner(0),
        network.name,
      ),
    }));
  });
}

function jointAwards({ recommendation, institutions }: LetterGrounds): Award[] {
  return recommendation.content.jointMeasures.map((award) => ({
    recipient: institutionRecipient(institutions, award.institution),
    line: lineFrom({ kind: 'joint-measure', measure: award.id }, award.title, award.amount),
  }));
}

function setAsideAwards(grounds: LetterGrounds): Award[] {
  const { key } = grounds;
  return key.inputs.setAsides.flatMap((setAside) =>
    setAside.shares.flatMap(({ recipient, amount }) => {
      const named = recipientOf(recipient, grounds);
      return named
        ? [
            {
              recipient: named,
              line: lineFrom({ kind: 'set-aside', setAside: setAside.id }, setAside.title, amount),
            },
          ]
        : [];
    }),
  );
}

function lineFrom(source: AwardSource, title: string, amount: Kroner, network = ''): AwardLine {
  return { id: awardLineIdOf(source), title, network, amount, source };
}

/** The forum's own money stays with the county governor: no letter. */
function recipientOf(
  recipient: Recipient,
  { networks, groups, institutions }: LetterGrounds,
): LetterRecipient | null {
  switch (recipient.kind) {
    case 'network': {
      const network = networks.find((candidate) => candidate.id === recipient.id);
      return network ? networkRecipient(network) : null;
    }
    case 'institution':
      return institutionRecipient(institutions, recipient.id);
    case 'group':
      return {
        kind: 'group',
        id: recipient.id,
        name: groups.find((one) => one.id === recipient.id)?.name ?? recipient.name,
      };
    case 'forum':
      return null;
  }
}

function networkRecipient(network: CompetenceNetwork): LetterRecipient {
  return { kind: 'network', id: network.id, name: network.name };
}

function institutionRecipient(institutions: readonly Institution[], id: string): LetterRecipient {
  return { kind: 'institution', id, name: institutions.find((one) => one.id === id)?.name ?? id };
}

function letterOf(
  grounds: LetterGrounds,
  recipient: LetterRecipient,
  lines: readonly AwardLine[],
): AwardLetter {
  const { round, scheme, decision } = grounds;
  const language = languageOf(grounds, recipient);
  const share = recipient.kind === 'network' ? shareIn(round, scheme) : null;
  return {
    state: 'issued',
    id: letterIdOf(round.id, recipient),
    round: round.id,
    recipient,
    language,
    schemeName: (language === 'nn' && scheme.nameNn) || scheme.name,
    year: round.year,
    purpose: scheme.purpose[language],
    legalBasis: scheme.legalBasis[language],
    caseNumber: decision.content.caseNumber,
    date: grounds.date,
    lines,
    total: sumKroner(lines.map((line) => line.amount)),
    ...(share !== null && { ownContribution: contributionOn(lines, share) }),
    reportDeadline: deadlineFor(round.calendar, 'report') ?? toPlainDate(`${round.year + 1}-06-15`),
    appealDays: APPEAL_DAYS,
    departure: departureFor(grounds, recipient),
    recommendationGrounds: recommendationGroundsFor(grounds, recipient),
    figuresAreExamples: grounds.key.inputs.figuresAreExamples,
    issuedBy: decision.decidedBy,
  };
}

function languageOf(
  { networks, groups, institutions }: LetterGrounds,
  recipient: LetterRecipient,
): 'nb' | 'nn' {
  const register = { network: networks, institution: institutions, group: groups }[recipient.kind];
  return register.find((one) => one.id === recipient.id)?.language ?? 'nb';
}

/** Why the county governor departed from the recommendation: for an institution, in each network that it serves. */
function departureFor(grounds: LetterGrounds, recipient: LetterRecipient): string {
  const departures = grounds.decision.content.lines.filter((line) => departs(grounds, line));
  if (recipient.kind === 'network')
    return departures.find(({ network }) => network === recipient.id)?.grounds ?? '';
  return departures
    .filter(({ network }) => recipient.kind === 'institution' && asksFor(grounds, network, recipient.id))
    .map((line) => `${grounds.networks.find(({ id }) => id === line.network)?.name}: ${line.grounds}`)
    .join('\n');
}

function departs({ recommendation }: LetterGrounds, { network, decided }: DecidedLine): boolean {
  return recommendation.content.lines.find((line) => line.network === network)?.recommended !== decided;
}

function asksFor({ bases }: LetterGrounds, network: string, institution: string): boolean {
  const basis = bases.find((candidate) => candidate.network === network);
  const costs = basis?.content.measures.flatMap((measure) => measure.higherEducation) ?? [];
  return costs.some((cost) => cost.institution === institution && cost.amount > 0);
}

function recommendationGroundsFor({ recommendation }: LetterGrounds, recipient: LetterRecipient): string {
  if (recipient.kind !== 'network') return '';
  return recommendation.content.lines.find((line) => line.network === recipient.id)?.grounds ?? '';
}
