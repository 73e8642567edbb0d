import type { Involved, TargetGroup } from '../needs/needs-report.ts';

/*
 * The choices of a question as forms name them, in bokmål, nynorsk and English. Without capitals; the definite form and
 * the plural are choices of their own, since a guess would put words into somebody's mouth.
 */

const involved: Readonly<Record<Involved, readonly string[]>> = {
  staff: ['ansatte', 'de ansatte', 'tilsette', 'dei tilsette', 'personalet', 'lærere', 'lærarar', 'staff'],
  leaders: ['ledere', 'ledelse', 'ledelsen', 'leiarar', 'leiing', 'leiinga', 'rektor', 'leaders'],
  pupils: ['elever', 'elevar', 'barn', 'barn og elever', 'barn og elevar', 'pupils', 'children and pupils'],
  unions: ['tillitsvalgte', 'tillitsvalde', 'fagforeninger', 'fagforeiningar', 'unions'],
  'youth-council': ['ungdomsråd', 'ungdomsrådet', 'youth council'],
};

const targetGroups: Readonly<Record<TargetGroup, readonly string[]>> = {
  kindergarten: ['barnehage', 'barnehagen', 'barnehager', 'barnehagar', 'kindergarten', 'kindergartens'],
  school: ['skole', 'skolen', 'skoler', 'skule', 'skulen', 'skular', 'grunnskole', 'school', 'schools'],
  'after-school': ['sfo', 'skolefritidsordning', 'skulefritidsordning', 'after-school'],
  'educational-psychology': ['ppt', 'pp-tjenesten', 'pp-tenesta', 'pedagogisk-psykologisk tjeneste'],
  leaders: ['ledere', 'ledelse', 'leiarar', 'leiing', 'leaders'],
};

/** Choices that were understood, and those that were not. */
export type Chosen<T extends string> = { readonly known: readonly T[]; readonly unknown: readonly string[] };

export function involvedIn(choices: readonly string[]): Chosen<Involved> {
  return chosen(involved, choices);
}

export function targetGroupsIn(choices: readonly string[]): Chosen<TargetGroup> {
  return chosen(targetGroups, choices);
}

function chosen<T extends string>(
  words: Readonly<Record<T, readonly string[]>>,
  choices: readonly string[],
): Chosen<T> {
  const values = Object.keys(words) as T[];
  const valueOf = (choice: string) =>
    values.find((value) => words[value].includes(choice.toLocaleLowerCase('nb')));
  const meant = choices.map((choice) => ({ choice, value: valueOf(choice) }));
  return {
    known: values.filter((value) => meant.some((one) => one.value === value)),
    unknown: meant.filter(({ value }) => value === undefined).map(({ choice }) => choice),
  };
}
