import { expect, test } from "vitest";
import { decide } from "../../src/intents/decide.ts";
import { INTENTS, type Intent } from "../../src/intents/intent.ts";

const likely = (shares: Partial<Record<Intent, number>>) =>
  INTENTS.map((intent) => shares[intent] ?? 0);

test("the likeliest is chosen, and the next one named", () => {
  expect(decide(likely({ storage: 0.7, question: 0.3 }))).toEqual({
    intent: "storage",
    sure: 0.7,
    runnerUp: "question",
  });
});

test.each<Intent>(["greeting", "feedback_positive", "feedback_negative", "other"])(
  "what may well be a report is not waved off as %s",
  (smallTalk) => {
    const reading = decide(likely({ [smallTalk]: 0.8, report_incident: 0.2 }));
    expect(reading).toEqual({ intent: "report_incident", sure: 0.2, runnerUp: smallTalk });
    expect(decide(likely({ [smallTalk]: 0.9, report_incident: 0.1 })).intent).toBe(smallTalk);
  },
);

test("a question stays one, though it may be a report: it is answered with the report a click away", () => {
  const reading = decide(likely({ question: 0.6, report_incident: 0.4 }));
  expect(reading).toMatchObject({ intent: "question", runnerUp: "report_incident" });
});

test("what was said before lends a short answer its meaning", () => {
  const unclear = likely({ feedback_negative: 0.6, review_snooze: 0.3, cancel: 0.1 });
  expect(decide(unclear).intent).toBe("feedback_negative");
  expect(decide(unclear, { after: "review-reminder" }).intent).toBe("review_snooze");
  expect(decide(likely({ other: 0.7, cancel: 0.3 }), { after: "form" }).intent).toBe("cancel");
  const { sure } = decide(unclear, { after: "review-reminder" });
  expect(sure).toBeCloseTo(1.8 / 2.5);
});
