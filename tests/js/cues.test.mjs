import assert from "node:assert/strict";
import { test } from "node:test";

import { heardAt, heardWith } from "../../static/js/lib/cues.js";

test("a question that opens and a reveal are heard, and sound unlike one another", () => {
  assert.ok(heardAt("open").length);
  assert.ok(heardAt("reveal").length);
  assert.notDeepEqual(heardAt("open"), heardAt("reveal"));
});

test("no other phase is heard", () => {
  for (const phase of ["ready", "round", "reading", "closed", "standings", "break", "podium", "over", "constructor"]) {
    assert.deepEqual(heardAt(phase), [], phase);
  }
});

test("the last five seconds of a question tick, once each, and nothing else does", () => {
  const ticks = (phase) => [20, 6, 5, 4, 3, 2, 1, 0].filter((second) => heardWith(phase, second).length);
  assert.deepEqual(ticks("open"), [5, 4, 3, 2, 1]);
  for (const phase of ["reading", "tie-break", "break"]) assert.deepEqual(ticks(phase), [], phase);
});

test("every sound is short and audible", () => {
  for (const note of [...heardAt("open"), ...heardAt("reveal"), ...heardWith("open", 3)]) {
    assert.ok(note.at + note.lasts < 1);
    assert.ok(note.hz > 200 && note.hz < 2000);
  }
});
