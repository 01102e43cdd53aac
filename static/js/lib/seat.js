// What a seat's own part means for the places of the page that wait for it. Pure.

/**
 * @typedef {object} Draft an answer that was tapped and is not known to be stored
 * @property {number} number
 * @property {number} choice
 */

/**
 * Whether both stand at the same moment of the night: what was stored for one holds for the other.
 * @param {{ phase: string, number: number }} one
 * @param {{ phase: string, number: number }} other
 */
export function isSameQuestion(one, other) {
  return one.number === other.number && (one.phase === "tie-break") === (other.phase === "tie-break");
}

/**
 * The own part as far as it holds for a state that came without one: the seat and the points stay,
 * what belonged to the question before is not known yet.
 */
export function carriedOver(own, before, state) {
  if (isSameQuestion(before, state) && before.phase === state.phase) return own;
  const kept = { ...own, deadline: null, is_right: null, gained: null, is_tied: null, guess: null };
  return isSameQuestion(before, state) ? kept : { ...kept, choice: null };
}

/**
 * What holds now, by the names that `data-when` uses.
 * @returns {Set<string>}
 */
export function conditions(state, own, draft, more = {}) {
  const { seat } = own;
  const asked = state.number >= 0;
  const held = draft && draft.number === state.number ? draft.choice : null;
  const chosen = own.choice ?? null;
  return new Set(
    Object.entries({
      named: Boolean(seat.name),
      team: Boolean(seat.team),
      unapproved: !seat.is_approved,
      returning: Boolean(more.returnCode),
      "more-time": seat.has_more_time,
      asked,
      revealed: state.phase === "reveal",
      ranked: own.rank !== null,
      [`chose:${chosen}`]: chosen !== null,
      [`locked:${chosen}`]: chosen !== null,
      [`sending:${held}`]: held !== null && chosen === null,
      ...verdict(state, own),
      ...tie(state, own, more.guess ?? own.guess ?? null),
    })
      .filter(([, holds]) => holds)
      .map(([name]) => name),
  );
}

function verdict(state, own) {
  if (state.phase !== "reveal" || state.stage.is_void) return {};
  const isLate = own.seat.joined_before > state.number && own.choice === null;
  const isKnown = own.is_right !== null;
  return {
    waiting: !isKnown && !isLate,
    late: isLate,
    right: isKnown && own.is_right,
    wrong: isKnown && !own.is_right && own.choice !== null,
    missed: isKnown && !own.is_right && own.choice === null && !isLate,
  };
}

function tie(state, own, guess) {
  if (state.phase !== "tie-break") return {};
  const hasGuessed = guess !== null;
  return {
    tied: own.is_tied === true && !hasGuessed,
    untied: own.is_tied === false,
    guessed: own.is_tied === true && hasGuessed,
  };
}

const thousands = new Intl.NumberFormat("en");

/**
 * The words for the places named by `data-own`.
 * @returns {Record<string, string>}
 */
export function words(state, own, more = {}) {
  return {
    name: own.seat.name,
    team: own.seat.team ?? "",
    number: String(state.number + 1),
    points: thousands.format(own.points),
    right: String(own.right),
    rank: own.rank === null ? "" : String(own.rank),
    gained: own.gained === null ? "" : `+${thousands.format(own.gained)}`,
    guess: String(more.guess ?? own.guess ?? ""),
    return_code: more.returnCode ?? "",
  };
}

/**
 * Milliseconds left on the clock of this seat, the server's time being `now`; null without a clock.
 * @param {{ ends_at: number | null, paused_at: number | null }} state
 * @param {number | null} deadline the seat's own, never before that of the room
 * @param {number} now
 */
export function leftMs(state, deadline, now) {
  if (state.ends_at === null) return null;
  return Math.max(deadline ?? 0, state.ends_at) - (state.paused_at ?? now);
}

/** The whole of that clock, as far as it is known. */
export function limitMs(state, deadline) {
  if (state.ends_at === null || state.opened_at === null) return null;
  return Math.max(deadline ?? 0, state.ends_at) - state.opened_at;
}
