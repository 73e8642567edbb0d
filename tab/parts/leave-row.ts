import type { MouseEvent } from 'react';

/**
 * What a button does that removes the row (`data-row`) that it stands in: where the row has the focus, the row after it
 * gets it, or what stands there, or the row before; so the keyboard goes on where it was.
 */
export function leavingRow(remove: () => void): (event: MouseEvent<HTMLElement>) => void {
  return ({ currentTarget }) => {
    const row = currentTarget.closest('[data-row]');
    if (row?.contains(document.activeElement)) {
      const next = buttonIn(row.nextElementSibling) ?? buttonIn(row.previousElementSibling);
      next?.focus();
    }
    remove();
  };
}

function buttonIn(place: Element | null): HTMLElement | undefined {
  if (place instanceof HTMLButtonElement) return place;
  return [...(place?.querySelectorAll('button') ?? [])].at(-1);
}
