/**
 * Lets so many through at once, and so many a minute from then on.
 * @param now milliseconds that only go forward
 */
export function createRateLimit(perMinute: number, now: () => number): () => boolean {
  let left = perMinute;
  let at = now();
  return () => {
    const passed = now() - at;
    at += passed;
    left = Math.min(perMinute, left + (passed * perMinute) / 60_000);
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
