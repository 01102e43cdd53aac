// Attaches each module to the elements that name it in `data-module`.

import { Page } from "./lib/page.js";
import { Check } from "./modules/check.js";
import { Countdown } from "./modules/countdown.js";
import { Hotkeys } from "./modules/hotkeys.js";
import { Inplace } from "./modules/inplace.js";
import { Keys } from "./modules/keys.js";
import { Menu } from "./modules/menu.js";
import { Once } from "./modules/once.js";
import { Pick } from "./modules/pick.js";
import { Progress } from "./modules/progress.js";
import { Rules } from "./modules/rules.js";
import { Stage } from "./modules/stage.js";
import { Switch } from "./modules/switch.js";

new Page({
  check: Check,
  countdown: Countdown,
  hotkeys: Hotkeys,
  inplace: Inplace,
  keys: Keys,
  menu: Menu,
  once: Once,
  pick: Pick,
  progress: Progress,
  rules: Rules,
  stage: Stage,
  switch: Switch,
}).attach(document);
