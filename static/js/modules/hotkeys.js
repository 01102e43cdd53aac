// Single keys for what an element with `data-key` does: a link is followed, a button pressed, a
// fold opened at its first field, a field entered. They can be switched off.

import { keyOf } from "../lib/keymap.js";
import { isOff } from "../lib/wish.js";

const TYPING = "input:not([type=checkbox]):not([type=radio]), textarea, select";

export class Hotkeys {
  #end = new AbortController();

  constructor() {
    document.addEventListener("keydown", (event) => this.#pressed(event), {
      signal: this.#end.signal,
    });
  }

  disconnect() {
    this.#end.abort();
  }

  #pressed(event) {
    const key = keyOf(event);
    if (key === null || isOff("keys") || event.target.closest(TYPING)) return;
    const meant = [...document.querySelectorAll("[data-key]")].find(
      (element) => element.dataset.key === key && element.checkVisibility(),
    );
    if (!meant) return;
    event.preventDefault();
    if (meant instanceof HTMLDetailsElement) {
      meant.open = !meant.open;
      const first = meant.open ? "button, textarea, input:not([type=hidden])" : "summary";
      meant.querySelector(first)?.focus();
    } else if (meant.matches("input, textarea")) {
      meant.focus();
    } else {
      meant.click();
    }
  }
}
