// A player's page: shows what the room shows, and brings the player's moves to the server. "Locked
// in" is said when the server has stored the answer and not before.

import { draftOf, keepDraft } from "../lib/draft.js";
import { Feed } from "../lib/feed.js";
import { Outbox } from "../lib/outbox.js";
import { carriedOver, conditions, isSameQuestion, leftMs, limitMs, words } from "../lib/seat.js";
import { Staging } from "../lib/staging.js";
import { isOff, setOff } from "../lib/wish.js";

const DOUBLE_TAP_MS = 350;
const OVERDUE_MS = 2_500;
const LONG_HIDDEN_MS = 300_000;
const PATIENCE_MS = 8_000;
const LOST = "Connection lost. Trying again …";
const BACK = "Connection is back.";
const KEPT = "No connection. Your answer is kept and goes out as soon as there is one.";
const ELSEWHERE = "This quiz is open in other tabs. This one rests until you come back to it.";
const TOO_LATE = "That came too late.";
const OUT = new Set(["kicked", "banned"]);

export class Room {
  #element;
  #page;
  #staging;
  #state;
  #own;
  #ownAt = performance.now();
  #hasOwn = true;
  #more;
  #guess = null;
  #feed;
  #answers;
  #others;
  #isLost = false;
  #isElsewhere = false;
  #hidden = 0;
  #end = new AbortController();

  constructor(element, page) {
    const { address, code, own, state, returnCode } = element.dataset;
    this.#element = element;
    this.#page = page;
    this.#staging = new Staging(element, page);
    this.#state = JSON.parse(state);
    this.#own = JSON.parse(own);
    this.#more = { returnCode };
    this.#answers = new Outbox(this.#carrier("answer", (move) => this.#stored(move)));
    this.#others = new Outbox(this.#carrier("", (move) => this.#thanked(move)));
    this.#feed = new Feed(address, this.#state.version, {
      state: (fresh) => this.#take(fresh),
      own: (fresh) => this.#takeOwn(fresh),
      lost: () => this.#lose(),
      back: () => this.#recover(),
      gone: (isElsewhere) => this.#gone(isElsewhere),
    });
    queueMicrotask(() => this.#begin(code)); // once the clock of the stage is attached as well
  }

  #begin(code) {
    this.#listen();
    this.#chooseDisplay();
    this.#draw();
    this.#sendDraft(draftOf(code));
    if (this.#state.phase !== "over") this.#feed.open();
  }

  disconnect() {
    this.#end.abort();
    this.#feed.close();
  }

  #listen() {
    const { signal } = this.#end;
    const element = this.#element;
    element.addEventListener("click", (event) => this.#tapped(event));
    element.addEventListener("submit", (event) => this.#submitted(event));
    element.addEventListener("pubproof:time-up", () => this.#timeIsUp());
    window.addEventListener("online", () => this.#wake(), { signal });
    window.addEventListener("offline", () => this.#lose(), { signal });
    window.addEventListener("pageshow", (event) => event.persisted && this.#wake(), { signal });
    window.addEventListener("pagehide", () => this.#feed.close(), { signal });
    document.addEventListener("visibilitychange", () => this.#turned(), { signal });
  }

  // What comes in.

  #take(state) {
    const before = this.#state;
    this.#own = carriedOver(this.#own, before, state);
    this.#state = state;
    this.#hasOwn = false;
    if (!isSameQuestion(before, state)) this.#forget();
    const isNew = this.#staging.show(state);
    this.#draw();
    if (isNew) this.#news();
    if (state.phase === "over") this.#feed.close();
  }

  #takeOwn(own) {
    if (OUT.has(own.seat.state)) {
      this.#gone(false);
      return;
    }
    if (own.number !== this.#state.number) return; // of a question that was left behind
    const wasKnown = this.#own.is_right !== null;
    const stored = this.#own.choice; // told once, an answer is never taken back
    this.#own = { ...own, choice: own.choice ?? stored };
    this.#ownAt = performance.now();
    this.#hasOwn = true;
    if (this.#own.choice !== null) this.#settle();
    this.#draw();
    if (!wasKnown && own.is_right !== null) this.#news();
  }

  /** The verdict comes with the own part, which may follow the stage: then all is said at once. */
  #news() {
    if (this.#state.phase === "reveal" && this.#own.is_right === null && !this.#state.stage.is_void) return;
    const words = this.#staging.aloud();
    if (words) this.#page.announce(words);
  }

  #draw() {
    const more = { ...this.#more, guess: this.#guess };
    const state = this.#state;
    const staging = this.#staging;
    this.#element.dataset.at = state.phase;
    staging.fill("data-own", words(state, this.#own, more));
    staging.reveal(conditions(state, this.#own, this.#answers.move, more));
    this.#mark();
    const deadline = this.#hasOwn ? this.#own.deadline : null;
    const left = leftMs(state, deadline, this.#now());
    staging.wind(left, limitMs(state, deadline), state.paused_at !== null);
  }

  /** The tile that was tapped stays, the others step back; at the reveal it is still marked. */
  #mark() {
    const stage = this.#staging.stage;
    const chosen = this.#own.choice ?? this.#answers.move?.choice ?? null;
    const tiles = stage.querySelector(".tiles");
    if (tiles) tiles.disabled = chosen !== null || !this.#isOpen();
    for (const tile of stage.querySelectorAll("[data-tile], [data-option]")) {
      const place = Number(tile.dataset.tile ?? tile.dataset.option);
      tile.toggleAttribute("data-mine", place === chosen);
    }
    for (const line of stage.querySelectorAll("[data-line]")) {
      const name = line.dataset.line;
      line.toggleAttribute("data-mine", name === this.#own.seat.name || name === this.#own.seat.team);
    }
  }

  #isOpen() {
    return this.#state.phase === "open" && this.#state.paused_at === null;
  }

  /** The server's time, as far as this page knows it. */
  #now() {
    return this.#own.now + (performance.now() - this.#ownAt);
  }

  // What goes out.

  /** The second half of a double tap hits what came in the place of what the first one hit. */
  #tapped(event) {
    const isPointer = event.detail > 0;
    const isSecond = performance.now() - this.#page.replacedAt < DOUBLE_TAP_MS;
    if (isPointer && isSecond && event.target.closest("button")) event.preventDefault();
  }

  #submitted(event) {
    const form = event.target;
    if (!form.hasAttribute("data-send")) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form));
    const { name, value } = event.submitter ?? {};
    if (name) body.set(name, value);
    const move = Object.fromEntries(body);
    if (form.id === "answer") this.#answer({ number: Number(move.number), choice: Number(move.choice) });
    else this.#others.send({ ...move, to: form.id });
  }

  #answer(move) {
    if (!this.#isOpen() || this.#own.choice !== null || this.#answers.move) return;
    keepDraft(this.#element.dataset.code, move);
    this.#answers.send(move);
    this.#say("Sending …");
    this.#draw();
  }

  /** After a reload: an answer whose storing was never heard of is sent once more. */
  #sendDraft(draft) {
    if (draft && draft.number === this.#state.number && this.#own.choice === null && this.#isOpen()) {
      this.#answer(draft);
    } else {
      keepDraft(this.#element.dataset.code, null);
    }
  }

  #carrier(to, stored) {
    return {
      send: (move) => this.#post(to || move.to, move),
      stored,
      refused: (move, told, status) => this.#refused(move, told, status),
      waiting: () => this.#lose(KEPT),
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      chance: Math.random,
    };
  }

  async #post(to, move) {
    const form = this.#element.querySelector(`form#${to}`);
    const body = new URLSearchParams(new FormData(form));
    for (const [name, value] of Object.entries(move)) if (name !== "to") body.set(name, value);
    try {
      const response = await fetch(form.getAttribute("action"), {
        method: "POST",
        body,
        headers: { Accept: "application/json" },
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const told = await response.json().catch(() => ({}));
      return { status: response.status, retryAfter: response.headers.get("Retry-After"), told };
    } catch {
      return null;
    }
  }

  #stored(move) {
    this.#recover();
    if (move.number === this.#state.number) this.#own = { ...this.#own, choice: move.choice };
    keepDraft(this.#element.dataset.code, null);
    this.#say("");
    this.#draw();
    this.#page.announce(`Locked in: ${"ABCDEFGHIJ"[move.choice]}.`);
  }

  /** A guess or a report was taken. */
  #thanked(move) {
    this.#recover();
    if (move.to === "guess") this.#guess = move.value;
    const told = move.to === "guess" ? `Locked in: ${move.value}.` : "Thank you. It will be looked at.";
    if (move.to === "report") this.#element.querySelector(".complain").open = false;
    this.#say(move.to === "guess" ? "" : told);
    this.#page.announce(told);
    this.#draw();
  }

  #refused(move, told, status) {
    this.#recover();
    keepDraft(this.#element.dataset.code, null);
    const said = told || (status === 409 ? TOO_LATE : "That was not taken. Reload the page and try again.");
    this.#say(said, true);
    this.#page.announce(said);
    this.#draw();
    this.#feed.ask();
  }

  /** The server has the answer, by whatever way we heard of it. */
  #settle() {
    keepDraft(this.#element.dataset.code, null);
    if (this.#answers.move) {
      this.#answers.drop();
      this.#say("");
      this.#page.announce(`Locked in: ${"ABCDEFGHIJ"[this.#own.choice]}.`);
    }
  }

  /** Another question is on stage: what was meant for the one before is no use any more. */
  #forget() {
    const wasOnItsWay = this.#answers.move !== null;
    this.#answers.drop();
    keepDraft(this.#element.dataset.code, null);
    this.#guess = null;
    this.#element.querySelector(".complain").open = false;
    this.#say(wasOnItsWay ? "Your last answer did not get through in time." : "", wasOnItsWay);
  }

  // The connection.

  #timeIsUp() {
    this.#staging.stage.querySelector(".tiles")?.setAttribute("data-over", "");
    const version = this.#state.version;
    const wait = OVERDUE_MS * (1 + Math.random());
    setTimeout(() => version === this.#state.version && this.#feed.ask(), wait);
  }

  #turned() {
    clearTimeout(this.#hidden);
    if (document.hidden) this.#hidden = setTimeout(() => this.#feed.close(), LONG_HIDDEN_MS);
    else this.#wake();
  }

  #wake() {
    if (this.#state.phase === "over") return;
    this.#answers.hurry();
    this.#others.hurry();
    if (this.#isElsewhere) this.#say("");
    this.#isElsewhere = false;
    this.#feed.open();
    this.#feed.ask();
  }

  #lose(words = LOST) {
    const said = this.#answers.move ? KEPT : words;
    if (!this.#isLost) this.#page.announce(said);
    this.#isLost = true;
    this.#say(said, true);
  }

  #recover() {
    if (!this.#isLost) return;
    this.#isLost = false;
    this.#say(this.#answers.move ? "Sending …" : "");
    this.#page.announce(BACK);
    this.#answers.hurry();
  }

  #gone(isElsewhere) {
    this.#isElsewhere = isElsewhere;
    if (isElsewhere) this.#say(ELSEWHERE, true);
    else location.replace(this.#element.dataset.address); // the page says in words how it stands
  }

  #say(words, isAlarm = false) {
    const says = this.#element.querySelector("[data-says]");
    says.textContent = words;
    says.toggleAttribute("data-alarm", isAlarm);
  }

  // How this phone shows a question.

  #chooseDisplay() {
    const label = this.#element.querySelector("[data-switch=buttons]");
    const box = label.querySelector("input");
    const wish = `buttons:${this.#element.dataset.display}`;
    box.checked = (this.#element.dataset.display === "buttons") !== isOff(wish);
    const show = () => {
      this.#element.dataset.display = box.checked ? "buttons" : "full";
    };
    const asked = this.#element.dataset.display === "buttons";
    box.addEventListener("change", () => {
      setOff(wish, box.checked !== asked);
      show();
    });
    label.hidden = false;
    show();
  }
}
