import { decide } from "../src/intents/decide.ts";
import { intentProbabilities, learnIntents } from "../src/intents/learn.ts";
import { loadCues, loadUtterances, type Utterance } from "../src/intents/load-utterances.ts";

/**
 * How well Vogter understands people whose way of writing it has not learned: each author, and each
 * voice of the first two, is read by what was learned from everybody else.
 */
const cues = await loadCues("data/intents.yaml");
const utterances = await loadUtterances("data/intents");
const authorOf = ({ by }: Utterance) => by.split("-")[0] as string;
const SMALL_TALK = ["greeting", "feedback_positive", "feedback_negative", "other"];

process.stdout.write(
  "learned from        read                     n  accuracy  reports missed  as small talk\n",
);
const authors = [...new Set(utterances.map(authorOf))].sort();
for (const author of authors) {
  const isHis = (one: Utterance) => authorOf(one) === author;
  measure("all others", author, (one) => !isHis(one), isHis);
  for (const other of authors.filter((one) => one !== author)) {
    measure(other, author, (one) => authorOf(one) === other, isHis);
  }
}
const voices = new Set(
  utterances.filter((one) => ["a", "b"].includes(authorOf(one))).map(({ by }) => by),
);
for (const voice of [...voices].sort()) {
  const isHis = ({ by }: Utterance) => by === voice;
  measure("all others", voice, (one) => !isHis(one), isHis);
}

function measure(
  from: string,
  read: string,
  teaches: (one: Utterance) => boolean,
  asks: (one: Utterance) => boolean,
): void {
  const learned = learnIntents(utterances.filter(teaches), cues);
  const asked = utterances.filter(asks).map(({ text, intent }) => ({
    intent,
    came: decide(intentProbabilities(text, learned)).intent,
  }));
  const reports = asked.filter(({ intent }) => intent === "report_incident");
  const missed = reports.filter(({ came }) => came !== "report_incident");
  const waved = missed.filter(({ came }) => SMALL_TALK.includes(came));
  const right = asked.filter(({ intent, came }) => came === intent).length / asked.length;
  const counts = [
    `${missed.length} of ${reports.length}`.padStart(16),
    `${waved.length}`.padStart(15),
  ];
  process.stdout.write(
    `${from.padEnd(20)}${read.padEnd(21)}${`${asked.length}`.padStart(5)}${right.toFixed(3).padStart(10)}${counts.join("")}\n`,
  );
}
