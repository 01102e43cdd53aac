// The big screen: attaches each module to the elements that name it in `data-module`.

import { Page } from "./lib/page.js";
import { Countdown } from "./modules/countdown.js";
import { Fullscreen } from "./modules/fullscreen.js";
import { Hotkeys } from "./modules/hotkeys.js";
import { Screen } from "./modules/screen.js";
import { Sounds } from "./modules/sounds.js";
import { Theme } from "./modules/theme.js";

new Page({
  countdown: Countdown,
  fullscreen: Fullscreen,
  hotkeys: Hotkeys,
  screen: Screen,
  sounds: Sounds,
  theme: Theme,
}).attach(document);
