// The line under Play says which rules are chosen in the folded form.

export class Rules {
  constructor(form) {
    const show = () => {
      for (const words of form.querySelectorAll("[data-choice]")) {
        words.hidden = !form.querySelector(`#${words.dataset.choice}`).checked;
      }
    };
    form.addEventListener("change", show);
    show(); // browsers keep what was chosen over a reload
  }
}
