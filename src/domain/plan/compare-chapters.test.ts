import { describe, expect, it } from 'vitest';
import { compareChapters } from './compare-chapters.ts';

const aims = { id: 'aims', title: 'Mål', text: 'Alle er med.' };
const roles = { id: 'roles', title: 'Roller', text: 'Eier leder.' };

describe('two versions in chapters', () => {
  it('differ in what is new, changed and taken out, each with its words', () => {
    const newer = [
      { ...aims, text: 'Alle lærer.' },
      { id: 'year', title: 'Året', text: 'Møter.' },
    ];
    expect(compareChapters([aims, roles], newer)).toEqual([
      {
        id: 'aims',
        title: 'Mål',
        what: 'changed',
        from: { title: 'Mål', text: 'Alle er med.' },
        to: { title: 'Mål', text: 'Alle lærer.' },
      },
      { id: 'year', title: 'Året', what: 'new', from: null, to: { title: 'Året', text: 'Møter.' } },
      {
        id: 'roles',
        title: 'Roller',
        what: 'removed',
        from: { title: 'Roller', text: 'Eier leder.' },
        to: null,
      },
    ]);
  });

  it('follow a chapter through a new title', () => {
    const [change] = compareChapters([aims], [{ ...aims, title: 'Formål' }]);
    expect(change).toMatchObject({ what: 'changed', from: { title: 'Mål' }, to: { title: 'Formål' } });
  });

  it('are the same in another order', () => {
    expect(compareChapters([aims, roles], [roles, aims])).toEqual([]);
  });
});
