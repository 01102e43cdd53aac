// A box that chooses every item of the page, or none; it needs this script, so it is hidden without.

export class Pick {
  constructor(label) {
    const box = label.querySelector("input");
    const form = label.closest("form");
    const items = () => [...form.elements].filter((field) => field.name === "item");
    box.addEventListener("change", () => {
      for (const item of items()) item.checked = box.checked;
    });
    label.hidden = false;
  }
}
