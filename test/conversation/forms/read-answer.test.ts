import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAnswer } from "../../../src/conversation/forms/read-answer.ts";
import { readDay } from "../../../src/conversation/forms/read-day.ts";
import { readOption, readOptions } from "../../../src/conversation/forms/read-option.ts";
import { readTime } from "../../../src/conversation/forms/read-time.ts";

/** A Friday. */
const TODAY = "2026-03-13";

describe("a day", () => {
  test.each([
    ["i dag", TODAY],
    ["I går.", "2026-03-12"],
    ["det var i går kl. 9", "2026-03-12"],
    ["i forgårs", "2026-03-11"],
    ["i morgen", "2026-03-14"],
    ["yesterday at 9 am", "2026-03-12"],
    ["the day before yesterday", "2026-03-11"],
    ["tomorrow", "2026-03-14"],
    ["12. marts", "2026-03-12"],
    ["den 12. marts 2025", "2025-03-12"],
    ["d. 1. maj", "2026-05-01"],
    ["3. okt.", "2025-10-03"],
    ["28. december", "2025-12-28"],
    ["29. februar", undefined],
    ["29. februar 2028", "2028-02-29"],
    ["12/3", "2026-03-12"],
    ["12.3.2026", "2026-03-12"],
    ["12-03-26", "2026-03-12"],
    ["March 12th", "2026-03-12"],
    ["12 March, 2026", "2026-03-12"],
    ["the 1st of May", "2026-05-01"],
    ["2026-03-12", "2026-03-12"],
    ["i mandags", "2026-03-09"],
    ["i fredags", "2026-03-06"],
    ["last Monday", "2026-03-09"],
    ["på mandag", "2026-03-16"],
    ["nu på fredag", "2026-03-20"],
    ["torsdag den 12. marts", "2026-03-12"],
    ["fredag den 12. marts", undefined],
    ["mandag", undefined],
    ["for 3 dage siden", "2026-03-10"],
    ["for en uge siden", "2026-03-06"],
    ["two weeks ago", "2026-02-27"],
    ["om 2 uger", "2026-03-27"],
    ["in 1 day", "2026-03-14"],
    ["30. februar", undefined],
    ["13/13", undefined],
    ["engang i foråret", undefined],
    ["valueOf", undefined],
    ["constructor", undefined],
    ["", undefined],
  ])("%j, said on a Friday, is %s", (text, day) => expect(readDay(text, TODAY)).toBe(day));

  test("whatever is said, it is a day or nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(readDay(text, TODAY) ?? "2026-01-01").toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});

test.each([
  ["kl. 9", "09:00"],
  ["klokken 14", "14:00"],
  ["Ca. kl. 9.30.", "09:30"],
  ["9:05", "09:05"],
  ["0930", "09:30"],
  ["det var kl 8", "08:00"],
  ["2 pm", "14:00"],
  ["at 2:30pm", "14:30"],
  ["12 am", "00:00"],
  ["12 pm", "12:00"],
  ["lige nu", "00:15"],
  ["now", "00:15"],
  ["13 pm", undefined],
  ["25", undefined],
  ["9.75", undefined],
  ["om formiddagen", undefined],
])("the time %j is %s", (text, time) => {
  expect(readTime(text, new Date("2026-03-12T23:15:00Z"))).toBe(time);
});

describe("an option", () => {
  const options = [
    { value: "yes", title: "Ja, det er der" },
    { value: "no", title: "Nej" },
    { value: "unknown", title: "Ved ikke" },
  ];
  test.each([
    ["ja", "yes"],
    ["Yes!", "yes"],
    ["ja, det er der", "yes"],
    ["nej.", "no"],
    ["no", "no"],
    ["2", "no"],
    ["det ved jeg ikke", "unknown"],
    ["don’t know", "unknown"],
    ["Ved", "unknown"],
    ["4", undefined],
    ["0", undefined],
    ["måske", undefined],
    ["", undefined],
  ])("%j is %s", (text, value) => expect(readOption(options, text)).toBe(value));

  test("that is called a number goes by its name", () => {
    expect(
      readOption(
        [
          { value: "b", title: "2" },
          { value: "a", title: "1" },
        ],
        "1",
      ),
    ).toBe("a");
  });

  test.each([
    ["1, 3", "mail,paper"],
    ["1 3", "mail,paper"],
    ["mail og papir", "mail,paper"],
    ["Papir and mail", "paper,mail"],
    ["bøger og breve", "books"],
    ["mail og hjemme", undefined],
    [",", undefined],
  ])("may be chosen with others: %j is %s", (text, values) => {
    const several = [
      { value: "mail", title: "Mail" },
      { value: "books", title: "Bøger og breve" },
      { value: "paper", title: "Papir" },
    ];
    expect(readOptions(several, text)).toBe(values);
  });
});

test.each([
  ["14", "14"],
  ["14 deltog", "14"],
  ["12 eller 14", "12 eller 14"],
  ["mange", "mange"],
])("the number in %j is %j", (text, number) => {
  const field = { kind: "number", id: "n", label: "?", required: true, min: 0, max: 99 } as const;
  expect(readAnswer(field, text, new Date())).toBe(number);
});
