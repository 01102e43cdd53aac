// The clock as it is drawn and read aloud. It decides nothing: at its end it only tells the stage.

import { milestones, passed, secondsShown } from "../lib/clock.js";

export class Countdown {
  #element;
  #page;
  #bar;
  #number;
  #marks;
  #endsAt = 0;
  #before = Infinity;
  #timer = 0;
  #isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;

  constructor(element, page) {
    this.#element = element;
    this.#page = page;
    this.#bar = element.querySelector("progress");
    this.#number = element.querySelector("[data-seconds]");
    this.#marks = milestones(Number(element.dataset.limitMs));
    element.addEventListener("pubproof:remaining", (event) => this.#start(event.detail));
    this.#start(Number(element.dataset.remainingMs));
  }

  disconnect() {
    this.#stop();
  }

  #start(remainingMs) {
    this.#stop();
    this.#endsAt = performance.now() + remainingMs;
    this.#before = remainingMs;
    this.#tick();
  }

  #stop() {
    cancelAnimationFrame(this.#timer);
    clearTimeout(this.#timer);
  }

  #tick() {
    const left = this.#endsAt - performance.now();
    this.#bar.value = Math.max(0, this.#isCalm ? secondsShown(left) * 1000 : left);
    const shown = String(secondsShown(left));
    if (this.#number.textContent !== shown) this.#number.textContent = shown;
    this.#element.classList.toggle("clock-low", left <= 5_000);
    const mark = passed(this.#marks, this.#before, left);
    if (mark) this.#page.announce(mark.words);
    this.#before = left;
    if (left <= 0) {
      this.#element.dispatchEvent(new CustomEvent("pubproof:time-up", { bubbles: true }));
    } else if (this.#isCalm) {
      this.#timer = setTimeout(() => this.#tick(), left % 1000 || 1000);
    } else {
      this.#timer = requestAnimationFrame(() => this.#tick());
    }
  }
}
