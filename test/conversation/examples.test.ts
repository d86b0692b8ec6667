import { beforeAll, describe, expect, test } from "vitest";
import { type Ask, type Outcome, openAnswers } from "../../src/answers/index.ts";
import {
  createExamples,
  type Example,
  type Examples,
  exampleActions,
} from "../../src/conversation/examples.ts";
import { loadExamples } from "../../src/conversation/load-examples.ts";
import { smallTalk } from "../../src/conversation/small-talk.ts";
import { currentPolicy, loadTenants } from "../../src/people/index.ts";
import { ANSWER, SILENCE } from "./fake-answers.ts";

const FILE = "data/examples.yaml";
const LANGUAGES = ["da", "en"] as const;

describe("the questions that come with Vogter", async () => {
  let ask: Ask;
  let candidates: readonly Example[];
  let examples: Examples;

  beforeAll(async () => {
    ({ ask } = await openAnswers("data", { today: () => "2026-11-21" }));
    candidates = await loadExamples(FILE);
    examples = createExamples(ask, candidates);
    // The first start after a change of data or code learns; that takes a while.
  }, 120_000);

  test.each(await loadTenants("data/tenants"))("get an answer in $id", (tenant) => {
    for (const language of LANGUAGES) {
      const questions = examples(currentPolicy(tenant), language);
      expect(questions).toHaveLength(4);
      for (const text of questions) {
        expect(smallTalk(text)).toBeUndefined();
        expect(ask({ text, policy: currentPolicy(tenant) })).toMatchObject({
          kind: "answer",
          language,
        });
      }
    }
  });

  test("are each of use to somebody", async () => {
    const policies = (await loadTenants("data/tenants")).map(currentPolicy);
    for (const { topic, da: text } of candidates) {
      const topics = policies.map((policy) => topicOf(ask({ text, policy })));
      expect(topics, text).toContain(topic);
    }
  });
});

test("a question is offered where it is answered on the topic it is meant for, in its language", () => {
  const candidates = [
    { topic: "passwords", da: "tavs?", en: "silent?" },
    { topic: "scope", da: "andet emne?", en: "other topic?" },
    ...[1, 2, 3, 4, 5].map((n) => ({ topic: ANSWER.topic, da: `da ${n}?`, en: `en ${n}?` })),
  ];
  const asked: string[] = [];
  const examples = createExamples(({ text }) => {
    asked.push(text);
    return /tavs|silent/.test(text) ? SILENCE : ANSWER;
  }, candidates);
  expect(examples("faxe-2021", "en")).toEqual(["en 1?", "en 2?", "en 3?", "en 4?"]);
  const before = asked.length;
  examples("faxe-2021", "en");
  expect(asked).toHaveLength(before);
  expect(examples("faxe-2021", "da")[0]).toBe("da 1?");
});

test("a card has room for three", () => {
  const actions = exampleActions(["1?", "2?", "3?", "4?"]);
  expect(actions.map(({ title, data }) => [title, data.question])).toEqual([
    ["1?", "1?"],
    ["2?", "2?"],
    ["3?", "3?"],
  ]);
});

test("a file that does not hold examples is refused by name", async () => {
  await expect(loadExamples("data/tenants/faxe.yaml")).rejects.toMatchObject({
    code: "examples.invalid",
    exitCode: 2,
    message: expect.stringContaining("faxe.yaml"),
  });
});

function topicOf(outcome: Outcome): string | undefined {
  return outcome.kind === "answer" ? outcome.topic : undefined;
}
