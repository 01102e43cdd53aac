// Attaches each module to the elements that name it in `data-module`.

import { Page } from "./lib/page.js";
import { Countdown } from "./modules/countdown.js";
import { Hotkeys } from "./modules/hotkeys.js";
import { Keys } from "./modules/keys.js";
import { Menu } from "./modules/menu.js";
import { Once } from "./modules/once.js";
import { Rules } from "./modules/rules.js";
import { Stage } from "./modules/stage.js";
import { Switch } from "./modules/switch.js";

new Page({
  countdown: Countdown,
  hotkeys: Hotkeys,
  keys: Keys,
  menu: Menu,
  once: Once,
  rules: Rules,
  stage: Stage,
  switch: Switch,
}).attach(document);
