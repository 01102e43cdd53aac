import assert from "node:assert/strict";
import test from "node:test";

import { milestones, passed, secondsShown } from "../../static/js/lib/clock.js";

test("a clock shows 20 at the start, 1 until the end, then 0 and never less", () => {
  assert.deepEqual([20_000, 19_001, 1_000, 1, 0, -700].map(secondsShown), [20, 20, 1, 1, 0, 0]);
});

test("half time, ten and five seconds and the end are said, the earliest first", () => {
  assert.deepEqual(
    milestones(30_000).map((mark) => mark.at),
    [15_000, 10_000, 5_000, 0],
  );
});

test("what falls together is said once", () => {
  assert.deepEqual(
    milestones(20_000).map((mark) => mark.words),
    ["10 seconds left.", "5 seconds left.", "Time is up."],
  );
  assert.deepEqual(
    milestones(10_000).map((mark) => mark.at),
    [5_000, 0],
  );
});

test("a milestone is passed once, and of several the last one counts", () => {
  const marks = milestones(20_000);
  assert.equal(passed(marks, 20_000, 19_000), undefined);
  assert.equal(passed(marks, 10_016, 9_999)?.at, 10_000);
  assert.equal(passed(marks, 9_999, 9_983), undefined);
  assert.equal(passed(marks, 10_016, -5)?.words, "Time is up.");
});

test("a page opened late does not catch up on what was said before", () => {
  assert.equal(passed(milestones(20_000), 4_000, 3_990), undefined);
});
