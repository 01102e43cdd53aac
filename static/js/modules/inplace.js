// A page of many small forms, each answered by the same page: it is exchanged where it stands, so
// that place, focus and open folds stay. What goes wrong goes the way without script.

export class Inplace {
  #element;
  #page;
  #isBusy = false;

  constructor(element, page) {
    this.#element = element;
    this.#page = page;
    element.addEventListener("submit", (event) => this.#submitted(event));
    element.addEventListener("click", (event) => this.#clicked(event));
  }

  #submitted(event) {
    const { target: form, submitter } = event;
    if (form.hasAttribute("data-plain")) return;
    event.preventDefault();
    if (this.#isBusy) return;
    const sent = new URLSearchParams(new FormData(form, submitter));
    const address = new URL(submitter?.getAttribute("formaction") ?? form.action, location.href);
    address.hash = "";
    if (form.method === "get") address.search = sent;
    const again = () => (form.method === "get" ? location.assign(address) : form.requestSubmit(submitter));
    const plainly = () => {
      form.setAttribute("data-plain", "");
      again();
    };
    this.#fetch(address, form.method === "get" ? {} : { method: "POST", body: sent }, submitter, plainly);
  }

  #clicked(event) {
    const link = event.target.closest("nav a[id]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#fetch(new URL(link.href), {}, link, () => location.assign(link.href));
  }

  async #fetch(address, how, control, plainly) {
    this.#isBusy = true;
    let response;
    let fresh;
    try {
      response = await fetch(address, how);
      fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    } catch {
      fresh = null; // no answer
    }
    this.#isBusy = false;
    const element = fresh?.getElementById(this.#element.id);
    if (!element) {
      plainly();
      return;
    }
    document.title = fresh.title;
    if (response.ok) history.replaceState(null, "", response.url);
    this.#exchange(document.adoptNode(element), control, response.ok);
  }

  /** Folds stay as they are, but the one whose form has done its work closes. */
  #exchange(fresh, control, isDone) {
    for (const fold of this.#element.querySelectorAll("details[id][open]")) {
      if (isDone && fold.contains(control)) continue;
      fresh.querySelector(`#${fold.id}`)?.setAttribute("open", "");
    }
    this.#page.replace(this.#element, fresh);
    const goal = isDone ? goalOf(control, fresh) : null;
    (goal ?? fresh.querySelector("h1")).focus({ preventScroll: goal !== null });
    const said = isDone ? null : fresh.querySelector("[role=alert], .notice p");
    this.#page.announce(said ? said.textContent : "Done.");
  }
}

/** The same control, or what is nearest to where it was: its row, else its section. */
function goalOf(control, fresh) {
  const places = [control, control?.closest("li[id]"), control?.closest("section[id]")];
  for (const place of places) {
    const found = place?.id ? fresh.querySelector(`#${place.id}`) : null;
    const goal = found?.matches("button, a") ? found : found?.querySelector("summary, button");
    if (goal && !goal.disabled) return goal;
  }
  return null;
}
