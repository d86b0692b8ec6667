import { test } from "vitest";
import { withReviews } from "../../conversation/reviews/invented.ts";
import { WALKS, walk } from "../../conversation/reviews/walks.ts";
import { tenantOf } from "../../demo.ts";
import { openPage } from "./open-page.ts";
import { pageSurface } from "./page-surface.ts";

test.each(WALKS)("$town: a half-year of reviews, on the page", async (walked) => {
  await walk(walked, pageSurface(await openPage(tenantOf(walked.town), undefined, withReviews)));
});
