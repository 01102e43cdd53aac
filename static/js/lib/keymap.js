// Which key means what. Pure.

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

/**
 * The single key of an event as `data-key` names it; `null` for keys held down, key combinations
 * and keys with a name of their own.
 * @param {{key: string, repeat: boolean, ctrlKey: boolean, metaKey: boolean, altKey: boolean}} event
 * @returns {string | null}
 */
export function keyOf(event) {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return null;
  return event.key.length === 1 && event.key !== " " ? event.key.toLowerCase() : null;
}
