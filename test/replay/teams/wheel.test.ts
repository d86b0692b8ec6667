import { expect, test } from "vitest";
import { openAccess } from "../../../src/channels/teams/index.ts";
import { direct, execute, installed } from "../../channels/teams/activities.ts";
import { openBot } from "../../channels/teams/open-bot.ts";
import { FAXE, openTownsWheel, REPORT } from "../../conversation/wheel/invented.ts";

/** Somebody alone with Vogter. */
const from = (person: string) => ({
  from: { id: `29:${person}`, name: person, aadObjectId: person },
  conversation: { conversationType: "personal", id: `a:${person}` },
});

test("the wheel is asked for, a task is opened, reported in its form, and shown anew", async () => {
  const invented = await openTownsWheel("https://vogter.example");
  const bot = await openBot(() => openAccess([FAXE]), undefined, invented);
  for (const person of ["mette", "nadia"]) await bot.post(installed(from(person)));
  bot.sent.length = 0;
  const clicks = async (person: string, id: string, data: object, fields: object = {}) => {
    const answer = await bot.post({ ...execute(id, data, fields), ...from(person) });
    return JSON.stringify(((await answer.json()) as { value: object }).value);
  };
  const last = () => JSON.stringify(bot.sent.at(-1)?.activity.attachments[0]?.content);

  await bot.post({ ...direct("Vis årshjulet"), ...from("nadia") });
  expect(last()).toContain("Årshjul 2026 · Faxe Kommune");
  expect(last()).toMatch(/"url":"https:\/\/vogter\.example\/pictures\/[\w-]{22}\.light\.png"/);
  expect(last()).toContain("maj 2026: DBR's årsrapport til Byrådet, forfalder nu.");
  const form = await clicks("nadia", "wheel.form", { task: REPORT, form: "done" });
  expect(form).toContain("Hvad blev gjort?");
  const sent = await clicks(
    "nadia",
    "form.sent",
    { task: REPORT, form: "done" },
    { form: "wheel.done", "field-on": "2026-05-01", "field-note": "Forelagt Byrådet" },
  );
  expect(sent).toContain("✓ udført");
  expect(await clicks("nadia", "wheel.task", { task: REPORT })).toContain("Forelagt Byrådet");

  await bot.post({ ...direct("Vis årshjulet"), ...from("mette") });
  expect(last()).toContain("Årshjulet er for dem, der har opgaver i det.");
});
