// Which key means which option. Pure.

/**
 * The option, from 0, that a key stands for: 1–4 or A–D; `null` for every other key.
 * @param {string} key as `KeyboardEvent.key` names it
 * @param {number} count how many options there are
 * @returns {number | null}
 */
export function optionOf(key, count) {
  if (key.length !== 1) return null;
  const index = key >= "1" && key <= "9" ? Number(key) - 1 : "abcdefghi".indexOf(key.toLowerCase());
  return index >= 0 && index < count ? index : null;
}
