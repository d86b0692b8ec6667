import { expect, test } from "vitest";
import { applyImport, planImport } from "../../../src/people/index.ts";
import { loadPolicies, POLICIES_DIR } from "../../../src/policy/index.ts";
import { good, TOWN } from "../town.ts";

const [faxe] = await loadPolicies(POLICIES_DIR, "unknown");
if (!faxe) throw new Error("no policy");
const { profile } = faxe;

/** The town's file after an import of these lines. */
function after(lines: string, { town = TOWN, removeGone = false } = {}) {
  const read = good(town);
  const csv = new TextEncoder().encode(`id;navn;titel;enhed;e-mail;rolle;stedfortræder\n${lines}`);
  const plan = planImport(read.file, profile, csv);
  if ("problems" in plan) throw new Error(JSON.stringify(plan.problems));
  return applyImport(read, plan, removeGone);
}

/** The lines that were taken out (-) and put in (+). */
function difference(before: string, now: string): string[] {
  const [old, fresh] = [before, now].map((text) => text.split("\n"));
  return [
    ...(old ?? []).filter((line) => !fresh?.includes(line)).map((line) => `-${line}`),
    ...(fresh ?? []).filter((line) => !old?.includes(line)).map((line) => `+${line}`),
  ];
}

test("only the lines of who is new or changed differ: comments and order stay", () => {
  const applied = after(
    "ida;Ida Blå;Lærer;school;;leder, systemejer;bo\nny;Ny: Nielsen;Nej;school;ny@x.example;;\n",
  );
  if ("problems" in applied) throw new Error("problems");
  expect(difference(TOWN, applied.text)).toEqual([
    "-  - { id: ida, name: Ida Blå, roles: [ employee ], title: Lærer, unit: school, email: Ida@Town.example }",
    "+  - { id: ida, name: Ida Blå, roles: [ leader, systemOwner ], title: Lærer, unit: school, email: Ida@Town.example, deputy: bo }",
    '+  - { id: ny, name: "Ny: Nielsen", roles: [ employee ], title: Nej, unit: school, email: ny@x.example }',
  ]);
  expect(good(applied.text).tenant.people.at(-1)?.name).toBe("Ny: Nielsen");
});

test("the one who is imported into an empty list, or a list of one field a line, stands like the others", () => {
  const bare = TOWN.replace(/committees:[\s\S]*/, "people: []\n").replaceAll(/, leader: \w+/g, "");
  const first = after("ny;Ny;Lærer;school;;;\n", { town: bare });
  expect("text" in first && first.text).toMatch(/\npeople:\n {2}- \{ id: ny, .* \}\n$/);
  const tall = `${bare.replace("people: []\n", "")}people:\n  - id: a # the first\n    name: A\n    title: T\n    unit: school\n`;
  const second = after("a;A;Chef;school;;;\nny;Ny;Lærer;school;;;\n", { town: tall });
  expect("text" in second && second.text).toContain(
    "  - id: a # the first\n    name: A\n    title: Chef\n    unit: school\n  - id: ny\n    name: Ny\n",
  );
});

test("who is gone goes only when that is wished for, and with what they say of themselves", () => {
  const lines = ["ida", "ane", "bo", "kim"].map((id) => `${id};${id};T;school;;;\n`).join("");
  const kept = after(lines, { town: TOWN.replace("kim, eva", "kim") });
  expect("text" in kept && kept.text).toContain("id: eva");
  const gone = after(lines, { town: TOWN.replace("kim, eva", "kim"), removeGone: true });
  expect("text" in gone && gone.text).not.toContain("eva");
});

test("nobody goes who is named elsewhere, and each place is told by line", () => {
  const applied = after("ida;Ida;T;school;;;\nkim;Kim;T;office;;;-\n", { removeGone: true });
  expect(
    "problems" in applied && applied.problems.map(({ line, message }) => `${line}: ${message}`),
  ).toEqual([
    "12: units.1.leader names bo, who would be removed",
    "13: units.2.leader names ane, who would be removed",
    "15: committees.0.members.1 names eva, who would be removed",
  ]);
});
