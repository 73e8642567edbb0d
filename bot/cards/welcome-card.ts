import { welcomeTexts } from '../../src/text/cards/welcome.ts';
import { pick, type Language } from '../../src/text/language.ts';
import type { LinkTo } from '../links.ts';
import { actions, type Card, card, type Element, execute, heading, nameOf, openUrl, text } from './card.ts';

/** The value by which the forum is chosen: no network has it, for ids have no capitals. */
export const FORUM = 'FORUM';

/** What a Team is for. */
export type TeamChoice = {
  readonly networks: readonly { readonly id: string; readonly name: string }[];
  /** Undefined until somebody has said so, null for the forum. */
  readonly chosen: string | null | undefined;
  /** Whether the choice is to be made anew. */
  readonly changing: boolean;
  /** What kept the last answer from being taken. */
  readonly fault: 'choose-first' | 'may-not' | null;
};

/** Introduces the bot; in a Team it asks which network that is for. */
export function welcomeCard(team: TeamChoice | null, language: Language, linkTo: LinkTo): Card {
  const texts = pick(welcomeTexts, language);
  return card(texts.title, [
    heading(texts.title),
    text(texts.what),
    text(team ? texts.askMentioned : texts.ask),
    ...(team ? teamPart(team, language) : []),
    ...(team ? [] : [actions([openUrl(texts.open, linkTo('/'))])]),
  ]);
}

function teamPart({ networks, chosen, changing, fault }: TeamChoice, language: Language): Element[] {
  const texts = pick(welcomeTexts, language);
  if (chosen !== undefined && !changing) {
    const name = chosen === null ? texts.forum : (networks.find(({ id }) => id === chosen)?.name ?? chosen);
    return [
      text(texts.chosen(nameOf(name)), { weight: 'Bolder' }),
      actions([execute(texts.change, 'team.change', {}, { associatedInputs: 'none' })]),
    ];
  }
  return [
    text(texts.whichHint),
    ...(fault === null
      ? []
      : [text(fault === 'choose-first' ? texts.chooseFirst : texts.mayNot, { color: 'Attention' })]),
    {
      type: 'Input.ChoiceSet',
      id: 'network',
      label: texts.which,
      style: 'compact',
      choices: [
        ...networks.map(({ id, name }) => ({ title: nameOf(name), value: id })),
        { title: texts.forum, value: FORUM },
      ],
    },
    actions([execute(texts.choose, 'team.choose', {}, { style: 'positive' })]),
  ];
}
