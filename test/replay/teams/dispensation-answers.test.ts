import { expect, test } from "vitest";
import type { Ask } from "../../../src/answers/index.ts";
import { openAccess } from "../../../src/channels/teams/index.ts";
import { called, direct } from "../../channels/teams/activities.ts";
import { openBot } from "../../channels/teams/open-bot.ts";
import { grantOne, withDispensations } from "../../conversation/dispensations/invented.ts";
import { ANSWER, REPORTING } from "../../conversation/fake-answers.ts";
import { tenantOf } from "../../demo.ts";

const from = { id: "29:mette", name: "mette", aadObjectId: "mette" };
const LINE = "Dispensation DIS-2026-0001 gælder til og med 31. maj 2026";

test("what is in force for a unit is said to its own alone, and never where others read along", async () => {
  const ask: Ask = () => ({ ...ANSWER, citations: [REPORTING] });
  const invented = await withDispensations();
  const bot = await openBot(() => openAccess([tenantOf("faxe")]), undefined, { ...invented, ask });
  await grantOne(bot.store, invented.dispensations, REPORTING);
  await bot.post({ ...called("må vi det?"), from });
  const inChannel = JSON.stringify(bot.sent);
  expect(inChannel).toContain(REPORTING.text.slice(0, 30));
  expect(inChannel).not.toContain("DIS-2026-0001");
  await bot.post({ ...direct("må vi det?"), from });
  const alone = bot.sent.at(-1);
  expect(alone?.path).not.toContain("19:");
  expect(JSON.stringify(alone)).toContain(LINE);
  const gunnar = { id: "29:gunnar", name: "gunnar", aadObjectId: "gunnar" };
  await bot.post({ ...direct("må vi det?"), from: gunnar });
  expect(JSON.stringify(bot.sent.at(-1))).not.toContain("DIS-2026-0001");
});
