import { expect } from "vitest";
import type { Person, Tenant } from "../../../src/people/index.ts";
import { tenantOf } from "../../demo.ts";
import type { Surface } from "../incidents/surface.ts";
import { REQUESTED } from "./walks.ts";

const NUMBER = "DIS-2026-0001";
const REFERENCE = { reference: "Håndbogen 4.2" };
const WRITTEN = "Det, du skrev, er ikke gemt.";

/** Two come at once, or one comes too late. */
export interface Race {
  readonly what: string;
  /** The municipality's own file, which changes on the way. */
  readonly town: () => Tenant;
  readonly race: (surface: Surface, town: Tenant) => Promise<void>;
}

export const RACES: readonly Race[] = [
  { what: "two deciders send at once", town: () => tenantOf("faxe"), race: twoAtOnce },
  { what: "a card that was decided elsewhere", town: () => tenantOf("faxe"), race: elsewhere },
  {
    what: "a decider who lost the role",
    town: () => structuredClone(tenantOf("faxe")),
    race: lost,
  },
  { what: "a policy that changed while it was open", town: kalundborgIn2022, race: newPolicy },
];

async function twoAtOnce(surface: Surface): Promise<void> {
  const { press, fill, shownTo } = surface;
  await assessed(surface);
  await press("gunnar", "Godkend");
  await press("thomas", "Giv afslag");
  const [granting, rejecting] = await Promise.all([
    fill("gunnar", { conditions: "Kun når stuen er låst" }),
    fill("thomas", { words: "Risikoen er for stor" }),
  ]);
  const all = async (person: string, answer: string) => (await shownTo(person)) + answer;
  const [gunnars, thomas] = [await all("gunnar", granting), await all("thomas", rejecting)];
  const isGranted = !gunnars.includes("er afsluttet. Her er, hvad der blev af den.");
  const [late, words] = isGranted
    ? [thomas, "Risikoen er for stor"]
    : [gunnars, "Kun når stuen er låst"];
  expect(late).toContain(`${NUMBER} er afsluttet. Her er, hvad der blev af den.`);
  expect(late).toContain(WRITTEN);
  expect(late).toContain(words);
  const outcome = isGranted ? "godkendt, gælder senere" : "afslået";
  for (const shown of [gunnars, thomas]) expect(shown).toContain(`${NUMBER} · ${outcome}`);
  const told = isGranted ? "er godkendt." : "er afslået.";
  const untold = isGranted ? "er afslået." : "er godkendt.";
  expect(await shownTo("mette")).toContain(`Din ansøgning ${NUMBER} ${told}`);
  expect(await shownTo("mette")).not.toContain(`Din ansøgning ${NUMBER} ${untold}`);
}

async function elsewhere(surface: Surface): Promise<void> {
  const { press, fill } = surface;
  await assessed(surface);
  await press("gunnar", "Giv afslag");
  await press("thomas", "Godkend");
  await fill("thomas", {});
  const late = await fill("gunnar", { words: "Jeg kan ikke stå inde for det" });
  expect(late).toContain("er afsluttet. Her er, hvad der blev af den.");
  expect(late).toContain(`${NUMBER} · godkendt, gælder senere`);
  expect(late).toContain("Jeg kan ikke stå inde for det");
  // The button on the card from before, clicked once more.
  expect(await press("gunnar", "Spørg ansøgeren")).toContain("er afsluttet");
}

async function lost(surface: Surface, town: Tenant): Promise<void> {
  const { press, fill, shownTo } = surface;
  await assessed(surface);
  await press("gunnar", "Godkend");
  rolesOf(town, "gunnar").roles = ["employee"];
  const late = await fill("gunnar", { conditions: "Kun når stuen er låst" });
  const words = `${NUMBER} ligger ikke længere hos dig. Den ligger hos Thomas Stenbrohave.`;
  expect(late).toContain(words);
  expect(late).toContain("Kun når stuen er låst");
  expect(await press("gunnar", "Giv afslag")).toContain(words);
  expect(await shownTo("mette")).not.toContain("er godkendt");
  await press("thomas", "Godkend");
  expect(await fill("thomas", {})).toContain(`${NUMBER} · godkendt`);
}

/** Asked for under the policy of 2015, where the IT manager decides; that of 2023 gives it to the committee. */
async function newPolicy(surface: Surface, town: Tenant): Promise<void> {
  const { begin, press, fill, shownTo } = surface;
  await begin("ida", "dispensation");
  await fill("ida", { ...REQUESTED, clause: "sikkerhedsniveau/1" });
  expect(await shownTo("omar")).toContain(`${NUMBER} ligger hos dig nu.`);
  (town as { policies: readonly string[] }).policies = ["kalundborg-2015", "kalundborg-2023"];
  // The card is from before: the form tells whoever decides.
  expect(await press("omar", "Godkend")).toContain("Der er kommet en nyere politik");
  const granted = await fill("omar", {});
  expect(granted).toContain(`${NUMBER} · godkendt`);
  expect(granted).toContain(
    "Den her behandles efter den, der gjaldt, da der blev søgt: IT-sikkerhedspolitik",
  );
  for (const person of ["karen", "tove"]) expect(await shownTo(person)).not.toContain(NUMBER);
}

/** Asked for, and assessed: it is with both directors. */
async function assessed({ begin, press, fill }: Surface): Promise<void> {
  await begin("mette", "dispensation");
  await fill("mette", { ...REQUESTED, ...REFERENCE });
  await press("nadia", "Vurdér");
  await fill("nadia", { opinion: "for", words: "Forsvarligt" });
}

function kalundborgIn2022(): Tenant {
  return { ...structuredClone(tenantOf("kalundborg")), policies: ["kalundborg-2015"] };
}

function rolesOf({ people }: Tenant, id: string): { roles: readonly string[] } {
  const person: Person | undefined = people.find((one) => one.id === id);
  if (!person) throw new Error(`There is nobody called ${id}.`);
  return person as { roles: readonly string[] };
}
