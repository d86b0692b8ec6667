import { test } from "vitest";
import { withWheel } from "../../conversation/wheel/invented.ts";
import { townOf, WALKS, walk, walkWithoutDates } from "../../conversation/wheel/walks.ts";
import { tenantOf } from "../../demo.ts";
import { openPage } from "./open-page.ts";
import { pageSurface } from "./page-surface.ts";

test.each(WALKS)("$town: a year of the wheel, on the page", async (walked) => {
  await walk(walked, pageSurface(await openPage(townOf(walked), undefined, withWheel)));
});

test("kalundborg: a wheel without dates, on the page", async () => {
  const page = await openPage(tenantOf("kalundborg"), undefined, withWheel);
  await walkWithoutDates(pageSurface(page), ["lone", "ida"]);
});
