import type { CohortStage } from '../../src/domain/joint-measure/joint-measure.ts';
import type { PlainDate } from '../../src/domain/calendar/plain-date.ts';
import { parsePeriod } from '../../src/domain/plan/period.ts';
import { collected, type FieldFault, type FormFaults, lineFault, textFault } from './measure-form.ts';
import { countIn } from './people-form.ts';
import { type CohortContent, type GatheringContent, MAX_LINE_LENGTH, MAX_PROSE_LENGTH } from './types.ts';

/** A gathering as it is typed. What one way of saying when has and another has not is kept while one tries them. */
export type GatheringForm = {
  readonly id: string;
  /** Empty for every track. */
  readonly track: string;
  readonly kind: GatheringContent['when']['kind'];
  readonly from: string;
  readonly to: string;
  readonly words: string;
  readonly place: string;
  readonly programme: string;
  readonly betweenWork: string;
};

export type CohortForm = {
  readonly title: string;
  readonly period: string;
  readonly capacity: string;
  readonly stage: CohortStage;
  readonly gatherings: readonly GatheringForm[];
};

export function cohortForm(cohort: CohortContent | null): CohortForm {
  if (!cohort) return { title: '', period: '', capacity: '', stage: 'open', gatherings: [] };
  const { title, period, capacity, stage, gatherings } = cohort;
  return {
    title,
    period,
    capacity: capacity === null ? '' : String(capacity),
    stage,
    gatherings: gatherings.map(gatheringForm),
  };
}

export function newGathering(id: string): GatheringForm {
  return {
    id,
    track: '',
    kind: 'on',
    from: '',
    to: '',
    words: '',
    place: '',
    programme: '',
    betweenWork: '',
  };
}

function gatheringForm({ id, track, when, ...texts }: GatheringContent): GatheringForm {
  const empty = { ...newGathering(id), ...texts, track: track ?? '', kind: when.kind };
  switch (when.kind) {
    case 'on':
      return { ...empty, from: when.date };
    case 'between':
      return { ...empty, from: when.from, to: when.to };
    case 'about':
      return { ...empty, words: when.words };
  }
}

/** The cohort that is typed, or what is wrong, by field: `period`, `gatherings.0.from`. */
export function readCohort(
  form: CohortForm,
  id: string,
):
  | { readonly kind: 'cohort'; readonly cohort: CohortContent }
  | { readonly kind: 'refused'; readonly faults: FormFaults } {
  const capacity = form.capacity.trim() === '' ? null : countIn(form.capacity);
  const faults = collected([
    ['title', lineFault(form.title)],
    ['period', periodFault(form.period)],
    ['capacity', form.capacity.trim() !== '' && capacity === null ? 'number' : null],
    ...form.gatherings.flatMap((gathering, index) =>
      gatheringFaults(gathering).map(([field, fault]) => [`gatherings.${index}.${field}`, fault] as const),
    ),
  ]);
  if (Object.keys(faults).length > 0) return { kind: 'refused', faults };
  return {
    kind: 'cohort',
    cohort: {
      id,
      title: form.title.trim(),
      period: form.period.trim(),
      capacity,
      stage: form.stage,
      gatherings: form.gatherings.map(readGathering),
    },
  };
}

/** A period that can be read is the service's to judge further, in its own words. */
function periodFault(period: string): FieldFault | null {
  const parsed = parsePeriod(period);
  if (parsed.kind === 'refused' && parsed.code === 'empty') return 'missing';
  return textFault(period.trim(), 100);
}

function gatheringFaults(gathering: GatheringForm): (readonly [string, FieldFault | null])[] {
  const { kind, from, to, words, place, programme, betweenWork } = gathering;
  return [
    ['from', kind !== 'about' && from === '' ? 'missing' : null],
    ['to', kind === 'between' && to === '' ? 'missing' : null],
    ['words', kind === 'about' ? lineFault(words) : null],
    ['place', textFault(place.trim(), MAX_LINE_LENGTH)],
    ['programme', textFault(programme, MAX_PROSE_LENGTH)],
    ['betweenWork', textFault(betweenWork, MAX_PROSE_LENGTH)],
  ];
}

function readGathering({
  id,
  track,
  place,
  programme,
  betweenWork,
  ...form
}: GatheringForm): GatheringContent {
  return {
    id,
    track: track === '' ? null : track,
    when: readWhen(form),
    place: place.trim(),
    programme,
    betweenWork,
  };
}

/** A field for a date gives a date or nothing. */
function readWhen({
  kind,
  from,
  to,
  words,
}: Pick<GatheringForm, 'kind' | 'from' | 'to' | 'words'>): GatheringContent['when'] {
  switch (kind) {
    case 'on':
      return { kind, date: from as PlainDate };
    case 'between':
      return { kind, from: from as PlainDate, to: to as PlainDate };
    case 'about':
      return { kind, words: words.trim() };
  }
}
