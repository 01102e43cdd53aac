// The big screen: shows what the room shows, who came, how many have answered. It sends nothing.

import { crowd } from "../lib/crowd.js";
import { Feed } from "../lib/feed.js";
import { leftMs, limitMs } from "../lib/seat.js";
import { Staging } from "../lib/staging.js";

export class Screen {
  #element;
  #staging;
  #state;
  #count;
  #now;
  #nowAt = performance.now();
  #feed;
  #end = new AbortController();

  constructor(element, page) {
    const { address, state, count, own } = element.dataset;
    this.#element = element;
    this.#staging = new Staging(element, page);
    this.#state = JSON.parse(state);
    this.#count = JSON.parse(count);
    this.#now = JSON.parse(own).now;
    this.#feed = new Feed(address, this.#state.version, {
      state: (fresh) => this.#take(fresh),
      own: (own) => this.#setClock(own.now),
      count: (fresh) => this.#takeCount(fresh),
      lost: () => this.#say("Connection lost. Trying again …"),
      back: () => this.#say(""),
      gone: () => location.reload(),
    });
    queueMicrotask(() => this.#begin());
  }

  disconnect() {
    this.#end.abort();
    this.#feed.close();
  }

  #begin() {
    const { signal } = this.#end;
    window.addEventListener("online", () => this.#feed.ask(), { signal });
    window.addEventListener("pagehide", () => this.#feed.close(), { signal });
    window.addEventListener("pageshow", (event) => event.persisted && this.#feed.open(), { signal });
    document.addEventListener("visibilitychange", () => document.hidden || this.#feed.ask(), { signal });
    this.#draw();
    this.#feed.open();
  }

  #take(state) {
    this.#state = state;
    this.#staging.show(state);
    this.#draw();
  }

  #takeCount(count) {
    this.#count = count;
    this.#drawCount();
  }

  #setClock(now) {
    this.#now = now;
    this.#nowAt = performance.now();
    this.#wind();
  }

  #draw() {
    this.#element.dataset.at = this.#state.phase;
    this.#drawCount();
    this.#wind();
  }

  #wind() {
    const now = this.#now + (performance.now() - this.#nowAt);
    const left = leftMs(this.#state, null, now);
    this.#staging.wind(left, limitMs(this.#state, null), this.#state.paused_at !== null);
  }

  #drawCount() {
    this.#staging.fill("data-count", crowd(this.#count));
    const list = this.#staging.stage.querySelector("[data-names]");
    if (list) this.#welcome(list);
  }

  /** Who is there already keeps their place; only who is new comes in. */
  #welcome(list) {
    const names = this.#count.names;
    const shown = new Map([...list.children].map((item) => [item.textContent, item]));
    for (const [name, item] of shown) if (!names.includes(name)) item.remove();
    for (const name of names) if (!shown.has(name)) list.append(this.#guest(name));
  }

  #guest(name) {
    const item = document.querySelector("#guest").content.firstElementChild.cloneNode(true);
    item.querySelector("bdi").textContent = name;
    return item;
  }

  #say(words) {
    const says = this.#element.querySelector("[data-says]");
    if (says.textContent !== words) says.textContent = words;
  }
}
