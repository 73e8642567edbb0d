import { talkTexts } from '../../src/text/cards/talk.ts';

export type CommandName = keyof (typeof talkTexts)['nb']['words'];

export const commandNames = Object.keys(talkTexts.nb.words) as readonly CommandName[];

/** Every way to say each command, in all languages, as {@link simplified} leaves it. The longest come first. */
const phrases = Object.values(talkTexts)
  .flatMap(({ words }) =>
    commandNames.flatMap((name) =>
      words[name].split('|').map((phrase) => ({ name, phrase: simplified(phrase) })),
    ),
  )
  .toSorted((a, b) => b.phrase.length - a.phrase.length);

/** Shorter words than this must be spelt right: one letter off, they are other words. */
const FORGIVEN_FROM = 4;

/**
 * What somebody asks for, in any of the languages; null where it cannot be made out. Spelling is forgiven: `arshjul`,
 * `aarshjul`, `fristr`. A command may stand first in a longer sentence, or be all of it.
 */
export function understand(message: string): CommandName | null {
  const said = simplified(message);
  if (said === '') return 'help';
  const exact = phrases.find(({ phrase }) => said === phrase);
  if (exact) return exact.name;
  const beginning = phrases.find(({ phrase }) => phrase.length > 1 && said.startsWith(`${phrase} `));
  if (beginning) return beginning.name;
  const words = said.split(' ');
  const nearly = phrases.find(({ phrase }) => {
    if (phrase.length < FORGIVEN_FROM) return false;
    const start = words.slice(0, phrase.split(' ').length).join(' ');
    return isOneOff(start, phrase);
  });
  if (nearly) return nearly.name;
  const within = phrases.find(
    ({ phrase }) => phrase.length >= FORGIVEN_FROM && ` ${said} `.includes(` ${phrase} `),
  );
  return within?.name ?? null;
}

/** The name by which the bot itself calls a command. */
export function commandWord(command: CommandName, words: Readonly<Record<CommandName, string>>): string {
  return words[command].split('|')[0] ?? command;
}

/** Lower case, without accents or marks, and with the Norwegian letters as people write them who lack the keys. */
function simplified(words: string): string {
  return words
    .slice(0, 400)
    .toLowerCase()
    .replaceAll(/å|aa/g, 'a')
    .replaceAll(/ø|oe|ö/g, 'o')
    .replaceAll(/æ|ae|ä/g, 'a')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether one letter put in, left out, changed, or swapped with its neighbour makes one of the other. */
function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  const restOfA = a.slice(start);
  const restOfB = b.slice(start);
  if (restOfA.slice(1) === restOfB.slice(1)) return true;
  if (restOfA.slice(1) === restOfB || restOfA === restOfB.slice(1)) return true;
  return restOfA[0] === restOfB[1] && restOfA[1] === restOfB[0] && restOfA.slice(2) === restOfB.slice(2);
}
