// The button for short sounds on the big screen, made on the spot: no files. Off until somebody
// wants them here; remembered. A browser plays nothing before the first click or key of a page.

import { TICKS_FROM, heardAt, heardWith } from "../lib/cues.js";
import { onPhase } from "../lib/phases.js";
import { isOff, setOff } from "../lib/wish.js";

const WISH = "silence";
const LOUD = 0.2;
const SOFT = 0.0001;

export class Sounds {
  #button;
  #stage;
  /** @type {AudioContext | null} */
  #audio = null;
  #end = new AbortController();
  #deaf;
  /** The last second that was heard of this clock. */
  #least = Infinity;

  constructor(button) {
    this.#button = button;
    this.#stage = button.closest("[data-at]");
    this.#deaf = onPhase(this.#stage, (phase) => {
      this.#least = Infinity;
      this.#play(heardAt(phase));
    });
    const { signal } = this.#end;
    button.addEventListener("click", () => this.#turn(), { signal });
    document.addEventListener("pubproof:second", ({ detail }) => this.#ticked(detail), { signal });
    for (const gesture of ["pointerup", "keyup"]) {
      document.addEventListener(gesture, () => this.#show(), { signal });
    }
    button.hidden = !window.AudioContext;
    this.#show();
  }

  disconnect() {
    this.#end.abort();
    this.#deaf();
    this.#audio?.close();
  }

  #turn() {
    setOff(WISH, !isOff(WISH));
    this.#show();
    if (isOff(WISH)) this.#play(heardAt("open")); // so that the room hears how loud it is
  }

  #show() {
    if (!isOff(WISH)) {
      this.#audio?.close();
      this.#audio = null;
    } else if (this.#audio === null && navigator.userActivation?.hasBeenActive !== false) {
      this.#audio = new AudioContext();
    }
    const waits = isOff(WISH) && this.#audio === null;
    this.#button.toggleAttribute("data-waits", waits);
    const on = waits ? "on, after a click" : "on";
    this.#button.querySelector("[data-sounds]").textContent = isOff(WISH) ? on : "off";
  }

  /** A clock that is set right by a moment shows a second again, which was heard already. */
  #ticked(seconds) {
    if (seconds < this.#least) this.#play(heardWith(this.#stage.dataset.at, seconds));
    this.#least = seconds > TICKS_FROM ? Infinity : Math.min(seconds, this.#least);
  }

  /** @param {import("../lib/cues.js").Note[]} notes */
  #play(notes) {
    const audio = this.#audio;
    if (audio === null) return;
    for (const { at, hz, lasts } of notes) {
      const from = audio.currentTime + at;
      const volume = new GainNode(audio, { gain: LOUD });
      volume.gain.setValueAtTime(LOUD, from);
      volume.gain.exponentialRampToValueAtTime(SOFT, from + lasts);
      const tone = new OscillatorNode(audio, { type: "triangle", frequency: hz });
      tone.connect(volume).connect(audio.destination);
      tone.start(from);
      tone.stop(from + lasts);
    }
  }
}
