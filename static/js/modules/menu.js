// A menu made of <details>: closes by Escape and by a tap elsewhere.

export class Menu {
  #element;
  #end = new AbortController();

  constructor(element) {
    this.#element = element;
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !element.open) return;
      element.open = false;
      element.querySelector("summary").focus();
    });
    document.addEventListener("pointerdown", (event) => this.#elsewhere(event.target), {
      signal: this.#end.signal,
    });
  }

  disconnect() {
    this.#end.abort();
  }

  #elsewhere(target) {
    if (!this.#element.contains(target)) this.#element.open = false;
  }
}
