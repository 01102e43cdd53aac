"use strict";
// Plays open-trivia-db as its readme shows it, from the server in TRIVIA, and says what came as JSON.
// Only the address is ours: what goes to opentdb.com goes there instead.
const http = require("node:http");
const https = require("node:https");

const server = new URL(process.env.TRIVIA);
const asWritten = https.request;
https.request = (options, ...more) =>
  options.hostname === "opentdb.com"
    ? http.request({ ...options, protocol: "http:", host: server.hostname, hostname: server.hostname, port: server.port, agent: undefined }, ...more)
    : asWritten(options, ...more);

const { Category, QuestionEncodings, Session, getCategory, getQuestions } = require("open-trivia-db");

const refused = (asked) => asked.then(() => "", (error) => error.name);

async function played() {
  const session = new Session();
  const token = await session.start();
  const seen = [];
  for (let n = 0; n < 2; n += 1) seen.push(...(await getQuestions({ amount: 4, session })));
  const empty = await refused(getQuestions({ amount: 10, session }));
  await session.reset();
  const again = await getQuestions({ amount: 4, session });
  const encoded = {};
  for (const encode of Object.values(QuestionEncodings)) {
    const [question] = await getQuestions({ amount: 1, encode });
    encoded[encode] = { value: question.value, category: question.category.name };
  }
  const counts = {};
  for (const name of Category.allNames) {
    counts[name] = (await getCategory(Category.idByName(name))).questionCount.total;
  }
  return {
    token,
    values: seen.map((question) => question.value),
    right: seen.every((question) => question.checkAnswer(question.correctAnswer)),
    empty,
    again: again.length,
    encoded,
    counts,
    none: await refused(getQuestions({ amount: 1, category: "Vehicles" })),
    wrong: await refused(getQuestions({ amount: 51 })),
  };
}

played().then((said) => process.stdout.write(JSON.stringify(said)));
