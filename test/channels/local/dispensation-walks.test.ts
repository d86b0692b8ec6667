import { test } from "vitest";
import { withDispensations } from "../../conversation/dispensations/invented.ts";
import { WALKS, walk } from "../../conversation/dispensations/walks.ts";
import { tenantOf } from "../../demo.ts";
import { openPage } from "./open-page.ts";
import { pageSurface } from "./page-surface.ts";

test.each(WALKS)("$town: from the request to its end, on the page", async (walked) => {
  const page = await openPage(tenantOf(walked.town), undefined, withDispensations);
  await walk(walked, pageSurface(page));
});
