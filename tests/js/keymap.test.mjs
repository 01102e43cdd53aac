import assert from "node:assert/strict";
import test from "node:test";

import { optionOf } from "../../static/js/lib/keymap.js";

test("1 to 4 and A to D, in either case, are the options", () => {
  assert.deepEqual(["1", "2", "3", "4"].map((key) => optionOf(key, 4)), [0, 1, 2, 3]);
  assert.deepEqual(["a", "B", "c", "D"].map((key) => optionOf(key, 4)), [0, 1, 2, 3]);
});

test("no other key is one", () => {
  for (const key of ["5", "0", "9", "e", "z", " ", "Enter", "Tab", "F1", "ArrowDown", "", "é"]) {
    assert.equal(optionOf(key, 4), null, key);
  }
});

test("an option that is not there has no key", () => {
  assert.equal(optionOf("4", 3), null);
  assert.equal(optionOf("1", 0), null);
});
