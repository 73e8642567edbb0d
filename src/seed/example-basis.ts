import type { BasisContent } from '../domain/basis/decision-basis.ts';
import type { InstitutionId, SchemeId } from '../domain/ids.ts';
import { toKroner } from '../domain/money.ts';
import type { Measure, NetworkPlan } from '../domain/plan/network-plan.ts';
import { periodTouchesYear } from '../domain/plan/period.ts';
import type { Criterion } from '../domain/registers/registers.ts';
import type { Frame } from '../domain/round/allocation-key.ts';

const exampleAnswers = [
  'Behovene er meldt av barnehagene, skolene og PPT etter drøfting med ansatte og tillitsvalgte, og prioritert sammen med UH.',
  'Arbeidet skjer i kollegiet på den enkelte enhet, med samlinger, mellomarbeid og veiledning gjennom hele året.',
  'Eierne og UH har planlagt tiltakene sammen og møtes hver måned for å følge dem opp.',
  'Barnehage, skole, SFO og PPT deltar i de samme samlingene og prøver ut tiltakene sammen.',
];

/** How complete an example basis is to be: the part of the frame that it uses, in percent, and the answers given. */
export type Completeness = {
  readonly percentOfFrame: number;
  readonly measures: number;
  readonly answers: number;
};

/** An invented basis over real measures of the network's plan, in whole thousands. */
export function exampleBasis(
  what: {
    readonly plan: NetworkPlan;
    readonly frame: Frame;
    readonly year: number;
    readonly scheme: SchemeId;
    readonly partners: readonly InstitutionId[];
    readonly criteria: readonly Criterion[];
  },
  { percentOfFrame, measures, answers }: Completeness,
): BasisContent {
  const chosen = measuresFor(what.plan, what.scheme, what.year).slice(0, measures);
  const each = (amount: number) => Math.floor((amount * percentOfFrame) / 100 / chosen.length / 1000) * 1000;
  return {
    measures: chosen.map((measure, index) => ({
      id: measure.id,
      planMeasure: measure.id,
      title: measure.title,
      period: measure.period.asWritten,
      higherEducation: [
        {
          institution: what.partners[index % what.partners.length] ?? ('ntnu' as InstitutionId),
          amount: toKroner(each(what.frame.higherEducation)),
        },
      ],
      owners: toKroner(each(what.frame.owners)),
    })),
    answers: Object.fromEntries(
      what.criteria.slice(0, answers).map(({ id }, index) => [id, exampleAnswers[index] ?? '']),
    ),
    comment: '',
  };
}

/** The plan's measures of a scheme that may run in the year; of all schemes where the plan has none of that one. */
function measuresFor(plan: NetworkPlan, scheme: SchemeId, year: number): Measure[] {
  const own = plan.sections.filter((section) => section.scheme === scheme);
  const sections = own.length > 0 ? own : plan.sections;
  return sections
    .flatMap(({ focusAreas }) => focusAreas.flatMap((area) => area.measures))
    .filter((measure) => periodTouchesYear(measure.period, year));
}
