import { describe, expect, test } from "vitest";
import { readHeld, readLater } from "../../../src/conversation/reviews/read-said.ts";

/** A Friday. */
const TODAY = "2026-03-13";

describe("a meeting that was held", () => {
  test.each([
    ["vi holdt gennemgangen i går, 14 deltog", "2026-03-12", 14],
    ["gennemgangen blev holdt den 3. marts med 12", "2026-03-03", 12],
    ["vi tog sikkerhedsreglerne på personalemødet i mandags, alle 9 var der", "2026-03-09", 9],
    ["forrige torsdag holdt vi det, 8 mand", "2026-03-05", 8],
    ["gennemgang 12/3, 9 deltagere", "2026-03-12", 9],
    ["14 ud af 16 deltog i går", "2026-03-12", 14],
    ["mødet blev holdt i torsdags, selvom der kun kom ni", "2026-03-12", 9],
    ["holdt i går kl. 14, 12 var til stede", "2026-03-12", 12],
    ["så nu er alle nået, vi tog det i dag og var 22 personer", TODAY, 22],
    ["we held the review yesterday, 14 took part", "2026-03-12", 14],
    ["we did it last Monday with all 9 people", "2026-03-09", 9],
    ["held March 3rd, twelve of us attended", "2026-03-03", 12],
  ])("%s", (text, on, present) => {
    expect(readHeld(text, TODAY)).toEqual({ on, present, isDoubtful: false });
  });

  test.each([
    ["vi har gennemgået reglerne i dag", { on: TODAY }],
    ["security was item two at the meeting on the 4th", { on: "2026-03-04" }],
    ["det er klaret, vi var 17. 2 syge får referatet", { present: 17 }],
    ["i går og i dag, 14 deltog", { present: 14 }],
    ["i går, 14 deltog om formiddagen og 9 kom senere", { on: "2026-03-12" }],
    ["i går mellem 9 og 9.30", { on: "2026-03-12" }],
    ["vi gennemgik 3 emner i går", { on: "2026-03-12" }],
    ["der kom 0 personer i går", { on: "2026-03-12" }],
  ])("%s: what is not sure is left open", (text, sure) => {
    expect(readHeld(text, TODAY)).toEqual({ isDoubtful: false, ...sure });
  });

  test.each([
    "vi holdt ikke gennemgangen i går, kun 3 deltog",
    "holdt vi den i går med 14?",
    "hvis vi holdt den i går med 14",
    "we didn't hold it yesterday",
  ])("%s is not taken for one", (text) => {
    expect(readHeld(text, TODAY).isDoubtful).toBe(true);
  });

  test("after the command a bare number says how many", () => {
    expect(readHeld("i går 14", TODAY, true)).toMatchObject({ on: "2026-03-12", present: 14 });
    expect(readHeld("i går 14", TODAY)).not.toHaveProperty("present");
  });
});

describe("what is to be later", () => {
  test.each([
    ["udskyd gennemgangen to uger", { do: "snooze", until: "2026-03-27" }],
    ["vi holder det først i maj", { do: "snooze", until: "2026-05-01" }],
    ["mind mig om det 1. april", { do: "snooze", until: "2026-04-01" }],
    ["postpone the review a month", { do: "snooze", until: "2026-04-13" }],
    ["vi holder den 12. maj", { do: "plan", on: "2026-05-12" }],
    ["flyt den til torsdag", { do: "plan", on: "2026-03-19" }],
    ["we'll do it on 14 April", { do: "plan", on: "2026-04-14" }],
    ["vi når det ikke", undefined],
    ["vi holdt den i går", undefined],
  ])("%s", (text, wanted) => {
    expect(readLater(text, TODAY)).toEqual(wanted);
  });

  test("what the command says to do is done, whatever the words are", () => {
    expect(readLater("til 1. april", TODAY, "snooze")).toEqual({
      ...{ do: "snooze", until: "2026-04-01" },
    });
    expect(readLater("to uger", TODAY, "plan")).toBeUndefined();
  });
});
