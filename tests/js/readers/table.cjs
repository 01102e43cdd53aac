"use strict";
// What Papa Parse makes of the comma-separated file on standard input, as JSON: rows and complaints.
const { readFileSync } = require("node:fs");
const { parse } = require("papaparse");

const { data, errors } = parse(readFileSync(0, "utf8"), { skipEmptyLines: true });
process.stdout.write(JSON.stringify({ rows: data, complaints: errors }));
