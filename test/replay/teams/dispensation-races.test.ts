import { describe, test } from "vitest";
import { botSurface } from "../../channels/teams/bot-surface.ts";
import { withDispensations } from "../../conversation/dispensations/invented.ts";
import { RACES } from "../../conversation/dispensations/races.ts";

describe("one outcome, and clear words to each, in Teams", () => {
  test.each(RACES)("$what", async ({ town, race }) => {
    const own = town();
    await race(await botSurface(own, withDispensations), own);
  });
});
