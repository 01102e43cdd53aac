// When to ask again after no answer or a passing one. Pure.

const SHORTEST_MS = 400;
const LONGEST_MS = 4_000;
const PASSING = new Set([429, 502, 503, 504]);

/**
 * Whether the same request may succeed in a moment.
 * @param {number} status
 * @returns {boolean}
 */
export function isPassing(status) {
  return PASSING.has(status);
}

/**
 * How long to wait before the next attempt: doubling, bounded, spread so that a room full of
 * phones does not come back all at once; never shorter than the server asked for.
 * @param {number} attempt how many failed before, from 0
 * @param {number} chance from 0 to 1
 * @param {string | null} retryAfter the header of that name, in seconds
 * @returns {number} milliseconds
 */
export function waitMs(attempt, chance, retryAfter = null) {
  const longest = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** Math.min(attempt, 10));
  const asked = Number(retryAfter) * 1000 || 0;
  return Math.max(asked, longest / 2 + (chance * longest) / 2);
}
