import { test } from "vitest";
import { botSurface } from "../../channels/teams/bot-surface.ts";
import { withDispensations } from "../../conversation/dispensations/invented.ts";
import { WALKS, walk } from "../../conversation/dispensations/walks.ts";
import { tenantOf } from "../../demo.ts";

test.each(WALKS)("$town: from the request to its end, in Teams", async (walked) => {
  await walk(walked, await botSurface(tenantOf(walked.town), withDispensations));
});
