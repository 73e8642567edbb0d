import { expect, it } from 'vitest';
import { history } from '../../src/text/pages/history.ts';
import { documentName } from './document-name.ts';

it('a document is called by its kind, whose it is and which', () => {
  const name = (kind: string, of: string, number: number | null) =>
    documentName({ kind, name: of, number }, history.nb);
  expect(name('key', '', null)).toBe('Fordelingsnøkkelen');
  expect(name('basis', 'Fosen', null)).toBe('Beslutningsgrunnlag: Fosen');
  expect(name('vote', '', 2)).toBe('Avstemning: 2');
  expect(name('needs-report', 'Snåase – Snåsa', 2027)).toBe('Behovsmelding: Snåase – Snåsa, 2027');
});
