// The host's page: brings moves to the server and shows what came of them. A move names the moment
// it was made for, so two hosts who press at once are one.

import { crowd, isOtherCrowd } from "../lib/crowd.js";
import { Feed } from "../lib/feed.js";
import { leftMs, limitMs } from "../lib/seat.js";
import { Staging } from "../lib/staging.js";
import { isOff } from "../lib/wish.js";

const DOUBLE_TAP_MS = 350;
const PATIENCE_MS = 8_000;
const SEATS_APART_MS = 2_000;
const RIGHTS = ["drive", "moderate", "judge"];
const OWN_KEYS = "a, button, input, select, summary, textarea";
const LOST = "Connection lost. Trying again …";
const UNSENT = "That did not get through. Press again.";

export class Cockpit {
  #element;
  #page;
  #staging;
  #state;
  #own;
  #ownAt = performance.now();
  #count;
  #feed;
  #isBusy = false;
  #seatsAt = -Infinity;
  #seatsTimer = 0;
  #end = new AbortController();

  constructor(element, page) {
    const { address, state, own, count } = element.dataset;
    this.#element = element;
    this.#page = page;
    this.#staging = new Staging(element, page);
    this.#state = JSON.parse(state);
    this.#own = JSON.parse(own);
    this.#count = JSON.parse(count);
    this.#feed = new Feed(address, this.#state.version, {
      state: (fresh) => this.#take(fresh),
      own: (fresh) => this.#takeOwn(fresh),
      count: (fresh) => this.#takeCount(fresh),
      lost: () => this.#say(LOST, true),
      back: () => this.#says().textContent === LOST && this.#say("Connection is back."),
      gone: () => location.replace(address),
    });
    queueMicrotask(() => this.#begin());
  }

  disconnect() {
    this.#end.abort();
    this.#feed.close();
  }

  #begin() {
    const { signal } = this.#end;
    const element = this.#element;
    element.addEventListener("submit", (event) => this.#submitted(event));
    element.addEventListener("input", (event) => event.target.name === "q" && this.#renewSeats(true));
    element.addEventListener("focusout", () => this.#renewSeats());
    document.addEventListener("keydown", (event) => this.#pressed(event), { signal });
    window.addEventListener("online", () => this.#feed.ask(), { signal });
    window.addEventListener("pagehide", () => this.#feed.close(), { signal });
    window.addEventListener("pageshow", (event) => event.persisted && this.#feed.open(), { signal });
    document.addEventListener("visibilitychange", () => document.hidden || this.#feed.ask(), { signal });
    this.#draw();
    this.#feed.open();
  }

  // What comes in.

  #take(state) {
    this.#state = state;
    const isNew = this.#staging.show(state);
    this.#draw();
    if (isNew) this.#page.announce(this.#staging.aloud());
    if (isNew) this.#renewSeats();
    if (isNew && state.phase === "reveal") this.#renew("[data-asked]", this.#element.dataset.address);
  }

  #takeOwn(own) {
    this.#own = own;
    this.#ownAt = performance.now();
    this.#draw();
  }

  #takeCount(count) {
    const isOther = isOtherCrowd(this.#count, count);
    this.#count = count;
    this.#staging.fill("data-count", crowd(count));
    if (isOther) this.#renewSeats();
  }

  #draw() {
    const state = this.#state;
    this.#element.dataset.at = state.phase;
    for (const right of RIGHTS) {
      this.#element.classList.toggle(`may-${right}`, this.#own.rights.includes(right));
    }
    this.#staging.fill("data-count", crowd(this.#count));
    const now = this.#own.now + (performance.now() - this.#ownAt);
    this.#staging.wind(leftMs(state, null, now), limitMs(state, null), state.paused_at !== null);
  }

  // What goes out.

  /** Space and → go on, unless something in focus has its own use for them. */
  #pressed(event) {
    if (event.key !== " " && event.key !== "ArrowRight") return;
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isOff("keys")) return;
    if (event.target.closest(OWN_KEYS) && !event.target.closest("[data-next]")) return;
    event.preventDefault();
    if (performance.now() - this.#page.replacedAt < DOUBLE_TAP_MS) return;
    this.#element.querySelector("[data-next]:not(:disabled)")?.click();
  }

  #submitted(event) {
    const form = event.target;
    if (!form.hasAttribute("data-move")) return;
    event.preventDefault();
    const isSecond = performance.now() - this.#page.replacedAt < DOUBLE_TAP_MS;
    if (this.#isBusy || (event.submitter?.closest("[data-phase]") && isSecond)) return;
    const body = new URLSearchParams(new FormData(form));
    if (event.submitter?.name) body.set(event.submitter.name, event.submitter.value);
    this.#move(form, body);
  }

  async #move(form, body) {
    this.#isBusy = true;
    this.#element.toggleAttribute("data-busy", true);
    const told = await this.#post(form.getAttribute("action"), body);
    this.#isBusy = false;
    this.#element.toggleAttribute("data-busy", false);
    if (told.error) this.#say(told.error, true);
    else this.#say("");
    const list = form.closest("[data-seats]");
    if (list && !told.error) {
      document.activeElement?.blur();
      for (const fold of list.querySelectorAll("details[open]")) fold.open = false;
      this.#renewSeats(true);
    }
    this.#feed.ask();
  }

  async #post(address, body) {
    try {
      const response = await fetch(address, {
        method: "POST",
        body,
        headers: { Accept: "application/json" },
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const told = await response.json().catch(() => ({}));
      return response.ok ? told : { error: told.error || UNSENT };
    } catch {
      return { error: UNSENT };
    }
  }

  // Who is there.

  /** The list is renewed at most every two seconds, and never under somebody's hands. */
  #renewSeats(isWanted = false) {
    clearTimeout(this.#seatsTimer);
    const wait = isWanted ? 200 : Math.max(200, this.#seatsAt + SEATS_APART_MS - performance.now());
    this.#seatsTimer = setTimeout(() => this.#fetchSeats(), wait);
  }

  async #fetchSeats() {
    const list = this.#element.querySelector("[data-seats]");
    if (this.#isInUse(list)) return;
    this.#seatsAt = performance.now();
    const query = this.#element.querySelector("[name=q]").value;
    await this.#renew("[data-seats]", `${list.dataset.seats}?${new URLSearchParams({ q: query })}`);
  }

  /** Put the part as `address` has it now in its place, unless somebody is at work in it. */
  async #renew(part, address) {
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
      const html = response.ok ? await response.text() : "";
      const fresh = new DOMParser().parseFromString(html, "text/html").querySelector(part);
      const old = this.#element.querySelector(part);
      if (fresh && !this.#isInUse(old)) old.replaceWith(document.adoptNode(fresh));
    } catch {
      // the next change brings another chance
    }
  }

  #isInUse(list) {
    return list.contains(document.activeElement) || list.querySelector("details[open]") !== null;
  }

  #says() {
    return this.#element.querySelector("[data-says]");
  }

  #say(words, isAlarm = false) {
    const says = this.#says();
    if (words && says.textContent !== words) this.#page.announce(words);
    says.textContent = words;
    says.toggleAttribute("data-alarm", isAlarm);
  }
}
