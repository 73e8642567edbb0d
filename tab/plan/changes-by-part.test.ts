import { expect, it } from 'vitest';
import { changesByPart, type PlanChangeLine } from './changes-by-part.ts';

function line(what: string, subject: string): PlanChangeLine {
  return { what, subject, field: null, from: null, to: null };
}

it('says the title of a part once, and keeps parts of other kinds apart', () => {
  const changes = [
    line('plan-renamed', ''),
    line('focus-area-added', 'Lesing'),
    line('measure-changed', 'Lesing'),
    line('measure-changed', 'Engelsk'),
    line('amount-changed', 'Lesing'),
  ];
  expect(changesByPart(changes).map(({ subject, changes }) => [subject, changes.length])).toEqual([
    ['', 1],
    ['Lesing', 1],
    ['Lesing', 2],
    ['Engelsk', 1],
  ]);
});
