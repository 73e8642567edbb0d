import type { PlanChange } from '../../src/domain/plan/plan-change.ts';
import type { plan } from '../../src/text/pages/plan.ts';
import type { PlanChangeLine } from './changes-by-part.ts';

type Texts = (typeof plan)['nb']['change'];

export type ChangeSentence = {
  readonly sentence: string;
  /** What stood and what stands; null where coming or going says it all. An empty value is null. */
  readonly values: { readonly from: string | null; readonly to: string | null } | null;
};

/** Puts one difference between two versions into words. */
export function changeSentence({ what, field, from, to }: PlanChangeLine, texts: Texts): ChangeSentence {
  const values = { from: from === '' ? null : from, to: to === '' ? null : to };
  const kind = what as PlanChange['kind'];
  switch (kind) {
    case 'need-added':
    case 'need-removed':
    case 'section-added':
    case 'section-removed':
    case 'focus-area-added':
    case 'focus-area-removed':
      return { sentence: texts[kind], values: null };
    case 'measure-added':
    case 'measure-removed':
      return { sentence: texts[kind](to ?? from ?? ''), values: null };
    case 'need-changed':
      return { sentence: texts[kind][field as keyof Texts['need-changed']], values };
    case 'measure-changed':
      return { sentence: texts[kind][field as keyof Texts['measure-changed']], values };
    case 'amount-changed':
      return { sentence: texts[kind](field ?? ''), values };
    case 'plan-renamed':
    case 'years-changed':
    case 'owner-priorities-changed':
    case 'section-renamed':
    case 'section-scheme-changed':
    case 'stated-amount-changed':
    case 'focus-area-renamed':
    case 'focus-area-moved':
    case 'measure-moved':
      return { sentence: texts[kind], values };
  }
}
