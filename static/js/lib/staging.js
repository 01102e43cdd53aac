// The stage of a live page: replaced by a newer one without losing the focus, its places filled,
// its clock set. What it says of a person comes from the page, never from the stage.

/**
 * The stage in a partial as it was pushed.
 * @param {string} html
 * @returns {HTMLElement}
 */
function parsed(html) {
  return new DOMParser().parseFromString(html, "text/html").querySelector("[data-phase]");
}

export class Staging {
  #root;
  #page;
  #html = "";

  /**
   * @param {HTMLElement} root holds one element with `data-phase`
   * @param {import("./page.js").Page} page
   */
  constructor(root, page) {
    this.#root = root;
    this.#page = page;
  }

  get stage() {
    return this.#root.querySelector("[data-phase]");
  }

  /**
   * Put the stage of `state` in place of the one shown, if it differs.
   * @returns {boolean} whether it is another moment of the night, not a change within it
   */
  show(state) {
    const html = state.html.replace(/ data-version="\d+"/, "");
    if (html === this.#html) return false;
    this.#html = html;
    const old = this.stage;
    const fresh = document.adoptNode(parsed(state.html));
    const isNew = fresh.dataset.phase !== old.dataset.phase || this.#heading(fresh) !== this.#heading(old);
    const focused = document.activeElement;
    const wasInside = focused === document.body || old.contains(focused);
    const typed = [...old.querySelectorAll("input[id]")].map((field) => [field.id, field.value]);
    this.#page.replace(old, fresh);
    if (!isNew) for (const [id, value] of typed) this.#field(fresh, id, value);
    if (fresh.dataset.title) document.title = fresh.dataset.title;
    this.#root.dataset.at = fresh.dataset.phase;
    if (wasInside) this.#refocus(fresh, isNew ? "" : focused.id);
    if (isNew && wasInside) scrollTo(0, 0);
    return isNew;
  }

  /** Fill the places named by `attribute` with `words`, in the stage and around it. */
  fill(attribute, words) {
    for (const element of this.#root.querySelectorAll(`[${attribute}]`)) {
      const said = words[element.getAttribute(attribute)];
      if (said !== undefined && element.textContent !== said) element.textContent = said;
    }
  }

  /** Show what holds and hide the rest. */
  reveal(conditions) {
    for (const element of this.#root.querySelectorAll("[data-when]")) {
      element.hidden = !element.dataset.when.split(" ").every((name) => conditions.has(name));
    }
  }

  /** Set the clocks of the stage; `leftMs` null stands for none. */
  wind(leftMs, limitMs, isStanding) {
    if (leftMs === null) return;
    for (const clock of this.stage.querySelectorAll("[data-clock]")) {
      clock.dispatchEvent(
        new CustomEvent("pubproof:remaining", { detail: { leftMs, limitMs, isStanding } }),
      );
    }
  }

  /** What the stage has to say aloud, in its order. */
  aloud() {
    const said = [...this.stage.querySelectorAll("[data-announce]")].filter((e) => !e.closest("[hidden]"));
    return said.map((element) => element.textContent.trim().replace(/\s+/g, " ")).join(" ");
  }

  #heading(stage) {
    return stage.querySelector("h1")?.textContent;
  }

  #field(stage, id, value) {
    const field = stage.querySelector(`#${CSS.escape(id)}`);
    if (field && field.type !== "hidden") field.value = value;
  }

  #refocus(stage, id) {
    const same = id && stage.querySelector(`#${CSS.escape(id)}`);
    (same || stage.querySelector("h1"))?.focus({ preventScroll: true });
  }
}
