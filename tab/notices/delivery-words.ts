import { formatInstant } from '../../src/text/format.ts';
import type { Language } from '../../src/text/language.ts';
import type { notices } from '../../src/text/pages/notices.ts';
import type { Delivery } from './notice-types.ts';

type Texts = (typeof notices)['nb']['log'];

/** What became of a notice. */
export function stateWords(
  { state, reason, attempts, notBefore }: Pick<Delivery, 'state' | 'reason' | 'attempts' | 'notBefore'>,
  texts: Texts,
  language: Language,
): string {
  switch (state) {
    case 'sent': {
      const worked = attempts.findLast(({ fault }) => fault === null);
      return texts.sent[worked?.route ?? 'chat'];
    }
    case 'waiting': {
      const when = formatInstant(notBefore, language);
      return attempts.length > 0 ? texts.waitsAgain(when) : texts.waits(when);
    }
    case 'sending':
      return texts.sending;
    case 'parked':
      return texts.parked;
    case 'dropped':
      return wordsIn(texts.dropped, reason) ?? texts.droppedOtherwise;
  }
}

/** The tries that failed, each reason once however often it was tried. */
export function failedTries(attempts: Delivery['attempts']) {
  const failed = attempts.flatMap(({ route, fault }) => (fault === null ? [] : [{ route, fault }]));
  return failed.filter(
    (one, index) =>
      failed.findIndex(({ route, fault }) => route === one.route && fault === one.fault) === index,
  );
}

/** Why a try failed, and what to do about it. */
export function faultWords(fault: string, texts: Texts): string {
  return wordsIn(texts.fault, fault) ?? texts.faultOtherwise;
}

/** The codes come from Teams, from the mail and from other parts of the service: one that has no words is met too. */
function wordsIn(words: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
