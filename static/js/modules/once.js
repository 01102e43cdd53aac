// A form that is sent once, however often it is tapped.

export class Once {
  #isSent = false;
  #end = new AbortController();

  constructor(form) {
    const button = form.querySelector("button");
    form.addEventListener("submit", (event) => {
      if (this.#isSent) event.preventDefault();
      this.#isSent = true;
      button.setAttribute("aria-disabled", "true");
    });
    window.addEventListener(
      "pageshow", // back from the page it led to
      () => {
        this.#isSent = false;
        button.removeAttribute("aria-disabled");
      },
      { signal: this.#end.signal },
    );
  }

  disconnect() {
    this.#end.abort();
  }
}
