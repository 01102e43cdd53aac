// An answer on its way, kept for this tab: a reload in a dead spot does not forget it.

const name = (code) => `pubproof:answer:${code}`;

/**
 * @param {string} code of the room
 * @returns {{ number: number, choice: number } | null}
 */
export function draftOf(code) {
  try {
    return JSON.parse(sessionStorage.getItem(name(code)));
  } catch {
    return null;
  }
}

/**
 * @param {string} code
 * @param {object | null} move null forgets
 */
export function keepDraft(code, move) {
  try {
    if (move) sessionStorage.setItem(name(code), JSON.stringify(move));
    else sessionStorage.removeItem(name(code));
  } catch {
    // private windows may forbid storage; the answer then lasts as long as the page
  }
}
