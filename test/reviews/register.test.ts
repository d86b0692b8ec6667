import { expect, test } from "vitest";
import { figuresByPeriod, register, registerFile } from "../../src/reviews/index.ts";
import type { RegisterFilter } from "../../src/reviews/register/filter.ts";
import { registerTable } from "../../src/reviews/register/table.ts";
import { dayOf } from "../../src/shared/calendar/instant.ts";
import { auditEntries } from "../../src/store/audit.ts";
import { held } from "./hands.ts";
import { openTown, type Town } from "./town.ts";

async function inAugust(): Promise<Town> {
  const town = openTown("faxe");
  await town.passes("2026-03-12");
  await town.does("peter", "2026-H1 dagplejen", held("2026-03-11", { followUps: "=1+1" }));
  await town.passes("2026-08-20");
  await town.does("rikke", "2026-H1 boern", held("2026-08-19"));
  return town;
}

const opened = (
  town: Town,
  person: string,
  filter?: RegisterFilter,
  action: "list" | "export" = "list",
) => town.run((tx) => register(tx, town.desk(), town.someone(person), action, filter));

const idsFor = async (town: Town, person: string, filter?: RegisterFilter) =>
  (await opened(town, person, filter))?.map(({ period, unit }) => `${period.id} ${unit}`);

test("each sees what is theirs, the newest period first", async () => {
  const town = await inAugust();
  expect(await idsFor(town, "peter")).toEqual(["2026-H2 dagplejen", "2026-H1 dagplejen"]);
  expect(await idsFor(town, "rikke", { period: "2026-H1" })).toEqual([
    "2026-H1 boern",
    "2026-H1 dagplejen",
  ]);
  expect((await idsFor(town, "nadia"))?.length).toBe(12);
  expect(await idsFor(town, "mette")).toBeUndefined();
  expect(await idsFor(town, "aad:1")).toBeUndefined();
});

test("parts of it", async () => {
  const town = await inAugust();
  const units = async (filter: RegisterFilter) =>
    (await opened(town, "nadia", { period: "2026-H1", ...filter }))?.map(({ unit }) => unit);
  expect(await units({ state: "held" })).toEqual(["boern", "dagplejen"]);
  expect(await units({ state: "late" })).toEqual(["boern"]);
  expect(await units({ state: "open" })).toEqual([]);
  expect((await units({ state: "overdue" }))?.length).toBe(4);
  expect(await units({ unit: "dagplejen" })).toEqual(["dagplejen"]);
});

test("that it was opened, taken along or tried is in the audit log", async () => {
  const town = await inAugust();
  await opened(town, "nadia");
  await opened(town, "nadia", { period: "2026-H1" }, "export");
  await opened(town, "mette");
  const entries = await town.run((tx) =>
    tx.find(auditEntries, "seq", { tenant: "faxe", limit: 1_000 }),
  );
  expect(
    entries.slice(-3).map(({ value }) => [value.action, value.subject.id, value.facts]),
  ).toEqual([
    ["review.listed", "all", { count: 12 }],
    ["review.exported", "2026-H1", { count: 6 }],
    ["review.refused", "all", { act: "list" }],
  ]);
});

test("as a table it says who held what when, and on what basis", async () => {
  const town = await inAugust();
  const { do: _, ...meeting } = held("2026-03-10");
  await town.does("peter", "2026-H1 dagplejen", { do: "correct", why: "Forkert dag", ...meeting });
  const all = (await opened(town, "nadia", { unit: "dagplejen", period: "2026-H1" })) ?? [];
  const setting = { desk: town.desk(), locale: "da", now: town.clock.now() } as const;
  const { titles, rows } = registerTable(all, setting);
  const [row = []] = rows;
  expect(Object.fromEntries(titles.map((title, i) => [title, row[i]]))).toEqual({
    Periode: "2026-H1",
    "Fra og med": "2026-01-01",
    "Til og med": "2026-06-30",
    Enhed: "Dagplejen",
    Status: "Holdt",
    Holdt: "2026-03-10",
    "Antal til stede": 14,
    Emner: "Adgangskoder",
    Opfølgning: undefined,
    "Meldt af": "Peter Mosekonge",
    Meldt: "2026-03-12",
    Leder: "Peter Mosekonge",
    "Givet videre til": undefined,
    "Leder over": "Rikke Vintergæk",
    "Planlagt møde": undefined,
    Påmindelser: 1,
    "Kunne ikke nås": undefined,
    "Sendt videre opad": undefined,
    Rettelser: "Rettet 2026-08-20 af Peter Mosekonge: Forkert dag",
    Grundlag: expect.stringMatching(/^faxe-2021 › ledere\/1: Minimum to gange om året/),
  });
});

test.each(["csv", "xlsx"] as const)(
  "as %s it is a file named after the municipality and the day",
  async (format) => {
    const town = await inAugust();
    const all = (await opened(town, "nadia")) ?? [];
    const setting = { desk: town.desk(), locale: "da", now: town.clock.now() } as const;
    const { name, bytes } = await registerFile(all, setting, format);
    expect(name).toBe(`Gennemgange-Faxe-Kommune-2026-08-20.${format}`);
    if (format === "csv") expect(new TextDecoder().decode(bytes)).toContain("'=1+1");
  },
);

test("the figures of each period, the newest first", async () => {
  const town = await inAugust();
  expect(figuresByPeriod(await town.all(), dayOf(town.clock.now()))).toEqual([
    { period: "2026-H2", units: 6, held: 0, late: 0, open: 6, overdue: 0, share: 0 },
    { period: "2026-H1", units: 6, held: 1, late: 1, open: 0, overdue: 4, share: 17 },
  ]);
});
