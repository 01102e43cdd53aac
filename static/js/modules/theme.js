// A button between the dark and the light screen: a bright room needs the light one.

import { isOff, setOff } from "../lib/wish.js";

export class Theme {
  constructor(button) {
    const show = () => {
      document.body.dataset.theme = isOff("dark") ? "light" : "dark";
    };
    button.hidden = false;
    button.addEventListener("click", () => {
      setOff("dark", !isOff("dark"));
      show();
    });
    show();
  }
}
