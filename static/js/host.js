// The host's cockpit: attaches each module to the elements that name it in `data-module`.

import { Page } from "./lib/page.js";
import { Cockpit } from "./modules/cockpit.js";
import { Countdown } from "./modules/countdown.js";
import { Fullscreen } from "./modules/fullscreen.js";
import { Hotkeys } from "./modules/hotkeys.js";
import { Menu } from "./modules/menu.js";
import { Once } from "./modules/once.js";
import { Switch } from "./modules/switch.js";

new Page({
  cockpit: Cockpit,
  countdown: Countdown,
  fullscreen: Fullscreen,
  hotkeys: Hotkeys,
  menu: Menu,
  once: Once,
  switch: Switch,
}).attach(document);
