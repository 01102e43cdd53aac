import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { isOff, setOff } from "../../static/js/lib/wish.js";

afterEach(() => {
  delete globalThis.localStorage;
});

test("a wish is remembered under its own name", () => {
  const kept = new Map();
  globalThis.localStorage = {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => kept.set(name, value),
  };
  assert.equal(isOff("keys"), false);
  setOff("keys", true);
  assert.equal(isOff("keys"), true);
  assert.equal(isOff("other"), false);
  setOff("keys", false);
  assert.equal(isOff("keys"), false);
});

test("a browser that keeps nothing is fine", () => {
  setOff("keys", true);
  assert.equal(isOff("keys"), false);
});
