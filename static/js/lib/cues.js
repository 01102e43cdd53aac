// Which sound belongs to which moment. Pure: notes as numbers, no loudspeaker.

/**
 * @typedef {{ at: number, hz: number, lasts: number }} Note seconds from now, pitch, seconds
 */

/** @type {Record<string, Note[]>} */
const PHASES = {
  open: [
    { at: 0, hz: 523.25, lasts: 0.12 },
    { at: 0.13, hz: 783.99, lasts: 0.22 },
  ],
  reveal: [
    { at: 0, hz: 523.25, lasts: 0.14 },
    { at: 0.12, hz: 659.26, lasts: 0.14 },
    { at: 0.24, hz: 1046.5, lasts: 0.4 },
  ],
};
const TICK = [{ at: 0, hz: 880, lasts: 0.05 }];
export const TICKS_FROM = 5;

/**
 * What is heard when `phase` begins.
 * @param {string} phase
 * @returns {Note[]}
 */
export function heardAt(phase) {
  return Object.hasOwn(PHASES, phase) ? PHASES[phase] : [];
}

/**
 * What is heard when the clock of `phase` comes to `seconds`: a tick in the last five of a question.
 * @param {string} phase
 * @param {number} seconds
 * @returns {Note[]}
 */
export function heardWith(phase, seconds) {
  return phase === "open" && seconds >= 1 && seconds <= TICKS_FROM ? TICK : [];
}
