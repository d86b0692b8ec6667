import fc from "fast-check";
import { expect, test } from "vitest";
import { diffPolicies } from "../../src/policy/index.ts";
import { wordDiff } from "../../src/policy/word-diff.ts";
import { POLICIES, policy } from "./policies.ts";

const [older, newer] = [policy("kalundborg-2015"), policy("kalundborg-2023")];
const diff = diffPolicies(older, newer);

test("every clause of both versions is accounted for once", () => {
  const pairs = [...diff.changed, ...diff.same];
  const ids = (clauses: readonly { id: string }[]) => clauses.map(({ id }) => id).sort();
  expect(ids([...diff.removed, ...pairs.map((pair) => pair.older)])).toEqual(
    ids(older.text.clauses),
  );
  expect(ids([...diff.added, ...pairs.map((pair) => pair.newer)])).toEqual(ids(newer.text.clauses));
});

test("dispensations went from the IT manager to the committee", () => {
  expect(diff.removed.map(({ text }) => text)).toContain(
    "IT chefen har ansvaret for behandling af dispensationer i forhold til IT-sikkerhedspolitikken.",
  );
  const rewritten = diff.changed.find((pair) => pair.newer.id === "dispensationer/1");
  expect(rewritten?.older.id).toBe("dispensationer/1");
  expect(rewritten?.older.text).toContain("særlige retningslinier for dispensationer");
  expect(rewritten?.newer.text).toContain("dispensation i Informationssikkerhedsudvalget");
});

test("the committee is new, the yearly report is gone", () => {
  expect(diff.added.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      "informationssikkerhedsudvalget/1",
      "informationssikkerhedsudvalget/2",
    ]),
  );
  expect(diff.removed.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["organisation-og-ansvar/4", "opfoelgning/1"]),
  );
});

test("the goals are mostly the same, under a heading with another name", () => {
  const goals = diff.same.filter((pair) => pair.older.id.startsWith("sikkerhedspolitik/"));
  expect(goals).toHaveLength(8);
  expect(goals.every((pair) => pair.moved)).toBe(true);
});

test("a changed clause shows the words that went and came", () => {
  const goal = diff.changed.find((pair) => pair.older.id === "sikkerhedspolitik/1");
  expect(goal?.words).toContainEqual({ kind: "removed", text: "betroet" });
  expect(goal?.words).toContainEqual({ kind: "added", text: "tillidsvækkende" });
  expect(goal?.similarity).toBeGreaterThan(0.5);
});

test("commas and capitals are no change", () => {
  expect(diff.same.map((pair) => pair.newer.id)).toContain("formaal/6");
});

test.each(POLICIES)("$id does not differ from itself", (one) => {
  const { added, removed, changed, same } = diffPolicies(one, one);
  expect({ added, removed, changed }).toEqual({ added: [], removed: [], changed: [] });
  expect(same).toHaveLength(one.text.clauses.length);
  expect(same.every((pair) => pair.older === pair.newer && !pair.moved)).toBe(true);
});

test("a word diff holds all of both texts", () => {
  const text = fc
    .array(fc.constantFrom("en", "to", "tre", "fire"), { minLength: 1 })
    .map((words) => words.join(" "));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const segments = wordDiff(before, after);
      const without = (gone: string) =>
        segments
          .filter(({ kind }) => kind !== gone)
          .map((one) => one.text)
          .join(" ");
      expect(without("added")).toBe(before);
      expect(without("removed")).toBe(after);
    }),
  );
});
