import assert from "node:assert/strict";
import test from "node:test";

import { carriedOver, conditions, leftMs, limitMs, words } from "../../static/js/lib/seat.js";
import { crowd, isOtherCrowd } from "../../static/js/lib/crowd.js";

const seat = { name: "Ada", team: null, is_approved: true, has_more_time: false, joined_before: 0 };
const own = {
  now: 0, seat, deadline: 30_000, choice: null, is_right: null, gained: null, points: 1200, right: 1,
  rank: null,
};
const open = { phase: "open", number: 1, stage: {}, opened_at: 10_000, ends_at: 30_000, paused_at: null };
const reveal = { ...open, phase: "reveal", stage: { is_void: false }, ends_at: null };
const holds = (...args) => [...conditions(...args)].sort();

test("an answer is being sent, then locked in, never both", () => {
  assert.deepEqual(holds(open, own, null), ["asked", "named"]);
  assert.deepEqual(holds(open, own, { number: 1, choice: 2 }), ["asked", "named", "sending:2"]);
  assert.deepEqual(holds(open, { ...own, choice: 2 }, { number: 1, choice: 2 }),
    ["asked", "chose:2", "locked:2", "named"]);
  assert.ok(!holds(open, own, { number: 0, choice: 2 }).includes("sending:2"));
});

test("the verdict: waiting, right, wrong, missed, too late to join, void", () => {
  const verdict = (more, stage = { is_void: false }) =>
    ["waiting", "right", "wrong", "missed", "late"].filter((name) =>
      conditions({ ...reveal, stage }, { ...own, ...more }, null).has(name));
  assert.deepEqual(verdict({}), ["waiting"]);
  assert.deepEqual(verdict({ choice: 1, is_right: true }), ["right"]);
  assert.deepEqual(verdict({ choice: 1, is_right: false }), ["wrong"]);
  assert.deepEqual(verdict({ is_right: false }), ["missed"]);
  assert.deepEqual(verdict({ is_right: false, seat: { ...seat, joined_before: 2 } }), ["late"]);
  assert.deepEqual(verdict({ choice: 1, is_right: false }, { is_void: true }), []);
});

test("only those whom the tie-break is asked of give a number, once", () => {
  const tie = { ...open, phase: "tie-break", stage: { among: 1200 } };
  const shown = (more, said) =>
    ["tied", "untied", "guessed"].filter((name) => conditions(tie, { ...own, ...more }, null, said).has(name));
  assert.deepEqual(shown({ is_tied: true, guess: null }), ["tied"]);
  assert.deepEqual(shown({ is_tied: false, guess: null }), ["untied"]);
  assert.deepEqual(shown({ is_tied: true, guess: null }, { guess: "42" }), ["guessed"]);
  assert.deepEqual(shown({ is_tied: true, guess: 0 }), ["guessed"]);
  assert.deepEqual(shown(carriedOver({ ...own, is_tied: true, guess: 7 }, reveal, tie)), []);
  assert.equal(words(tie, { ...own, guess: 0 }).guess, "0");
});

test("a new question forgets the answer, a new phase the deadline", () => {
  const answered = { ...own, choice: 3, deadline: 30_000, is_right: true, gained: 9 };
  assert.equal(carriedOver(answered, open, { ...open, version: 9 }), answered);
  const closed = carriedOver(answered, open, { ...open, phase: "closed" });
  assert.deepEqual([closed.choice, closed.deadline, closed.is_right], [3, null, null]);
  assert.equal(carriedOver(answered, open, { ...open, number: 2 }).choice, null);
  assert.equal(carriedOver(answered, open, { ...open, phase: "tie-break" }).choice, null);
  assert.equal(carriedOver(answered, open, { ...open, number: 2 }).points, 1200);
});

test("the clock is the seat's own, stands in a pause, and follows time that was added", () => {
  assert.equal(leftMs(open, null, 12_000), 18_000);
  assert.equal(leftMs(open, 40_000, 12_000), 28_000);
  assert.equal(leftMs({ ...open, ends_at: 45_000 }, 40_000, 12_000), 33_000);
  assert.equal(leftMs({ ...open, paused_at: 15_000 }, null, 99_000), 15_000);
  assert.equal(leftMs(reveal, 40_000, 0), null);
  assert.equal(limitMs(open, 40_000), 30_000);
  assert.equal(limitMs({ ...open, opened_at: null }, null), null);
});

test("words for the places", () => {
  const said = words(reveal, { ...own, gained: 1024, rank: 3 }, { returnCode: "ABC" });
  assert.deepEqual([said.points, said.gained, said.rank, said.number], ["1,200", "+1,024", "3", "2"]);
  assert.equal(said.return_code, "ABC");
  assert.equal(words(open, own).gained, "");
});

test("a crowd in words", () => {
  assert.deepEqual(crowd({ seats: 1, answered: 0 }), { seats: "1", answered: "0", players: "player" });
  assert.equal(crowd({ seats: 2, answered: 0 }).players, "players");
  const few = { seats: 2, answered: 0, names: ["Ada"] };
  assert.equal(isOtherCrowd(few, { ...few, answered: 2 }), false);
  assert.equal(isOtherCrowd(few, { ...few, names: ["Bob"] }), true);
});
