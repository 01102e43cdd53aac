"use strict";
// What gift-pegjs makes of the GIFT file on standard input, as JSON.
const { readFileSync } = require("node:fs");
const { parse } = require("gift-pegjs");

process.stdout.write(JSON.stringify(parse(readFileSync(0, "utf8"))));
