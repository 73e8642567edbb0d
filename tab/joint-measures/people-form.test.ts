import { describe, expect, it } from 'vitest';
import { countIn, peopleForm, readPeople } from './people-form.ts';

describe('how many take part', () => {
  it('is nobody where nothing is typed', () => {
    expect(readPeople(peopleForm(null))).toEqual({
      participants: { ppt: 0, kindergarten: 0, school: 0, leaders: 0, others: 0 },
      faults: [],
      sum: 0,
    });
  });

  it('is summed, and comes back as it was typed', () => {
    const participants = { ppt: 4, kindergarten: 0, school: 12, leaders: 3, others: 0 };
    expect(peopleForm(participants)).toMatchObject({ ppt: '4', kindergarten: '' });
    expect(readPeople(peopleForm(participants))).toEqual({ participants, faults: [], sum: 19 });
  });

  it.each(['-1', '1,5', 'mange', '100000', '1e3'])('is not %j', (text) => {
    expect(countIn(text)).toBeNull();
    expect(readPeople({ ...peopleForm(null), school: text }).faults).toEqual(['school']);
  });

  it('may have spaces between its digits', () => {
    expect(countIn(' 1 200 ')).toBe(1200);
  });
});
