// Keeps the phone's screen lit while the night goes on, where the browser can and will. A page that
// was hidden has lost the lock and takes it again.

import { onPhase } from "../lib/phases.js";

export class Awake {
  #lock = null;
  #isAsking = false;
  #element;
  #end = new AbortController();
  #deaf;

  constructor(element) {
    this.#element = element;
    this.#deaf = onPhase(element, () => this.#look());
    document.addEventListener("visibilitychange", () => this.#look(), { signal: this.#end.signal });
    this.#look();
  }

  disconnect() {
    this.#end.abort();
    this.#deaf();
    this.#lock?.release();
  }

  async #look() {
    if (this.#element.dataset.at === "over") {
      this.#lock?.release();
      return;
    }
    const isHeld = this.#lock !== null && !this.#lock.released;
    if (document.hidden || this.#isAsking || isHeld) return;
    this.#isAsking = true;
    try {
      this.#lock = (await navigator.wakeLock?.request("screen")) ?? null;
    } catch {
      // a battery that runs low, or a rule of the browser: the phone sleeps when it likes
    }
    this.#isAsking = false;
  }
}
