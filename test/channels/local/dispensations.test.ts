import { expect, test } from "vitest";
import { withDispensations } from "../../conversation/dispensations/invented.ts";
import { REQUESTED } from "../../conversation/dispensations/walks.ts";
import { tenantOf } from "../../demo.ts";
import { openPage } from "./open-page.ts";
import { pageSurface } from "./page-surface.ts";

async function opened() {
  const page = await openPage(tenantOf("faxe"), undefined, withDispensations);
  const surface = pageSurface(page);
  const { begin, fill, press } = surface;
  return {
    ...{ ...page, ...surface },
    /** Asked for, and assessed: it is with both directors. */
    async assessed() {
      await begin("mette", "dispensation");
      await fill("mette", { ...REQUESTED, reference: "Håndbogen 4.2" });
      await press("nadia", "Vurdér");
      await fill("nadia", { opinion: "for", words: "Forsvarligt" });
    },
  };
}

test("who comes second sees what came of it, and gets back what they wrote", async () => {
  const { assessed, press, fill } = await opened();
  await assessed();
  await press("gunnar", "Godkend");
  await press("thomas", "Giv afslag");
  await fill("gunnar", { conditions: "Kun i køkkenet" });
  const late = await fill("thomas", { words: "Risikoen er for stor" });
  expect(late).toContain("er afsluttet");
  expect(late).toContain("Betingelser: Kun i køkkenet");
  expect(late).toContain("Risikoen er for stor");
});

test("nobody decides what they asked for, though they pick who they are", async () => {
  const { assessed, send } = await opened();
  await assessed();
  const data = { number: "DIS-2026-0001", form: "grant", round: "1" };
  const sent = { action: { id: "form.sent", data, form: "dispensation.grant" } };
  expect(JSON.stringify(await send("mette", sent))).toContain("du har selv søgt den");
});

test("the last day is fetched from the page as an entry for a calendar", async () => {
  const { assessed, press, fill, shownTo, address } = await opened();
  await assessed();
  await press("gunnar", "Godkend");
  await fill("gunnar", {});
  await press("mette", "Til kalenderen");
  const shown = await shownTo("mette");
  expect(shown).toContain("Den sidste dag er 30. september 2026.");
  const [url = ""] = /\/files\/[\w-]+\/DIS-2026-0001\.ics/.exec(shown) ?? [];
  const fetched = await fetch(`${address}${url}`);
  expect(fetched.headers.get("content-type")).toBe("text/calendar");
  expect(await fetched.text()).toContain("DTSTART;VALUE=DATE:20260930");
});
