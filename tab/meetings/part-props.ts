import type { MeetingContent, MeetingView } from './meeting-types.ts';

/** What every part of the form works on. */
export type PartProps = {
  readonly view: MeetingView;
  readonly content: MeetingContent;
  readonly change: (changes: Partial<MeetingContent>) => void;
  /** What the service said of a field when it was saved. */
  readonly faultAt: (path: string) => string | undefined;
};

/** The look of a field with what the service said of it. */
export function faulty(message: string | undefined) {
  return message === undefined ? {} : ({ validationState: 'error', validationMessage: message } as const);
}

/** The list with one of its items changed. */
export function changedAt<T>(items: readonly T[], index: number, changes: Partial<T>): T[] {
  return items.map((item, at) => (at === index ? { ...item, ...changes } : item));
}

export function without<T>(items: readonly T[], index: number): T[] {
  return items.filter((_, at) => at !== index);
}

/** The list with an item moved a step up or down. */
export function moved<T>(items: readonly T[], index: number, by: -1 | 1): T[] {
  const [item] = items.slice(index, index + 1);
  const rest = without(items, index);
  return item === undefined ? rest : rest.toSpliced(index + by, 0, item);
}
