// News of a room: pushed while that works, asked for every two seconds while it does not. The
// server's snapshot is the same either way, so nothing is lost by missing a push.

const POLL_MS = 2_000;
const SPREAD_MS = 1_000;
const LISTEN_AGAIN_MS = 6_000;
const MOST_FAILURES = 2;
/** An open stream that may have died without a word is doubted after so long in silence. */
const SILENT_MS = 60_000;
const OVERDUE_MS = 2_000;
const PATIENCE_MS = 8_000;
const GONE = new Set([401, 403, 404, 410]);
const CLOSED = 2;

/**
 * @typedef {{ version: number, html?: string }} State
 * @typedef {{ now: number }} Own
 * @typedef {object} News what the feed tells
 * @property {(state: State) => void} state a newer one than any before
 * @property {(own: Own) => void} own
 * @property {(count: object) => void} [count]
 * @property {() => void} lost no answer came
 * @property {() => void} back an answer came, whether or not one was missing
 * @property {(isElsewhere: boolean) => void} gone the address knows us no more, or too many tabs
 */

export class Feed {
  #address;
  #news;
  #world;
  #version;
  #streamed = -1;
  #heardNow = -Infinity;
  #source = null;
  #failures = 0;
  #isLost = false;
  #isOver = false;
  #isAsking = false;
  #isPolling = false;
  #timers = new Map();

  /**
   * @param {string} address of the room; `/stream` and `/state` hang below it
   * @param {number} version the page shows already
   * @param {News} news
   * @param {object} world what a test replaces
   */
  constructor(address, version, news, world = globalThis) {
    this.#address = address;
    this.#version = version;
    this.#news = news;
    this.#world = world;
  }

  /** Begin to listen, or go on after a close; while it listens this does nothing. */
  open() {
    if (!this.#isOver && (this.#source || this.#isPolling)) return;
    this.#isOver = false;
    this.#listen();
  }

  /** Say and ask nothing any more. */
  close() {
    this.#isOver = true;
    this.#hangUp();
    for (const name of [...this.#timers.keys()]) this.#stop(name);
    this.#isPolling = false;
  }

  /** Ask at once: the page was away, or the network. A stream that died meanwhile is renewed. */
  ask() {
    if (!this.#isOver) this.#poll();
  }

  #listen() {
    this.#hangUp();
    if (!this.#world.EventSource) {
      this.#fallBack();
      return;
    }
    const source = new this.#world.EventSource(`${this.#address}/stream`);
    this.#source = source;
    source.onopen = () => this.#streams();
    source.onerror = () => this.#broke(source);
    const hear = (name, tell) =>
      source.addEventListener(name, (event) => {
        this.#streams();
        tell(JSON.parse(event.data));
      });
    hear("state", (state) => {
      this.#streamed = Math.max(this.#streamed, state.version);
      this.#take(state);
    });
    hear("own", (own) => this.#takeOwn(own));
    hear("count", (count) => this.#news.count?.(count));
    source.addEventListener("superseded", () => {
      this.close();
      this.#news.gone(true);
    });
  }

  #streams() {
    this.#failures = 0;
    this.#isPolling = false;
    this.#stop("poll");
    this.#stop("listen");
    this.#later("doubt", SILENT_MS * (1 + this.#world.Math.random()), () => this.#doubt());
    this.#answered();
  }

  /** Silence proves nothing: a room can be quiet. Asking does. */
  #doubt() {
    this.#later("doubt", SILENT_MS * (1 + this.#world.Math.random()), () => this.#doubt());
    this.#poll();
  }

  #broke(source) {
    this.#failures += 1;
    if (source.readyState === CLOSED || this.#failures >= MOST_FAILURES) this.#fallBack();
    else this.#poll(); // the browser connects again by itself; how it stands is asked meanwhile
  }

  #fallBack() {
    this.#hangUp();
    this.#stop("doubt");
    this.#isPolling = true;
    this.#poll();
    const wait = LISTEN_AGAIN_MS + this.#world.Math.random() * LISTEN_AGAIN_MS;
    if (this.#world.EventSource) this.#later("listen", wait, () => this.#listen());
  }

  #hangUp() {
    this.#source?.close();
    this.#source = null;
  }

  async #poll() {
    if (this.#isAsking || this.#isOver) return;
    this.#isAsking = true;
    const told = await this.#fetch();
    this.#isAsking = false;
    if (this.#isOver) return;
    if (told === null) this.#unanswered();
    else if (typeof told === "number") this.#refused();
    else this.#tell(told);
    if (this.#isPolling) {
      const wait = POLL_MS + this.#world.Math.random() * SPREAD_MS;
      this.#later("poll", wait, () => this.#poll());
    }
  }

  #tell(told) {
    this.#answered();
    if (told.state.version > this.#version) this.#expect(told.state.version);
    this.#take(told.state);
    if (told.own) this.#takeOwn(told.own);
    if (told.count) this.#news.count?.(told.count);
  }

  /** A stream that does not bring what asking brought has died. */
  #expect(version) {
    if (!this.#source) return;
    this.#later("expect", OVERDUE_MS, () => {
      if (this.#source && this.#streamed < version) this.#listen();
    });
  }

  /** The status when it says that this seat is none; null for no answer or a passing trouble. */
  async #fetch() {
    try {
      const response = await this.#world.fetch(`${this.#address}/state`, {
        headers: { Accept: "application/json" },
        cache: "no-store",
        signal: this.#world.AbortSignal?.timeout(PATIENCE_MS),
      });
      if (GONE.has(response.status)) return response.status;
      return response.ok && !response.redirected ? await response.json() : null;
    } catch {
      return null;
    }
  }

  #take(state) {
    if (state.version <= this.#version) return;
    this.#version = state.version;
    this.#news.state(state);
  }

  /** What was sent earlier and arrives later is left out, unless the server's clock was set. */
  #takeOwn(own) {
    const behind = this.#heardNow - own.now;
    if (behind > 0 && behind < 10_000) return;
    this.#heardNow = own.now;
    this.#news.own(own);
  }

  #answered() {
    this.#isLost = false;
    this.#news.back();
  }

  #unanswered() {
    if (!this.#isLost) this.#news.lost();
    this.#isLost = true;
    if (!this.#isPolling) this.#later("poll", POLL_MS, () => this.#poll());
  }

  #refused() {
    this.close();
    this.#news.gone(false);
  }

  #later(name, wait, act) {
    this.#stop(name);
    this.#timers.set(name, this.#world.setTimeout(act, wait));
  }

  #stop(name) {
    this.#world.clearTimeout(this.#timers.get(name));
    this.#timers.delete(name);
  }
}
