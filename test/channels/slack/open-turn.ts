import type { WhoIs } from "../../../src/channels/slack/who.ts";
import { createHandle } from "../../../src/conversation/handle.ts";
import { createOutbox, createRunner } from "../../../src/jobs/index.ts";
import { createLog } from "../../../src/shared/log.ts";
import { seededRandom } from "../../../src/shared/random.ts";
import type { Store } from "../../../src/store/index.ts";
import { type Invented, openDesk } from "../../conversation/desk.ts";
import { openSlack } from "./open-slack.ts";

/**
 * From Slack through the real conversation, store and outbox, back to Slack; each workspace has its token. `through`
 * is put between the conversation and its store.
 */
export async function openTurn(
  through: (store: Store) => Store = (store) => store,
  invented?: Invented,
  whoIs?: WhoIs,
) {
  const desk = openDesk(invented);
  const { clock, store } = desk;
  const handle = createHandle({ ...desk.parts, store: through(store) });
  const opened = await openSlack(handle, ["xoxb-one", "xoxb-two"], whoIs);
  Object.assign(opened.slack.teams, { "xoxb-one": "T1", "xoxb-two": "T2" });
  const log = createLog("silent");
  const random = seededRandom(1);
  const couriers = [opened.channel.courier];
  const runner = createRunner({
    ...{ store, clock, log, random },
    handlers: { ...createOutbox({ couriers, clock, log, random }), ...invented?.jobs },
    recurring: invented?.recurring ?? [],
  });
  /** What is in no hurry leaves in its turn. */
  const allLeaves = async () => {
    for (let second = 0; second < 5; second++) {
      await runner.runDue();
      desk.time.now = new Date(desk.time.now.getTime() + 1_000);
    }
  };
  return { ...opened, desk, runner, allLeaves };
}
