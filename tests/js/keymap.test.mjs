import assert from "node:assert/strict";
import test from "node:test";

import { keyOf, optionOf } from "../../static/js/lib/keymap.js";

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

const press = (key, held = {}) =>
  keyOf({ key, repeat: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

test("a single key is itself, in small letters", () => {
  assert.deepEqual(["j", "K", "?", "/", "6"].map((key) => press(key)), ["j", "k", "?", "/", "6"]);
});

test("named keys, combinations and keys held down are none", () => {
  for (const key of ["Enter", "Escape", " ", "Tab", "F5"]) assert.equal(press(key), null, key);
  for (const held of ["repeat", "ctrlKey", "metaKey", "altKey"]) {
    assert.equal(press("a", { [held]: true }), null, held);
  }
});
