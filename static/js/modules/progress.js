// How far a job is: asks again every second or two until it has ended. Without script the page
// refreshes itself.

const EVERY_MS = 1_500;

export class Progress {
  #element;
  #page;
  #timer;

  constructor(element, page) {
    this.#element = element;
    this.#page = page;
    this.#later();
  }

  disconnect() {
    clearTimeout(this.#timer);
  }

  #later() {
    this.#timer = setTimeout(() => this.#look(), EVERY_MS);
  }

  async #look() {
    try {
      const response = await fetch(this.#element.dataset.address, {
        headers: { "X-Fragment": "job" },
      });
      if (response.ok) this.#show(await response.text());
      else if (response.status >= 500) this.#later();
    } catch {
      this.#later(); // the connection is lost; it may come back
    }
  }

  #show(html) {
    const found = new DOMParser().parseFromString(html, "text/html").querySelector("[data-job]");
    if (!found) return; // signed out meanwhile
    const fresh = document.adoptNode(found);
    const had = this.#element.contains(document.activeElement) ? document.activeElement : null;
    this.#page.replace(this.#element, fresh);
    if (had) (fresh.querySelector("button") ?? document.getElementById("main")).focus();
    if (fresh.dataset.state !== this.#element.dataset.state) {
      this.#page.announce(`The job is ${fresh.dataset.state}.`);
    }
  }
}
