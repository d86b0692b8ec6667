import type { Policy } from "../policy/index.ts";
import { words } from "../shared/learning/words.ts";
import { t } from "../shared/texts.ts";
import { answerOn } from "./answer-on.ts";
import type { Calibration } from "./calibration.ts";
import { titleOf } from "./catalogue.ts";
import { changedWhat } from "./changed-what.ts";
import { changesBetween } from "./changes.ts";
import { compareAcross } from "./compare.ts";
import type { Compiled } from "./compile.ts";
import { decide, type Pick, type Thresholds } from "./decide.ts";
import { type Field, type Reading, readQuestion } from "./evidence.ts";
import { featuresOf, tellingWords } from "./features.ts";
import { leanTowards } from "./follow-up.ts";
import type { Judged } from "./judged.ts";
import { languageOf } from "./language-of.ts";
import type { Ask, Language, Outcome, Question } from "./outcome.ts";
import { questionText } from "./question-text.ts";
import { rank } from "./ranking.ts";
import { type Known, type Scope, scopeOf } from "./scope.ts";
import { silence } from "./silence.ts";
import { vectorOf } from "./vectors.ts";

interface AskParts {
  readonly compiled: Compiled;
  readonly calibration: Calibration;
  /** Today's date in Copenhagen, `2026-11-21`. */
  readonly today: () => string;
}

/** Makes the function that answers. See docs/answering.md for the way from question to outcome. */
export function createAsk(parts: AskParts): Ask {
  const { compiled } = parts;
  return (asked) => {
    const question = { ...asked, text: questionText(asked.text) };
    const language = languageOf(question.text);
    if (asksNothing(question, compiled)) {
      return { kind: "off-topic", language, sentence: t(language, "answers.empty") };
    }
    const known: Known = {
      policies: compiled.policies,
      municipalities: compiled.municipalities,
      today: parts.today(),
    };
    const scope = scopeOf(question, known);
    const reading = read(question.text, compiled);
    const judge = (policy: Policy) => judgeBy(policy, question, reading, parts);
    switch (scope.kind) {
      case "none":
        return { kind: "silent", language, sentence: t(language, "answers.silent.no-policy") };
      case "elsewhere":
        return {
          kind: "silent",
          language,
          sentence: t(language, "answers.silent.elsewhere", { municipality: scope.municipality }),
        };
      case "changes":
        return changesOn(scope, question, language, parts);
      case "across": {
        const judged = scope.policies.map(judge);
        const silent = judged.find((one) => silentTopic(one, compiled) !== undefined) ?? judged[0];
        return (
          compareAcross(judged, language, compiled, "municipalities") ??
          silence(silent as Judged, silentTopic(silent as Judged, compiled), language, compiled)
        );
      }
      case "one":
        return outcomeOf(judge(scope.policy), question, language, compiled);
    }
  };
}

function read(text: string, { speech, language }: Compiled): Reading {
  return readQuestion(vectorOf(featuresOf(text, language), speech.vocabulary), speech);
}

/** What changed on the matter asked about, each version with its own clause; or what changed in all. */
function changesOn(
  { older, newer }: Extract<Scope, { kind: "changes" }>,
  question: Question,
  language: Language,
  parts: AskParts,
): Outcome {
  const what = changedWhat(question.text);
  if (what === undefined) return changesBetween(older, newer, language);
  const reading = read(what, parts.compiled);
  const judged = [older, newer].map((policy) => judgeBy(policy, question, reading, parts));
  return (
    compareAcross(judged, language, parts.compiled, "versions") ??
    changesBetween(older, newer, language)
  );
}

function judgeBy(policy: Policy, question: Question, reading: Reading, parts: AskParts): Judged {
  const { compiled, calibration } = parts;
  const field = compiled.fields.get(policy.id) as Field;
  const fresh = rank(reading, field, compiled.speech.vocabulary, calibration.weights);
  const ranking = leanTowards(fresh, question, field, compiled.topicIds);
  const isBare = isKnown(reading) && isBareWord(question, compiled);
  const thresholds = isBare ? BARE_WORD : calibration.thresholds;
  const decision = decide(ranking, reading, field, calibration.weights, thresholds);
  return { policy, field, ranking, decision };
}

/** A word on its own ("brud") is about something, but asks nothing: what is known of it is offered. */
const BARE_WORD: Thresholds = { answers: 0.1, sure: 0.95 };

function isBareWord({ text, previousTopic }: Question, { language }: Compiled): boolean {
  return (
    previousTopic === undefined &&
    words(text).length <= 2 &&
    tellingWords(text, language).length === 1
  );
}

/** A word that nobody ever used is about nothing, and nothing is offered for it. */
function isKnown({ vector: { lengths } }: Reading): boolean {
  return lengths.words + lengths.concepts > 0;
}

/** "Hvem?" can go on from a question before it, but is none by itself. */
function asksNothing(
  { text, previousTopic, chosenTopic }: Question,
  { language }: Compiled,
): boolean {
  const alone = previousTopic === undefined && chosenTopic === undefined;
  return text === "" || (alone && tellingWords(text, language).length === 0);
}

function outcomeOf(
  judged: Judged,
  question: Question,
  language: Language,
  compiled: Compiled,
): Outcome {
  const { policy, decision } = judged;
  if (question.chosenTopic !== undefined) {
    return (
      answerOn(policy, question.chosenTopic, undefined, language) ??
      silence(judged, question.chosenTopic, language, compiled)
    );
  }
  switch (decision.kind) {
    case "answer": {
      const topic = compiled.topicIds[decision.pick.topic] as string;
      const clause = policy.text.clauses[decision.pick.clause]?.id;
      return (
        answerOn(policy, topic, clause, language) ?? silence(judged, topic, language, compiled)
      );
    }
    case "choices":
      return {
        kind: "choices",
        language,
        choices: decision.picks.map((pick) => choiceOf(pick, policy, language, compiled)),
      };
    case "silent":
      return silence(judged, silentTopic(judged, compiled), language, compiled);
  }
}

/** The topic that was recognised and on which the policy is silent. */
function silentTopic({ decision }: Judged, { topicIds }: Compiled): string | undefined {
  return decision.kind === "silent" && decision.topic !== undefined
    ? topicIds[decision.topic]
    : undefined;
}

function choiceOf(pick: Pick, policy: Policy, language: Language, { topics, topicIds }: Compiled) {
  const topic = topicIds[pick.topic] as string;
  const clause = policy.text.clauses[pick.clause];
  return {
    policy: policy.id,
    topic,
    clause: clause?.id ?? "",
    title: titleOf(topics, topic, language),
    text: clause?.text ?? "",
  };
}
