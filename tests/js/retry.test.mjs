import assert from "node:assert/strict";
import test from "node:test";

import { isPassing, waitMs } from "../../static/js/lib/retry.js";

test("busy and away pass, refused and broken do not", () => {
  assert.deepEqual([429, 502, 503, 504].map(isPassing), [true, true, true, true]);
  assert.deepEqual([200, 303, 400, 403, 404, 409, 500].map(isPassing), Array(7).fill(false));
});

test("waiting doubles, is spread and stays bounded", () => {
  assert.equal(waitMs(0, 0), 200);
  assert.equal(waitMs(0, 1), 400);
  assert.equal(waitMs(1, 1), 800);
  assert.equal(waitMs(50, 1), 4_000);
  assert.equal(waitMs(5_000, 0), 2_000);
});

test("the server's own wish is kept", () => {
  assert.equal(waitMs(0, 0, "7"), 7_000);
  assert.equal(waitMs(0, 1, "Wed, 21 Oct 2026 07:28:00 GMT"), 400);
});
