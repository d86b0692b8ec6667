import { describe, expect, test } from "vitest";
import type { Card, PlainBlock } from "../../src/conversation/card.ts";
import { checkFilled } from "../../src/conversation/forms/check.ts";
import type { Refusal } from "../../src/dispensations/act.ts";
import { refusalText } from "../../src/dispensations/cards/small.ts";
import {
  actForm,
  actIn,
  checkRequest,
  fullCard,
  inForceBlocks,
  requestForm,
  type Setting,
  type Telling,
  tellingCard,
  textIn,
} from "../../src/dispensations/index.ts";
import { policyOf, tenantOf } from "../demo.ts";
import { assess, grant, openTown, reject, TEXT, TUESDAY } from "./town.ts";

type Town = ReturnType<typeof openTown>;
const settingOf = (town: Town, locale: "da" | "en" = "da"): Setting => ({
  ...{ desk: town.desk(), locale, now: town.clock.now() },
});

/** All that a card says, line by line. */
function linesOf({ blocks }: Pick<Card, "blocks">): string[] {
  return blocks.flatMap((block): string[] =>
    block.kind === "more"
      ? block.parts.flatMap((part) => linesOf(part))
      : plainLines(block as PlainBlock),
  );
}

function plainLines(block: PlainBlock): string[] {
  if (block.kind === "facts") return block.facts.map(({ label, value }) => `${label}: ${value}`);
  if (block.kind === "list") return [...block.items];
  return block.kind === "quote" ? [`»${block.text}«`] : [block.text];
}

/** A clause that the policies in force do not have. */
const GONE = { clause: "gone/1", heading: "Væk" };

const buttons = ({ actions }: Card) => actions.map(({ title }) => title);

describe("the card of a dispensation", () => {
  test("says who has it and by which clause, and gives each the buttons that are theirs", async () => {
    const town = openTown("faxe");
    const number = await town.asked("mette");
    const card = async (person: string) =>
      fullCard(await town.get(number), town.someone(person), settingOf(town));
    expect(linesOf(await card("nadia"))).toEqual(
      expect.arrayContaining([
        "DIS-2026-0001 · ansøgt",
        "Kravet: Håndbogen 4.2",
        "Enheder: Dagplejen",
        "Søgt for: fra 1. april 2026 til og med 31. december 2026",
        "Vurdering · Databeskyttelsesrådgiveren (DBR): ligger hos Nadia Kridtstrand",
        "Beslutning · fagdirektører: kommer bagefter",
        expect.stringContaining("»Datebeskyttelsesrådgiveren har ansvaret for"),
      ]),
    );
    expect(buttons(await card("nadia"))).toEqual(["Vurdér", "Spørg ansøgeren"]);
    expect(buttons(await card("mette"))).toEqual(["Ret ansøgningen", "Træk den tilbage"]);
    expect(buttons(await card("gunnar"))).toEqual([]);
    await town.does("nadia", number, assess());
    expect(buttons(await card("gunnar"))).toEqual(["Godkend", "Giv afslag", "Spørg ansøgeren"]);
    expect(buttons(await card("nadia"))).toEqual([]);
    await town.does("gunnar", number, grant({ conditions: "Kun på stuen" }));
    expect(buttons(await card("mette"))).toEqual(["Søg igen", "Til kalenderen"]);
    expect(buttons(await card("thomas"))).toEqual(["Kald den tilbage"]);
    expect(linesOf(await card("mette"))).toEqual(
      expect.arrayContaining(["Betingelser: Kun på stuen"]),
    );
  });

  test("says who acted for whom, who stepped aside, and why nobody can", async () => {
    const town = openTown("kalundborg");
    const number = await town.asked("karen");
    await town.does("inger", number, grant({ tookPart: ["tove"] }));
    const lines = linesOf(
      fullCard(await town.get(number), town.someone("inger"), settingOf(town)),
    ).join("\n");
    expect(lines).toContain("Inger Vestenvind (for Karen Egeskygge)");
    expect(lines).toContain("Med i beslutningen: Inger Vestenvind og Tove Bøgeskær");
    expect(lines).toContain("Trådte til side: Karen Egeskygge");
    const faxe = openTown("faxe");
    const stuck = await faxe.asked("nadia");
    const card = fullCard(await faxe.get(stuck), faxe.someone("nadia"), settingOf(faxe));
    expect(linesOf(card)).toContain(
      "Vurdering · Databeskyttelsesrådgiveren (DBR): står stille: ingen kan tage det · Nadia Kridtstrand har selv søgt",
    );
  });

  test("says that a newer policy came meanwhile", async () => {
    const kalundborg = tenantOf("kalundborg");
    const town = openTown("kalundborg", {
      tenant: { ...kalundborg, policies: ["kalundborg-2015"] },
    });
    const number = await town.asked("ida");
    const lines = async () =>
      linesOf(fullCard(await town.get(number), town.someone("omar"), settingOf(town))).join("\n");
    expect(await lines()).not.toContain("nyere politik");
    town.becomes(kalundborg);
    expect(await lines()).toContain("Der er kommet en nyere politik");
  });

  test("has words for all that anybody is told, and for why something cannot be done", async () => {
    const town = openTown("naestved");
    const number = await town.asked("amina");
    await town.does("hans", number, grant());
    const one = await town.get(number);
    const tellings: Telling[] = [
      ...(
        ["yours", "changed", "escalated", "reminder", "received", "stuck", "unreached"] as const
      ).map((why) => ({ why })),
      ...(["asked", "answered", "decided", "revoked", "look-again"] as const).map((why) => ({
        why,
      })),
      ...([30, 7, 1, 0] as const).map((daysLeft) => ({ why: "end" as const, daysLeft })),
    ];
    const refusals: Refusal[] = [
      ...([
        "own",
        "writer",
        "unitLeader",
        "gave-part",
        "dpo",
        "not-theirs",
        "no-longer-theirs",
      ] as const),
      ...([
        "not-now",
        "settled",
        "not-in-force",
        "changed",
        "question-open",
        "no-question",
      ] as const),
      ...(["incomplete", "backwards", "over", "longer", "nobody-took-part"] as const),
      ...(["interested-took-part", "not-a-member"] as const),
    ];
    for (const locale of ["da", "en"] as const) {
      const setting = settingOf(town, locale);
      for (const telling of tellings)
        expect(tellingCard(one, town.someone("hans"), telling, setting).summary).toContain(number);
      for (const because of refusals)
        expect(refusalText({ number, because, sitters: [] }, setting)).toMatch(/^[A-ZØ].*\.$/);
    }
  });

  test("asks of one without an end whether it is needed, and says who can take it back", async () => {
    const town = openTown("faxe");
    const number = await town.asked("mette", { to: undefined });
    await town.does("nadia", number, assess());
    await town.does("gunnar", number, grant());
    const telling = { why: "look-again" } as const;
    const card = tellingCard(
      await town.get(number),
      town.someone("nadia"),
      telling,
      settingOf(town),
    );
    expect(card.summary).toContain(
      "Er der ikke det, kan Thomas Stenbrohave og Gunnar Havrevang kalde den tilbage.",
    );
  });

  test("says on top why it was rejected, and by whom", async () => {
    const town = openTown("faxe");
    const number = await town.asked("mette");
    await town.does("nadia", number, assess());
    await town.does("gunnar", number, reject);
    const card = fullCard(await town.get(number), town.someone("mette"), settingOf(town));
    expect(linesOf(card)[1]).toBe(
      "Afslået 3. marts 2026 af Gunnar Havrevang: Risikoen er for stor",
    );
    expect(buttons(card)).toEqual(["Søg igen"]);
  });

  test("refuses by segregation of duties with the reason, and who has it", async () => {
    const town = openTown("naestved");
    const number = await town.asked("hans");
    const tried = await town.does("hans", number, grant());
    if (tried.outcome !== "refused") throw new Error(tried.outcome);
    expect(refusalText(tried, settingOf(town))).toBe(
      "Du kan ikke behandle DIS-2026-0001: du har selv søgt den. Den ligger hos Gitte Vindblomst.",
    );
  });

  test("tells of an end that has passed that it has", async () => {
    const town = openTown("naestved");
    const number = await town.asked("amina", { to: "2026-04-30" });
    await town.does("hans", number, grant());
    const note = async () =>
      linesOf(
        tellingCard(
          await town.get(number),
          town.someone("amina"),
          { why: "end", daysLeft: 0 },
          settingOf(town),
        ),
      )[0];
    await town.passes("2026-04-30T08:00:00Z");
    expect(await note()).toContain("gælder til og med i dag, 30. april 2026");
    await town.passes("2026-05-01T08:00:00Z");
    expect(await note()).toBe("DIS-2026-0001 udløb 30. april 2026. Kravet gælder igen.");
    const [block] = inForceBlocks([await town.get(number)], settingOf(town));
    expect(block).toMatchObject({
      text: "Dispensation DIS-2026-0001 gælder til og med 30. april 2026: Skærmlås på stuens tablet",
    });
  });
});

describe("the form that asks for one", () => {
  const formFor = (town: Town, policy: string, more: object = {}) => {
    const context = { policy: policyOf(policy), unit: "sygeplejen", ...more };
    const form = requestForm({ id: "dispensation.request", data: {} }, context, settingOf(town));
    const field = (id: string) => form.fields.find((one) => one.id === id);
    return { form, field, context };
  };

  test("requires what the policy requires, with its words; elsewhere it is good practice", () => {
    const required = formFor(openTown("naestved"), "naestved");
    const quote = "der skal indføres alternative sikringsforanstaltninger og en udløbsdato";
    for (const id of ["measures", "to"])
      expect(required.field(id)).toMatchObject({
        ...{ required: true, hint: `Politikken kræver det: »${quote}«` },
      });
    expect(required.field("documentation")?.required).toBe(true);
    const free = formFor(openTown("faxe"), "faxe-2021");
    for (const id of ["measures", "documentation"])
      expect(free.field(id)).toMatchObject({
        ...{ required: false, hint: "God praksis, ikke et krav i politikken." },
      });
    expect(free.field("to")).toMatchObject({ required: false, value: "2027-03-03" });
  });

  test("asks for the handbook's rule, or for a clause of the policy, or for neither where it is known", () => {
    const handbook = formFor(openTown("faxe"), "faxe-2021");
    expect(handbook.field("reference")?.required).toBe(true);
    const policy = formFor(openTown("halsnaes"), "halsnaes");
    expect(policy.field("clause")).toMatchObject({ kind: "choice", required: true });
    const clauseIn = (id: string) => policyOf(id).text.clauses[5]?.id;
    const known = formFor(openTown("halsnaes"), "halsnaes", { clause: clauseIn("halsnaes") });
    expect(known.field("reference") ?? known.field("clause")).toBeUndefined();
    expect(known.form.intro[0]?.kind).toBe("quote");
    // The policy's own clause stands: only the handbook's rule under it can be let off.
    const rule = formFor(openTown("faxe"), "faxe-2021", { clause: clauseIn("faxe-2021") });
    expect(rule.field("reference")).toMatchObject({ required: true });
    expect(rule.form.intro[0]?.kind).toBe("quote");
  });

  test("what is renewed under another policy asks anew for what that lets off", () => {
    const before = { ...TEXT, requirement: { kind: "clause", ...GONE } } as const;
    const later = formFor(openTown("kalundborg"), "kalundborg-2023", { before });
    expect(later.field("reference")?.required).toBe(true);
    expect(textIn({ reference: "Håndbogen 2" }, later.context, TUESDAY).requirement).toEqual({
      ...{ kind: "handbook", reference: "Håndbogen 2" },
    });
  });

  test("gives the text that is asked for, and the same again when it is changed", () => {
    const town = openTown("naestved");
    const { form, context } = formFor(town, "naestved", { before: TEXT });
    const values = Object.fromEntries(form.fields.map(({ id, value }) => [id, value ?? ""]));
    const checked = checkFilled(form, { ...values, units: "sygeplejen,aeldre" }, "da");
    if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
    expect(textIn(checked.values, context, town.clock.now())).toEqual({
      ...{ ...TEXT, units: ["aeldre", "sygeplejen"] },
    });
  });

  test("does not take an end before the beginning, or one that has passed", () => {
    const setting = settingOf(openTown("faxe"));
    expect(checkRequest({ from: "2026-05-01", to: "2026-04-30" }, setting)).toHaveProperty("to");
    expect(checkRequest({ from: "2026-01-01", to: "2026-03-02" }, setting)).toHaveProperty("to");
    expect(checkRequest({ from: "2026-05-01" }, setting)).toEqual({});
  });
});

describe("the forms of a chain", () => {
  test("bring the text's round with them, and a committee's members without those who have an interest", async () => {
    const town = openTown("kalundborg");
    const number = await town.asked("omar");
    const form = actForm("grant", await town.get(number), town.someone("karen"), settingOf(town));
    const tookPart = form.fields.find(({ id }) => id === "tookPart");
    expect(tookPart).toMatchObject({ kind: "choices", required: true });
    expect(JSON.stringify(tookPart)).not.toContain("omar");
    expect(form.intro.at(-1)).toMatchObject({
      text: "Omar Tangnæs træder til side: Omar Tangnæs har selv søgt.",
    });
    const filled = { tookPart: "inger,tove", aside: "lone", to: "2026-06-30", conditions: "Skab" };
    const acted = await town.does("karen", number, actIn("grant", filled, form.data));
    if (acted.outcome !== "done") throw new Error(JSON.stringify(acted));
    expect(acted.dispensation.parts[0]).toMatchObject({
      ...{ to: "2026-06-30", conditions: "Skab" },
      together: { tookPart: ["karen", "inger", "tove"], steppedAside: ["omar", "lone"] },
    });
  });

  test("fit a dialog: titles and buttons of at most 24 characters", async () => {
    const town = openTown("naestved");
    const number = await town.asked("amina");
    const one = await town.get(number);
    for (const locale of ["da", "en"] as const) {
      const setting = settingOf(town, locale);
      const context = { policy: policyOf("naestved") };
      const forms = [
        requestForm({ id: "dispensation.request", data: {} }, context, setting),
        ...(["assess", "recommend", "grant", "reject", "ask", "answer", "revoke"] as const).map(
          (name) => actForm(name, one, town.someone("hans"), setting),
        ),
      ];
      for (const { title, submit } of forms) {
        expect(title.length).toBeLessThanOrEqual(24);
        expect(submit.length).toBeLessThanOrEqual(24);
      }
    }
  });
});
