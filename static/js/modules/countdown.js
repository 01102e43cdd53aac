// The clock as it is drawn and read aloud. It decides nothing: at its end it only tells the stage.

import { milestones, passed, secondsShown } from "../lib/clock.js";

export class Countdown {
  #element;
  #page;
  #bar;
  #number;
  /** @type {import("../lib/clock.js").Milestone[]} */
  #marks = [];
  #endsAt = 0;
  #before = Infinity;
  #cancel = () => {};
  #isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;

  constructor(element, page) {
    this.#element = element;
    this.#page = page;
    this.#bar = element.querySelector("progress");
    this.#number = element.querySelector("[data-seconds]");
    element.addEventListener("pubproof:remaining", (event) => this.#set(event.detail));
    const { limitMs, remainingMs } = element.dataset;
    if (remainingMs) this.#set({ leftMs: Number(remainingMs), limitMs: Number(limitMs) });
  }

  disconnect() {
    this.#stop();
  }

  /** A clock that stands shows what is left and does not run. */
  #set({ leftMs, limitMs = null, isStanding = false }) {
    this.#stop();
    if (limitMs !== null) {
      this.#marks = "silent" in this.#element.dataset ? [] : milestones(limitMs);
      if (this.#bar) this.#bar.max = limitMs;
    }
    this.#endsAt = performance.now() + leftMs;
    this.#before = leftMs;
    if (isStanding) this.#draw(leftMs);
    else this.#tick();
  }

  #stop() {
    this.#cancel();
  }

  #draw(left) {
    if (this.#bar) this.#bar.value = Math.max(0, this.#isCalm ? secondsShown(left) * 1000 : left);
    const shown = this.#words(secondsShown(left));
    const isNew = this.#number.textContent !== shown;
    if (isNew) this.#number.textContent = shown;
    this.#element.classList.toggle("clock-low", left <= 5_000);
    return isNew;
  }

  #tell(name, detail) {
    this.#element.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }

  #words(seconds) {
    if (!("minutes" in this.#element.dataset)) return String(seconds);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }

  #tick() {
    const left = this.#endsAt - performance.now();
    if (this.#draw(left)) this.#tell("pubproof:second", secondsShown(left));
    const mark = passed(this.#marks, this.#before, left);
    if (mark) this.#page.announce(mark.words);
    this.#before = left;
    if (left <= 0) {
      this.#tell("pubproof:time-up");
    } else if (this.#isCalm || !this.#bar) {
      const timer = setTimeout(() => this.#tick(), left % 1000 || 1000);
      this.#cancel = () => clearTimeout(timer);
    } else {
      const frame = requestAnimationFrame(() => this.#tick());
      this.#cancel = () => cancelAnimationFrame(frame); // the two count their numbers apart
    }
  }
}
