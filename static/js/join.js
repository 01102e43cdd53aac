// A player's pages: attaches each module to the elements that name it in `data-module`.

import { Page } from "./lib/page.js";
import { Awake } from "./modules/awake.js";
import { Countdown } from "./modules/countdown.js";
import { Keys } from "./modules/keys.js";
import { Menu } from "./modules/menu.js";
import { Once } from "./modules/once.js";
import { Room } from "./modules/room.js";
import { Switch } from "./modules/switch.js";

new Page({
  awake: Awake,
  countdown: Countdown,
  keys: Keys,
  menu: Menu,
  once: Once,
  room: Room,
  switch: Switch,
}).attach(document);
