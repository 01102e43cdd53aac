import assert from "node:assert/strict";
import test from "node:test";

import { Feed } from "../../static/js/lib/feed.js";

/** A browser made of a list of streams, answers to give and timers to run. */
function makeWorld({ answers = [] } = {}) {
  const world = { streams: [], asked: 0, timers: new Map(), Math: { random: () => 0 } };
  let serial = 0;
  world.EventSource = class {
    readyState = 0;
    listeners = {};
    constructor(address) {
      this.address = address;
      world.streams.push(this);
    }
    addEventListener(name, tell) {
      this.listeners[name] = tell;
    }
    say(name, data) {
      this.listeners[name]({ data: JSON.stringify(data) });
    }
    fail(isClosed = false) {
      this.readyState = isClosed ? 2 : 0;
      this.onerror();
    }
    close() {
      this.isClosed = true;
    }
  };
  world.fetch = async () => {
    world.asked += 1;
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (!answer) throw new TypeError("no network");
    return { ok: answer.status === 200, redirected: false, json: async () => answer.body, ...answer };
  };
  world.setTimeout = (act, wait) => {
    serial += 1;
    world.timers.set(serial, { act, wait });
    return serial;
  };
  world.clearTimeout = (id) => world.timers.delete(id);
  world.run = (longest) => {
    for (const [id, { act, wait }] of [...world.timers]) {
      if (wait <= longest && world.timers.delete(id)) act();
    }
  };
  return world;
}

function makeFeed(world, version = 1) {
  const said = [];
  const feed = new Feed("/room/X", version, {
    state: (state) => said.push(`state ${state.version}`),
    own: (own) => said.push(`own ${own.now}`),
    count: (count) => said.push(`count ${count.seats}`),
    lost: () => said.push("lost"),
    back: () => {},
    gone: (isElsewhere) => said.push(`gone ${isElsewhere}`),
  }, world);
  return { feed, said };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));
const at = (version, now) => ({ status: 200, body: { state: { version }, own: { now } } });

test("a state is told once and never an older one", () => {
  const world = makeWorld();
  const { feed, said } = makeFeed(world, 4);
  feed.open();
  const [stream] = world.streams;
  for (const version of [4, 5, 3, 5, 7]) stream.say("state", { version });
  stream.say("count", { seats: 3 });
  assert.deepEqual(said, ["state 5", "state 7", "count 3"]);
});

test("an own part that was overtaken is left out, unless the server's clock was set", () => {
  const world = makeWorld();
  const { feed, said } = makeFeed(world);
  feed.open();
  for (const now of [60_000, 59_000, 61_000, 20_000]) world.streams[0].say("own", { now });
  assert.deepEqual(said, ["own 60000", "own 61000", "own 20000"]);
});

test("a refused stream is replaced by asking, and tried again later", async () => {
  const world = makeWorld({ answers: [at(2, 10)] });
  const { feed, said } = makeFeed(world);
  feed.open();
  world.streams[0].fail(true);
  await soon();
  assert.deepEqual(said, ["state 2", "own 10"]);
  world.run(2_000);
  await soon();
  assert.equal(world.asked, 2);
  assert.equal(world.streams.length, 1);
  world.run(6_000);
  assert.equal(world.streams.length, 2);
  await soon();
  world.streams[1].onopen();
  const { asked } = world;
  world.run(3_000);
  await soon();
  assert.equal(world.asked, asked, "a stream that works needs no asking");
});

test("a stream that breaks once is left to the browser, twice it is given up", async () => {
  const world = makeWorld({ answers: [at(1, 10)] });
  const { feed } = makeFeed(world);
  feed.open();
  world.streams[0].fail();
  await soon();
  assert.equal(world.streams[0].isClosed, undefined);
  world.streams[0].fail();
  assert.equal(world.streams[0].isClosed, true);
});

test("no answer is told once, until one comes", async () => {
  const answers = [null];
  const world = makeWorld({ answers });
  const { feed, said } = makeFeed(world);
  feed.open();
  world.streams[0].fail();
  await soon();
  world.run(2_000);
  await soon();
  assert.deepEqual(said, ["lost"]);
  answers[0] = at(2, 10);
  world.run(2_000);
  await soon();
  assert.deepEqual(said, ["lost", "state 2", "own 10"]);
});

test("a seat that is none any more ends the feed", async () => {
  const world = makeWorld({ answers: [{ status: 404 }] });
  const { feed, said } = makeFeed(world);
  feed.open();
  feed.ask();
  await soon();
  assert.deepEqual(said, ["gone false"]);
  assert.equal(world.timers.size, 0);
  assert.equal(world.streams[0].isClosed, true);
});

test("one tab too many rests until it is opened again", () => {
  const world = makeWorld();
  const { feed, said } = makeFeed(world);
  feed.open();
  world.streams[0].listeners.superseded({ data: "" });
  assert.deepEqual(said, ["gone true"]);
  feed.open();
  assert.equal(world.streams.length, 2);
  feed.open();
  assert.equal(world.streams.length, 2);
});

test("a stream that does not bring what asking brought is renewed", async () => {
  const world = makeWorld({ answers: [at(9, 10)] });
  const { feed } = makeFeed(world);
  feed.open();
  feed.ask();
  await soon();
  world.run(2_000);
  assert.equal(world.streams.length, 2);
  const fine = makeWorld({ answers: [at(9, 10)] });
  const other = makeFeed(fine);
  other.feed.open();
  other.feed.ask();
  await soon();
  fine.streams[0].say("state", { version: 9 });
  fine.run(2_000);
  assert.equal(fine.streams.length, 1);
});

test("without streams the page asks", async () => {
  const world = makeWorld({ answers: [at(2, 10)] });
  world.EventSource = undefined;
  const { feed, said } = makeFeed(world);
  feed.open();
  await soon();
  assert.deepEqual(said, ["state 2", "own 10"]);
});
