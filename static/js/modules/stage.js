// The stage: sends a move without leaving the page and shows what came of it. The server decides;
// a request that got no answer is sent again, which the server takes for the same move.

import { isPassing, waitMs } from "../lib/retry.js";

const PATIENCE_MS = 8_000;
const DOUBLE_TAP_MS = 350;
const LOST = "Connection lost. Trying again …";
const BACK = "Connection is back.";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export class Stage {
  #element;
  #page;
  #says;
  #isBusy = false;
  #isLost = false;
  #end = new AbortController();

  constructor(element, page) {
    this.#element = element;
    this.#page = page;
    this.#says = element.querySelector("[data-says]");
    const { signal } = this.#end;
    element.addEventListener("click", (event) => this.#tapped(event));
    element.addEventListener("submit", (event) => this.#submitted(event));
    element.addEventListener("pubproof:time-up", () => this.#timeIsUp());
    window.addEventListener("pageshow", (event) => event.persisted && this.#look(), { signal });
    window.addEventListener("online", () => this.#look(), { signal });
    window.addEventListener("offline", () => this.#lose(), { signal });
    document.addEventListener("visibilitychange", () => document.hidden || this.#look(), { signal });
  }

  disconnect() {
    this.#end.abort();
  }

  /** The second half of a double tap hits what came in the place of what the first one hit. */
  #tapped(event) {
    const isPointer = event.detail > 0;
    const isSecond = performance.now() - this.#page.replacedAt < DOUBLE_TAP_MS;
    if (isPointer && isSecond && event.target.closest("button")) event.preventDefault();
  }

  #submitted(event) {
    if (this.#isBusy) {
      event.preventDefault();
      return;
    }
    const form = event.target;
    if (form.hasAttribute("data-plain")) {
      this.#isBusy = true; // the browser leaves this page
      return;
    }
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form));
    if (event.submitter?.name) body.set(event.submitter.name, event.submitter.value);
    this.#hold(event.submitter);
    this.#say("Sending …");
    this.#exchange(form.action, { method: "POST", body });
  }

  /** The tapped tile stays, the others step back until the server has answered. */
  #hold(tapped) {
    tapped?.setAttribute("data-sent", "");
    const fieldset = this.#element.querySelector("fieldset");
    if (fieldset) fieldset.disabled = true;
  }

  #release() {
    const fieldset = this.#element.querySelector("fieldset");
    if (fieldset) fieldset.disabled = false;
    this.#element.querySelector("[data-sent]")?.removeAttribute("data-sent");
  }

  #timeIsUp() {
    if (this.#isBusy) return; // an answer is on its way; whether it is in time, the server says
    this.#hold();
    this.#say("Time is up.");
    setTimeout(() => this.#look(), 300 + Math.random() * 300);
  }

  #look() {
    if (!this.#isBusy) this.#exchange(this.#element.dataset.address, {});
  }

  async #exchange(address, asked) {
    this.#isBusy = true;
    for (let attempt = 0; !this.#end.signal.aborted; attempt += 1) {
      const response = await this.#fetch(address, asked);
      const html = response && !isPassing(response.status) ? await text(response) : null;
      if (html !== null) {
        this.#show(html);
        return;
      }
      this.#lose();
      await pause(waitMs(attempt, Math.random(), response?.headers.get("Retry-After")));
    }
  }

  async #fetch(address, asked) {
    const headers = { "X-Fragment": "stage" };
    try {
      return await fetch(address, { ...asked, headers, signal: AbortSignal.timeout(PATIENCE_MS) });
    } catch {
      return null;
    }
  }

  #show(html) {
    const found = new DOMParser().parseFromString(html, "text/html").querySelector("[data-phase]");
    if (this.#end.signal.aborted) return;
    if (!found || found.dataset.phase === "over") {
      location.replace(this.#element.dataset.address);
      return;
    }
    const { phase, version } = this.#element.dataset;
    const isSame = found.dataset.phase === phase && found.dataset.version === version;
    if (isSame && !found.querySelector(".notice")) this.#resume(found);
    else this.#replace(document.adoptNode(found));
  }

  /** Nothing happened meanwhile: only the clock is set. */
  #resume(found) {
    if (this.#isLost) this.#page.announce(BACK);
    this.#isBusy = false;
    this.#isLost = false;
    this.#say("");
    this.#release();
    const clock = this.#element.querySelector("[data-remaining-ms]");
    if (!clock) return;
    const leftMs = Number(found.querySelector("[data-remaining-ms]").dataset.remainingMs);
    clock.dispatchEvent(new CustomEvent("pubproof:remaining", { detail: { leftMs } }));
  }

  #replace(fresh) {
    this.#page.replace(this.#element, fresh);
    document.title = fresh.dataset.title;
    scrollTo(0, 0);
    const heading = fresh.querySelector("h1");
    heading.focus({ preventScroll: true });
    const news = [this.#isLost && BACK, heading.dataset.announce].filter(Boolean);
    this.#page.announce(news.join(" "));
  }

  #lose() {
    if (!this.#isLost) this.#page.announce(LOST);
    this.#isLost = true;
    this.#say(LOST, true);
  }

  #say(words, isAlarm = false) {
    this.#says.textContent = words;
    this.#says.toggleAttribute("data-alarm", isAlarm);
  }
}

/** The body of a response, or null when the connection broke within it. */
async function text(response) {
  try {
    return await response.text();
  } catch {
    return null;
  }
}
