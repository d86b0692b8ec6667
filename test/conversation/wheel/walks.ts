import { expect } from "vitest";
import type { Tenant } from "../../../src/people/index.ts";
import { tenantOf } from "../../demo.ts";
import type { Surface } from "../incidents/surface.ts";

/** One municipality's year of the wheel, from a task that begins to who hears of what was left undone. */
export interface Walk {
  readonly town: string;
  readonly name: string;
  /** The months that the municipality chose itself: the task is among them, or all months are Vogter's proposal. */
  readonly months?: NonNullable<Tenant["annualWheel"]>;
  /** The task that is put off and then done: whose it is, when it begins, and until when it is put off. */
  readonly task: {
    readonly owner: string;
    readonly name: string;
    readonly clause: string;
    readonly month: string;
    readonly begins: string;
    readonly later: { readonly month: string; readonly id: string; readonly begins: string };
  };
  /**
   * The one that nobody does: whose it is, when it is over, and who hears of it two weeks later: nobody, where it lies
   * with the coordinator already.
   */
  readonly undone: {
    readonly owner: string;
    readonly name: string;
    readonly month: string;
    readonly over: string;
    readonly above?: string;
    readonly heard: string;
  };
  /** Sees the wheel and does nothing about that task, and who has no part in it at all. */
  readonly viewer: string;
  readonly employee: string;
}

export const WALKS: readonly Walk[] = [
  {
    ...{ town: "faxe", name: "Faxe Kommune", viewer: "gunnar", employee: "mette" },
    task: {
      ...{ owner: "nadia", name: "Databeskyttelsesrådgiverens årsrapport til Byrådet" },
      ...{ clause: "Byrådet informeres årligt", month: "marts 2027", begins: "2027-03-01" },
      later: { month: "april 2027", id: "2027-04", begins: "2027-04-01" },
    },
    undone: {
      ...{ owner: "thomas", name: "Revisionserklæringer fra leverandører", month: "april 2027" },
      ...{ over: "2027-05-03", above: "nadia", heard: "2027-05-18" },
    },
  },
  {
    ...{ town: "naestved", name: "Næstved Kommune", viewer: "hans", employee: "amina" },
    months: [{ duty: "risk-assessment", month: 2 }],
    task: {
      ...{ owner: "sofie", name: "Opdatering af risikovurderingen, også ved større ændringer" },
      ...{ clause: "Risikovurderingen opdateres mindst én gang årligt", month: "februar 2027" },
      begins: "2027-02-01",
      later: { month: "marts 2027", id: "2027-03", begins: "2027-03-01" },
    },
    undone: {
      ...{ owner: "sofie", name: "Revurdering og godkendelse af politikker og retningslinjer" },
      ...{ month: "november 2027", over: "2027-12-01", heard: "2027-12-16" },
    },
  },
  {
    ...{ town: "halsnaes", name: "Halsnæs Kommune", viewer: "anders", employee: "laila" },
    task: {
      ...{ owner: "zahra", name: "Databeskyttelsesrådgiverens årsrapport til Byrådet" },
      ...{ clause: "En gang årligt skal Byrådet have forelagt status", month: "marts 2027" },
      begins: "2027-03-01",
      later: { month: "april 2027", id: "2027-04", begins: "2027-04-01" },
    },
    undone: {
      ...{ owner: "anders", name: "Gennemgang af regler og procedurer efter årshjulet" },
      ...{ month: "september 2027", over: "2027-10-01", above: "zahra", heard: "2027-10-18" },
    },
  },
];

/** The municipality of a walk, with the months that it chose. */
export function townOf({ town, months }: Walk): Tenant {
  return { ...tenantOf(town), ...(months && { annualWheel: months }) };
}

/** Walks all the way, and looks on the way at who hears what, and who hears nothing. */
export async function walk(walked: Walk, surface: Surface): Promise<void> {
  const { name, task, undone, viewer, employee } = walked;
  const { on, press, fill, write, shownTo } = surface;
  // The year is opened in the night before its first day of work.
  for (const day of ["2027-01-03", "2027-01-04", task.begins]) await on(day);
  const begun = await shownTo(task.owner);
  expect(begun).toContain(`»${task.name}« skal gøres i ${task.month}. Den ligger hos dig.`);
  expect(begun).toContain(task.clause);
  const isProposed = begun.includes("Måneden er Vogters forslag; politikken nævner ingen måned.");
  expect(isProposed).toBe(walked.months === undefined);
  expect(await shownTo(viewer)).not.toContain(`»${task.name}« skal gøres`);

  await press(task.owner, "Udskyd");
  const putOff = await fill(task.owner, { to: task.later.id, words: "Rapporten er forsinket" });
  expect(putOff).toContain(`Fra ${task.month} til ${task.later.month}`);
  expect(putOff).toContain("Rapporten er forsinket");
  await on(task.later.begins);
  expect(await shownTo(task.owner)).toContain(`»${task.name}« skal gøres i ${task.later.month}.`);

  const shown = await write(task.owner, "Vis årshjulet");
  expect(shown).toContain(`Årshjul 2027 · ${name}`);
  expect(shown).toMatch(/https:\/\/vogter\.example\/pictures\/[\w-]{22}\.light\.png/);
  expect(shown).toMatch(/\d+ opgaver?: .*\d forfalder nu/);
  await press(task.owner, "Markér som udført");
  const done = { on: task.later.begins, note: "Forelagt", evidence: "Sag 27/1234" };
  const receipt = await fill(task.owner, done);
  for (const words of ["✓ udført", "Forelagt", "Sag 27/1234"]) expect(receipt).toContain(words);

  expect(await write(viewer, "Vis årshjulet")).toMatch(/\d+ opgaver?: 1 udført/);
  await expect(press(viewer, "Markér som udført")).rejects.toThrow();
  const refused = await write(employee, "Vis årshjulet");
  expect(refused).toContain("Årshjulet er for dem, der har opgaver i det.");
  expect(refused).not.toContain("/pictures/");

  await on(undone.over);
  expect(await shownTo(undone.owner)).toContain(
    `»${undone.name}« skulle være gjort i ${undone.month}. Er den gjort`,
  );
  await on(undone.heard);
  const stillOpen = `»${undone.name}« skulle være gjort i ${undone.month} og er stadig åben.`;
  for (const person of [undone.owner, undone.above ?? viewer, employee])
    expect((await shownTo(person)).includes(stillOpen), person).toBe(person === undone.above);
  expect(await shownTo(task.owner)).not.toContain(`»${task.name}« skulle være gjort`);
}

/** A municipality whose policy has no task with a date, and what its coordinator and its employees see and hear. */
export async function walkWithoutDates(
  { shownTo, write, on }: Surface,
  [coordinator, employee]: readonly [string, string],
): Promise<void> {
  for (const day of ["2027-01-03", "2027-01-04", "2027-06-01", "2027-12-01"]) await on(day);
  const shown = await write(coordinator, "Vis årshjulet");
  expect(shown).toContain("Politikken har ingen opgaver med en fast dato i 2027.");
  expect(shown).toContain("Opdateret overblik over proces-, system- og dataejerskab");
  expect(await write(employee, "Vis årshjulet")).toContain("Årshjulet er for dem");
  for (const person of [coordinator, employee])
    expect(await shownTo(person)).not.toContain("skal gøres i");
}
