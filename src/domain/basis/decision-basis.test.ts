import { describe, expect, it } from 'vitest';
import { aBasis, aBasisContent, aFrame, aRound } from '../../../test/builders/aggregates.ts';
import { toPlainDate } from '../calendar/plain-date.ts';
import type { PersonId } from '../ids.ts';
import { stageOf } from './basis-stage.ts';
import {
  confirmBasis,
  type DraftBasis,
  editBasis,
  openBasis,
  returnBasis,
  submitBasis,
  type SubmittedBasis,
} from './decision-basis.ts';

const criteria = [{ id: 'needs', text: 'Behov' }];
const at = '2027-01-20T09:00:00.000Z';
const owner = { by: 'representative-fosen' as PersonId, at };
const partner = { by: 'partner-ntnu' as PersonId, at };
const returned = { reason: 'Del opp kostnadene.', by: 'governor' as PersonId, at };

function confirmed(): DraftBasis {
  return confirmBasis(confirmBasis(aBasis({ content: aBasisContent() }), 'owner', owner), 'partner', partner);
}

function submitted(on = '2027-02-01', deadline: string | null = '2027-02-01'): SubmittedBasis {
  const due = deadline === null ? null : toPlainDate(deadline);
  return submitBasis(confirmed(), { at, on: toPlainDate(on), deadline: due });
}

describe('a decision basis', () => {
  it('opens as an empty draft with the frame of its network', () => {
    const basis = openBasis(aRound().id, aFrame());
    expect(basis).toMatchObject({ state: 'draft', network: 'fosen', frame: aFrame(), returned: null });
    expect(basis.content).toEqual({ measures: [], answers: {}, comment: '' });
    expect(basis.confirmations).toEqual({ owner: null, partner: null });
  });

  it('holds the confirmation of each side, the other untouched', () => {
    const once = confirmBasis(aBasis(), 'partner', partner);
    expect(once.confirmations).toEqual({ owner: null, partner });
    expect(confirmBasis(once, 'owner', owner).confirmations).toEqual({ owner, partner });
  });

  it('loses both confirmations when its content changes', () => {
    expect(editBasis(confirmed(), aBasisContent({ comment: 'Nytt' })).confirmations).toEqual({
      owner: null,
      partner: null,
    });
  });

  it('is submitted with its content and confirmations, and without what it was once sent back for', () => {
    const basis = submitBasis(
      { ...confirmed(), returned },
      { at, on: toPlainDate('2027-02-01'), deadline: null },
    );
    const { returned: _, mended: __, ...facts } = confirmed();
    expect(basis).toEqual({ ...facts, state: 'submitted', submittedAt: at, late: false });
  });

  it('is late from the day after the deadline, and never where there is none', () => {
    expect(submitted('2027-02-01').late).toBe(false);
    expect(submitted('2027-02-02').late).toBe(true);
    expect(submitted('2027-12-31', null).late).toBe(false);
  });

  it('is a draft again when it is sent back: the reason with it, the confirmations gone, the content kept', () => {
    const draft = returnBasis(submitted(), returned);
    expect(draft).toMatchObject({ state: 'draft', returned, content: aBasisContent() });
    expect(draft.confirmations).toEqual({ owner: null, partner: null });
    expect(draft).not.toHaveProperty('late');
    expect(draft).not.toHaveProperty('submittedAt');
  });
});

describe('the stage of a decision basis', () => {
  const stage = (basis: Parameters<typeof stageOf>[0]) => stageOf(basis, criteria);

  it('is no frame before the frames are published', () => {
    expect(stage(null)).toBe('no-frame');
  });

  it('is not started until something is written', () => {
    expect(stage(aBasis())).toBe('not-started');
    const empty = { measures: [], answers: {}, comment: '' };
    expect(stage(aBasis({ content: { ...empty, comment: 'Vi venter på UH.' } }))).toBe('in-progress');
    expect(stage(aBasis({ content: { ...empty, answers: { needs: 'Meldt' } } }))).toBe('in-progress');
    expect(stage(aBasis({ content: aBasisContent({ answers: {} }) }))).toBe('in-progress');
  });

  it('is ready when only confirmations and sending are left', () => {
    expect(stage(aBasis({ content: aBasisContent() }))).toBe('ready');
    expect(stage(confirmed())).toBe('ready');
  });

  it('is submitted, in time or late', () => {
    expect(stage(submitted('2027-02-01'))).toBe('submitted');
    expect(stage(submitted('2027-02-02'))).toBe('submitted-late');
  });

  it('is sent back until the content is mended, although the content was complete', () => {
    const draft = returnBasis(submitted(), returned);
    expect(stage(draft)).toBe('returned');
    expect(stage(editBasis(draft, aBasisContent({ answers: {} })))).toBe('returned');
    expect(stage(editBasis(draft, aBasisContent({ comment: 'Delt opp' })))).toBe('ready');
  });

  it('is sent back again the second time', () => {
    const mended = editBasis(returnBasis(submitted(), returned), aBasisContent({ comment: 'Delt opp' }));
    const again = submitBasis(mended, { at, on: toPlainDate('2027-02-01'), deadline: null });
    expect(stage(returnBasis(again, { ...returned, reason: 'Fortsatt ikke delt opp.' }))).toBe('returned');
  });

  it('is ready when both sides stand behind the content that was sent back, unchanged', () => {
    const draft = returnBasis(submitted(), returned);
    const once = confirmBasis(draft, 'owner', owner);
    expect(stage(confirmBasis(once, 'partner', partner))).toBe('ready');
  });
});
