import { expect, test } from "vitest";
import { openAccess } from "../../../src/channels/teams/index.ts";
import { called, direct, execute, installed } from "../../channels/teams/activities.ts";
import { openBot } from "../../channels/teams/open-bot.ts";
import { withDispensations } from "../../conversation/dispensations/invented.ts";
import { tenantOf } from "../../demo.ts";

const NUMBER = "DIS-2026-0001";

/** Somebody alone with Vogter. */
const from = (person: string) => ({
  from: { id: `29:${person}`, name: person, aadObjectId: person },
  conversation: { conversationType: "personal", id: `a:${person}` },
});

async function opened() {
  const invented = await withDispensations();
  const bot = await openBot(() => openAccess([tenantOf("faxe")]), undefined, invented);
  for (const person of ["mette", "nadia", "gunnar", "thomas"])
    await bot.post(installed(from(person)));
  bot.sent.length = 0;
  const shownTo = (person: string) =>
    bot.sent
      .filter(({ path }) => path === `/v3/conversations/a:${person}/activities`)
      .map(({ activity }) => activity.summary);
  const clicks = async (person: string, id: string, data: object, fields: object = {}) => {
    const answer = await bot.post({ ...execute(id, data, fields), ...from(person) });
    // What is in no hurry leaves in its turn.
    await bot.later(1);
    return JSON.stringify(((await answer.json()) as { value: object }).value);
  };
  const sends = (person: string, form: string, filled: object, data: object = {}) => {
    const fields = Object.entries(filled).map(([id, value]) => [`field-${id}`, value]);
    const about = { number: NUMBER, form, round: "1", ...data };
    return clicks(person, "form.sent", about, {
      ...{ form: `dispensation.${form}`, ...Object.fromEntries(fields) },
    });
  };
  return { ...bot, shownTo, clicks, sends };
}

test("a command opens the form, and each who has it in turn is told alone", async () => {
  const { post, sent, clicks, sends, shownTo } = await opened();
  await post({ ...direct("dispensation Håndbogen 4.2"), ...from("mette") });
  const form = sent.at(-1)?.activity.attachments[0]?.content;
  expect(JSON.stringify(form)).toContain("Håndbogen 4.2");
  const asked = {
    ...{ reference: "Håndbogen 4.2", what: "Ingen lås", covers: "Tre tablets", why: "Børnene" },
    ...{ risk: "Andre kan se", from: "2026-06-01", to: "2026-12-31" },
  };
  const receipt = await sends("mette", "request", asked, { draft: "one" });
  expect(receipt).toContain(`Den har nummer ${NUMBER}`);
  expect(shownTo("nadia")).toEqual([expect.stringContaining("ligger hos dig nu")]);
  expect(shownTo("gunnar")).toEqual([]);
  const opens = { number: NUMBER, form: "assess", round: "1" };
  expect(await clicks("nadia", "dispensation.form", opens)).toContain("Hvad er din vurdering?");
  await sends("nadia", "assess", { opinion: "for", words: "Forsvarligt" });
  expect(shownTo("gunnar")).toHaveLength(1);
  expect(await sends("gunnar", "grant", {})).toContain("Dispensationen gælder");
  expect(await sends("thomas", "reject", { words: "Nej" })).toContain("er afsluttet");
  expect(shownTo("mette").at(-1)).toContain("er godkendt");
});

test("where others read along, it goes on where the person is alone", async () => {
  const { post, sent, shownTo } = await opened();
  await post({ ...called("dispensation ingen lås i stuen"), from: from("mette").from });
  expect(shownTo("mette").at(-1)).toBe("Skal jeg hjælpe dig med at søge om dispensation?");
  const inChannel = sent.filter(({ path }) => path.includes("19:"));
  expect(JSON.stringify(inChannel)).not.toContain("ingen lås");
});
