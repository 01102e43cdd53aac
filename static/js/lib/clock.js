// The arithmetic of a countdown. Pure: no page, no time of its own.

/**
 * @typedef {{ at: number, words: string }} Milestone what to say once `at` milliseconds are left
 */

/**
 * Whole seconds as a clock shows them: 20 s at the start, 1 s until the end, then 0.
 * @param {number} leftMs
 * @returns {number}
 */
export function secondsShown(leftMs) {
  return Math.max(0, Math.ceil(leftMs / 1000));
}

/**
 * What is said aloud during a question, the earliest first: half time, 10 s, 5 s, the end.
 * @param {number} limitMs
 * @returns {Milestone[]}
 */
export function milestones(limitMs) {
  const marks = new Set([limitMs / 2, 10_000, 5_000].filter((at) => at < limitMs));
  return [...marks]
    .sort((a, b) => b - a)
    .map((at) => ({ at, words: `${secondsShown(at)} seconds left.` }))
    .concat({ at: 0, words: "Time is up." });
}

/**
 * The milestone passed between two looks at the clock; the last one where several were.
 * @param {Milestone[]} all
 * @param {number} beforeMs left at the look before
 * @param {number} leftMs left now
 * @returns {Milestone | undefined}
 */
export function passed(all, beforeMs, leftMs) {
  return all.findLast((mark) => leftMs <= mark.at && mark.at < beforeMs);
}
