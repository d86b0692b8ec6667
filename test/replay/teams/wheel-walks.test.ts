import { test } from "vitest";
import { botSurface } from "../../channels/teams/bot-surface.ts";
import { withWheel } from "../../conversation/wheel/invented.ts";
import { townOf, WALKS, walk, walkWithoutDates } from "../../conversation/wheel/walks.ts";
import { tenantOf } from "../../demo.ts";

test.each(WALKS)("$town: a year of the wheel, in Teams", async (walked) => {
  await walk(walked, await botSurface(townOf(walked), withWheel));
});

test("kalundborg: a wheel without dates, in Teams", async () => {
  const surface = await botSurface(tenantOf("kalundborg"), withWheel);
  await walkWithoutDates(surface, ["lone", "ida"]);
});
