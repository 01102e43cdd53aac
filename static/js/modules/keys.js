// Keys of the question region: 1–4 or A–D choose, Enter goes on. Single keys can be switched off.

import { optionOf } from "../lib/keymap.js";
import { isOff } from "../lib/wish.js";

const OWN_KEYS = "a, button, input, select, summary, textarea";

export class Keys {
  #element;

  constructor(element) {
    this.#element = element;
    element.addEventListener("keydown", (event) => this.#pressed(event));
  }

  #pressed(event) {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") {
      if (!event.target.closest(OWN_KEYS)) this.#element.querySelector("[data-enter]")?.click();
      return;
    }
    if (isOff("keys") || event.target.closest("input:not([type=checkbox]), textarea")) return;
    const tiles = this.#element.querySelectorAll("button.option");
    const index = optionOf(event.key, tiles.length);
    if (index === null) return;
    event.preventDefault();
    tiles[index].click();
  }
}
