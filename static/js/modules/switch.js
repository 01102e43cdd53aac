// The switch for single-key answers; it needs this script, so it is hidden without.

import { isOff, setOff } from "../lib/wish.js";

export class Switch {
  constructor(label) {
    const box = label.querySelector("input");
    box.checked = !isOff("keys");
    box.addEventListener("change", () => setOff("keys", !box.checked));
    label.hidden = false;
  }
}
