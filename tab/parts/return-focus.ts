/** For how long the focus is looked after once it is given back: half a second at sixty frames a second. */
const FRAMES = 30;
const FRAME_MS = 1000 / 60;

/**
 * Gives the focus back to what opened a dialog, and sees to it that it stays: for some frames the page may still be
 * kept away, or hide what opened it while something is fetched, and then the browser drops the focus without a word.
 * Where what opened it is gone, or cannot take the focus in all that time, the page's heading gets it. Whoever has gone
 * elsewhere meanwhile is left there.
 */
export function returnFocus(opener: Element | null, framesLeft = FRAMES): void {
  if (!isNowhere() && document.activeElement !== opener) return;
  const heading = document.querySelector('h1');
  const isThere = opener !== null && opener !== document.body && opener.isConnected;
  const target = isThere && framesLeft > 0 ? opener : heading;
  if (isNowhere() && target instanceof HTMLElement) target.focus({ preventScroll: true });
  if (framesLeft > 0) setTimeout(() => returnFocus(opener, framesLeft - 1), FRAME_MS);
}

/** Where the browser puts the focus when it takes it away from something. */
function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
