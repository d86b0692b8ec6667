import { test } from "vitest";
import { botSurface } from "../../channels/teams/bot-surface.ts";
import { withReviews } from "../../conversation/reviews/invented.ts";
import { WALKS, walk } from "../../conversation/reviews/walks.ts";
import { tenantOf } from "../../demo.ts";

test.each(WALKS)("$town: a half-year of reviews, in Teams", async (walked) => {
  await walk(walked, await botSurface(tenantOf(walked.town), withReviews));
});
