import type { Json, Tx } from "../store/index.ts";
import type { ReviewDesk } from "./desk.ts";
import type { Audience } from "./due.ts";
import { lookForAbove } from "./look-above.ts";
import { lookForCoordinator } from "./look-coordinator.ts";
import { lookForHolder } from "./look-holder.ts";

/**
 * Does what is due for one person about reviews, as one message for each thing there is to say, and plans the next
 * look. Done again, it finds nothing to do. `payload` is the job's.
 */
export async function look(tx: Tx, desk: ReviewDesk, payload: Json): Promise<void> {
  const audience = payload as unknown as Audience;
  switch (audience.to) {
    case "holder":
      return lookForHolder(tx, desk, audience.person);
    case "above":
      return lookForAbove(tx, desk, audience.person);
    case "coordinator":
      return lookForCoordinator(tx, desk);
  }
}
