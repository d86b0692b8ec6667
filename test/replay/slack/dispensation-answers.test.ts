import { expect, test } from "vitest";
import type { Ask } from "../../../src/answers/index.ts";
import { DIRECT, MENTION } from "../../channels/slack/open-slack.ts";
import { openTurn } from "../../channels/slack/open-turn.ts";
import { grantOne, withDispensations } from "../../conversation/dispensations/invented.ts";
import { ANSWER, REPORTING } from "../../conversation/fake-answers.ts";

const LINE = "Dispensation DIS-2026-0001 gælder til og med 31. maj 2026";

test("what is in force for a unit is said to its own alone, and never where others read along", async () => {
  const ask: Ask = () => ({ ...ANSWER, citations: [REPORTING] });
  const invented = await withDispensations();
  const { desk, event, command, runner, slack } = await openTurn(undefined, { ...invented, ask });
  await grantOne(desk.store, invented.dispensations, REPORTING);
  await event({ ...MENTION, text: "<@UBOT> må vi det?" });
  await runner.runDue();
  const inChannel = JSON.stringify(slack.messages.filter(({ channel }) => channel === "C1"));
  expect(inChannel).toContain(REPORTING.text.slice(0, 30));
  // The answer to a command is the person's own, and can be shared in the channel with a click.
  await command({ text: "må vi det?" });
  await runner.runDue();
  expect(JSON.stringify(slack.responses)).toContain("Del i kanalen");
  expect(JSON.stringify([slack.messages, slack.responses])).not.toContain("DIS-2026-0001");
  await event({ ...DIRECT, text: "må vi det?" }, { event_id: "Ev2" });
  await runner.runDue();
  expect(JSON.stringify(slack.messages.at(-1))).toContain(LINE);
  await event({ ...DIRECT, text: "og jeg?", user: "U9", channel: "D9" }, { event_id: "Ev3" });
  await runner.runDue();
  expect(JSON.stringify(slack.messages.filter(({ channel }) => channel === "D9"))).not.toContain(
    "DIS-2026-0001",
  );
});
