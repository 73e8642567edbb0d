import type { InstitutionId, SchemeId } from '../../src/domain/ids.ts';
import { MAX_LINE_LENGTH, MAX_PROSE_LENGTH, type MeasureView } from './types.ts';

type Content = MeasureView['content'];
type TrackForm = { readonly id: string; readonly title: string; readonly targetGroup: string };

/** What a joint measure is, as it is typed; its cohorts have a form of their own. */
export type MeasureForm = {
  readonly title: string;
  readonly description: string;
  readonly institutions: readonly string[];
  readonly scheme: string;
  readonly firstYear: string;
  readonly lastYear: string;
  readonly tracks: readonly TrackForm[];
};

export type FieldFault = 'missing' | 'number' | { readonly tooLong: number };
/** What is wrong, by field: `title`, `tracks.0.title`. */
export type FormFaults = Readonly<Record<string, FieldFault>>;

export const MAX_TARGET_GROUP_LENGTH = 1000;

export function measureForm(content: Content | null, year: number): MeasureForm {
  if (!content) {
    return {
      title: '',
      description: '',
      institutions: [],
      scheme: '',
      firstYear: String(year),
      lastYear: '',
      tracks: [],
    };
  }
  const { title, description, institutions, scheme, firstYear, lastYear, tracks } = content;
  return {
    title,
    description,
    institutions,
    scheme,
    firstYear: String(firstYear),
    lastYear: lastYear === null ? '' : String(lastYear),
    tracks,
  };
}

/** The content that is typed, over the cohorts that stand; or what is wrong. */
export function readMeasure(
  form: MeasureForm,
  cohorts: Content['cohorts'],
):
  | { readonly kind: 'content'; readonly content: Content }
  | { readonly kind: 'refused'; readonly faults: FormFaults } {
  const firstYear = yearIn(form.firstYear);
  const lastYear = form.lastYear.trim() === '' ? null : yearIn(form.lastYear);
  const faults = collected([
    ['title', lineFault(form.title)],
    ['description', textFault(form.description, MAX_PROSE_LENGTH)],
    ['institutions', form.institutions.length === 0 ? 'missing' : null],
    ['scheme', form.scheme === '' ? 'missing' : null],
    ['firstYear', firstYear === undefined ? 'number' : null],
    ['lastYear', lastYear === undefined ? 'number' : null],
    ...form.tracks.flatMap(({ title, targetGroup }, index) => [
      [`tracks.${index}.title`, lineFault(title)] as const,
      [`tracks.${index}.targetGroup`, textFault(targetGroup, MAX_TARGET_GROUP_LENGTH)] as const,
    ]),
  ]);
  if (Object.keys(faults).length > 0 || firstYear === undefined || lastYear === undefined)
    return { kind: 'refused', faults };
  return {
    kind: 'content',
    content: {
      title: form.title.trim(),
      description: form.description,
      institutions: form.institutions as InstitutionId[],
      scheme: form.scheme as SchemeId,
      firstYear,
      lastYear,
      tracks: form.tracks.map((track) => ({ ...track, title: track.title.trim() })),
      cohorts,
    },
  };
}

/** Faults without the fields that have none. */
export function collected(all: readonly (readonly [string, FieldFault | null])[]): FormFaults {
  return Object.fromEntries(all.flatMap(([field, fault]) => (fault ? [[field, fault] as const] : [])));
}

export function lineFault(text: string): FieldFault | null {
  return text.trim() === '' ? 'missing' : textFault(text.trim(), MAX_LINE_LENGTH);
}

export function textFault(text: string, most: number): FieldFault | null {
  return text.length > most ? { tooLong: most } : null;
}

function yearIn(text: string): number | undefined {
  const digits = text.trim();
  const year = /^\d{4}$/.test(digits) ? Number(digits) : 0;
  return year >= 1990 && year <= 2100 ? year : undefined;
}
