import assert from "node:assert/strict";
import test from "node:test";

import { Outbox } from "../../static/js/lib/outbox.js";

function makeOutbox(replies) {
  const said = [];
  const waits = [];
  const outbox = new Outbox({
    send: async (move) => {
      said.push(`sent ${move.choice}`);
      return replies.shift();
    },
    stored: (move, told) => said.push(`stored ${move.choice} ${told.choice}`),
    refused: (move, words, status) => said.push(`refused ${status} ${words}`),
    waiting: () => said.push("waiting"),
    pause: async (ms) => waits.push(ms),
    chance: () => 1,
  });
  return { outbox, said, waits };
}

const stored = { status: 200, retryAfter: null, told: { choice: 2 } };

test("stored is said when the server says so", async () => {
  const { outbox, said } = makeOutbox([stored]);
  assert.equal(await outbox.send({ number: 0, choice: 2 }), true);
  assert.deepEqual(said, ["sent 2", "stored 2 2"]);
  assert.equal(outbox.move, null);
});

test("what got no answer or a passing one is sent again, at the server's pace", async () => {
  const busy = { status: 503, retryAfter: "2", told: {} };
  const { outbox, said, waits } = makeOutbox([null, busy, stored]);
  await outbox.send({ number: 0, choice: 2 });
  assert.deepEqual(said, ["sent 2", "waiting", "sent 2", "waiting", "sent 2", "stored 2 2"]);
  assert.deepEqual(waits, [400, 2_000]);
});

test("a refusal ends it, with the server's words", async () => {
  const late = { status: 409, retryAfter: null, told: { error: "Too late." } };
  const { outbox, said } = makeOutbox([late]);
  await outbox.send({ number: 0, choice: 2 });
  assert.deepEqual(said, ["sent 2", "refused 409 Too late."]);
  assert.equal(outbox.move, null);
});

test("a second tap while one is on its way is left out", async () => {
  const { outbox, said } = makeOutbox([stored, stored]);
  const first = outbox.send({ number: 0, choice: 2 });
  assert.equal(await outbox.send({ number: 0, choice: 3 }), false);
  await first;
  assert.deepEqual(said, ["sent 2", "stored 2 2"]);
});

test("what was dropped is not sent again, and its late answer is nobody's", async () => {
  const { outbox, said } = makeOutbox([stored]);
  const sent = outbox.send({ number: 0, choice: 2 });
  outbox.drop();
  await sent;
  assert.deepEqual(said, ["sent 2"]);
});
