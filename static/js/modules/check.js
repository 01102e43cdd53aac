// What the checks say about a form while it is filled in; without this script a button asks them.

const PAUSE_MS = 500;
const PATIENCE_MS = 8_000;

export class Check {
  #form;
  #shown;
  #timer = 0;
  #asked = 0;
  #end = new AbortController();

  constructor(form) {
    this.#form = form;
    this.#shown = form.querySelector("[data-checks]");
    form.addEventListener("input", () => this.#soon(), { signal: this.#end.signal });
  }

  disconnect() {
    clearTimeout(this.#timer);
    this.#end.abort();
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE_MS);
  }

  async #ask() {
    this.#asked += 1;
    const number = this.#asked;
    const body = new URLSearchParams(new FormData(this.#form));
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      const response = await fetch(this.#form.dataset.address, { method: "POST", body, signal });
      if (!response.ok) return;
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const checks = page.querySelector("[data-checked]");
      // an answer to what was typed before is not shown over a later one
      if (checks && number === this.#asked) this.#shown.replaceChildren(checks);
    } catch {
      // the button asks as well, and so does sending the form
    }
  }
}
