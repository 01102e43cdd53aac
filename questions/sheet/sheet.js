"use strict";
// Marks the items of a reading sheet by keys or buttons, keeps the marks in this browser and saves
// them as a file in the format of docs/marks.schema.json. Writes text only, never markup.

const SCHEMA_VERSION = 1;
const kept = `pubproof-sheet-${document.body.dataset.sheet}`;
const cards = [...document.querySelectorAll(".card")].map((element) => ({
  element,
  mark: JSON.parse(element.dataset.mark),
  verdict: "",
  reason: "",
}));
const undone = []; // what each change replaced, the latest last
let at = 0;

function show(card) {
  const { element, verdict, reason } = card;
  element.dataset.verdict = verdict;
  element.querySelector(".verdict").textContent = verdict
    ? verdict + (reason ? `: ${reason}` : "")
    : "not marked";
  for (const button of element.querySelectorAll("[data-verdict][aria-pressed]")) {
    button.setAttribute("aria-pressed", String(button.dataset.verdict === verdict));
  }
  for (const button of element.querySelectorAll("[data-reason]")) {
    button.setAttribute("aria-pressed", String(button.dataset.reason === reason));
  }
  element.querySelector(".why").hidden = verdict !== "fix" && verdict !== "bad";
}

function tell() {
  const count = (verdict) => cards.filter((card) => card.verdict === verdict).length;
  const marked = cards.length - count("");
  document.getElementById("progress").textContent =
    `${marked} of ${cards.length} marked: ${count("good")} good, ${count("fix")} fix, ${count("bad")} bad`;
  document.getElementById("share").value = marked;
}

function keep() {
  const marks = Object.fromEntries(
    cards.filter((card) => card.verdict).map((card) => [card.mark.uid, [card.verdict, card.reason]]),
  );
  try {
    localStorage.setItem(kept, JSON.stringify(marks));
  } catch {
    // A browser that keeps nothing: the marks last until the page is closed, or saved.
  }
}

function recall() {
  let marks = {};
  try {
    marks = JSON.parse(localStorage.getItem(kept)) ?? {};
  } catch {
    // Nothing is kept, or nothing that can be read.
  }
  for (const card of cards) {
    [card.verdict, card.reason] = marks[card.mark.uid] ?? ["", ""];
    show(card);
  }
}

function go(to, { focus = true } = {}) {
  if (!cards.length) return;
  cards[at].element.removeAttribute("aria-current");
  at = Math.min(Math.max(to, 0), cards.length - 1);
  const { element } = cards[at];
  element.setAttribute("aria-current", "true");
  if (focus) {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "start" });
  }
}

function change(index, verdict, reason) {
  const card = cards[index];
  undone.push([index, card.verdict, card.reason]);
  card.verdict = verdict;
  card.reason = reason;
  show(card);
  keep();
  tell();
}

function judge(verdict) {
  if (!cards.length) return;
  change(at, verdict, "");
  go(verdict === "good" ? at + 1 : at);
}

function explain(reason) {
  if (!["fix", "bad"].includes(cards[at]?.verdict)) return;
  change(at, cards[at].verdict, reason);
  go(at + 1);
}

function undo() {
  const last = undone.pop();
  if (!last) return;
  const [index, verdict, reason] = last;
  Object.assign(cards[index], { verdict, reason });
  show(cards[index]);
  keep();
  tell();
  go(index);
}

function save() {
  const name = document.body.dataset.name;
  const marks = cards
    .filter((card) => card.verdict)
    .map(({ mark, verdict, reason }) => ({ ...mark, verdict, reason }));
  const marked_on = new Date().toISOString().slice(0, 10);
  const file = { schema_version: SCHEMA_VERSION, sample: name, marked_on, marks };
  const link = document.createElement("a");
  const blob = new Blob([`${JSON.stringify(file, null, 1)}\n`], { type: "application/json" });
  link.href = URL.createObjectURL(blob);
  link.download = "marks.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const reasons = [...(cards[0]?.element.querySelectorAll("[data-reason]") ?? [])].map(
  (button) => button.dataset.reason,
);
const keys = {
  j: () => go(at + 1),
  arrowdown: () => go(at + 1),
  k: () => go(at - 1),
  arrowup: () => go(at - 1),
  n: () => {
    const later = cards.findIndex((card, index) => index > at && !card.verdict);
    go(later < 0 ? Math.max(cards.findIndex((card) => !card.verdict), 0) : later);
  },
  g: () => judge("good"),
  f: () => judge("fix"),
  b: () => judge("bad"),
  u: undo,
  s: save,
  ...Object.fromEntries(reasons.map((reason, index) => [String(index + 1), () => explain(reason)])),
};

document.addEventListener("keydown", (event) => {
  const act = keys[event.key.toLowerCase()];
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act();
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const index = cards.findIndex((card) => card.element.contains(button));
  if (index >= 0) go(index, { focus: false });
  if (button.dataset.verdict) judge(button.dataset.verdict);
  else if (button.dataset.reason) explain(button.dataset.reason);
  else if (button.dataset.do === "undo") undo();
  else save();
});

recall();
tell();
const first = cards.findIndex((card) => !card.verdict);
go(Math.max(first, 0), { focus: first > 0 });
