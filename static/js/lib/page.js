// The page: attaches modules to their elements, replaces one part by a newer one, speaks.

/**
 * @typedef {{ disconnect?: () => void }} Module
 * @typedef {new (element: HTMLElement, page: Page) => Module} ModuleClass
 */

export class Page {
  #classes;
  /** @type {Map<Element, Module[]>} */
  #attached = new Map();
  #announcer = document.querySelector("[data-announcer]");
  /** When the stage was last replaced, by `performance.now()`. */
  replacedAt = -Infinity;

  /** @param {Record<string, ModuleClass>} classes by the names used in `data-module` */
  constructor(classes) {
    this.#classes = classes;
  }

  /** @param {ParentNode & Node} root itself included */
  attach(root) {
    for (const element of this.#marked(root)) {
      const made = element.dataset.module.split(" ").map((name) => this.#make(name, element));
      this.#attached.set(element, made.filter(Boolean));
    }
  }

  /**
   * @param {HTMLElement} old
   * @param {HTMLElement} fresh
   */
  replace(old, fresh) {
    for (const element of this.#marked(old)) {
      for (const module of this.#attached.get(element) ?? []) module.disconnect?.();
      this.#attached.delete(element);
    }
    old.replaceWith(fresh);
    this.replacedAt = performance.now();
    this.attach(fresh);
  }

  /** @param {string} words read aloud when the reader is done with what it reads now */
  announce(words) {
    this.#announcer.textContent = "";
    requestAnimationFrame(() => {
      this.#announcer.textContent = words;
    });
  }

  #marked(root) {
    const inside = [...root.querySelectorAll("[data-module]")];
    return root instanceof Element && root.matches("[data-module]") ? [root, ...inside] : inside;
  }

  #make(name, element) {
    try {
      return new this.#classes[name](element, this);
    } catch (error) {
      console.error(`module ${name}:`, error); // the others go on
      return undefined;
    }
  }
}
