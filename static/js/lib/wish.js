// What this browser wishes, kept on this browser alone; a browser that keeps nothing is fine.

/**
 * @param {string} name
 * @returns {boolean} whether the wish was switched off
 */
export function isOff(name) {
  try {
    return localStorage.getItem(`pubproof:${name}`) === "off";
  } catch {
    return false;
  }
}

/**
 * @param {string} name
 * @param {boolean} off
 */
export function setOff(name, off) {
  try {
    localStorage.setItem(`pubproof:${name}`, off ? "off" : "on");
  } catch {
    // private windows may forbid storage; the wish then lasts as long as the page
  }
}
