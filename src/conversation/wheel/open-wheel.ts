import { join } from "node:path";
import { loadHolidays } from "../../shared/calendar/load-holidays.ts";
import type { Doc, Message, Store, Tx } from "../../store/index.ts";
import { loadProposal, look, notReached, openYear } from "../../wheel/index.ts";
import type { Flow, Turn } from "../desk.ts";
import type { Said } from "../envelope.ts";
import { type DeskParts, type Desks, openDesks } from "./desks.ts";
import { showWheel, wheelFlow } from "./flow.ts";
import { wheelPictures } from "./pictures.ts";

/** The annual wheel, ready to be shown and looked after. */
export interface Wheel {
  readonly desks: Desks;
  readonly flow: Flow;
  /** The wheel for whoever asks for it with a command of another flow; `text` may name a year. */
  show(turn: Turn, text: string): Promise<Said>;
  /** Opens what is to be done this year in a municipality. */
  open(tx: Tx, tenant: string): Promise<void>;
  /** Says what is due about a task, such as a reminder. */
  look(tx: Tx, tenant: string, task: string): Promise<void>;
  /** A message did not arrive: when it told somebody of their task, the coordinator may have to know. */
  unreached(tx: Tx, message: Doc<Message>): Promise<void>;
  /** The picture of a year by its name, for the server to hand out. */
  png(store: Pick<Store, "transact">, name: string): Promise<Uint8Array | undefined>;
}

/**
 * Opens the annual wheels of all municipalities, with the months that Vogter proposes and the holidays from
 * `dataFolder` (`annual-wheel.yaml`, `holidays.yaml`).
 * @throws VogterError that names the file that does not hold, and the mend
 */
export async function openWheel(
  dataFolder: string,
  parts: Omit<DeskParts, "holidays" | "proposal">,
): Promise<Wheel> {
  const [holidays, proposal] = await Promise.all([
    loadHolidays(join(dataFolder, "holidays.yaml")),
    loadProposal(join(dataFolder, "annual-wheel.yaml")),
  ]);
  const desks = openDesks({ ...parts, holidays, proposal });
  return {
    desks,
    flow: wheelFlow(desks, parts),
    show: (turn, text) => showWheel(desks, parts, turn, text),
    async open(tx, tenant) {
      const desk = desks(tenant);
      if (desk) await openYear(tx, desk);
    },
    async look(tx, tenant, task) {
      const desk = desks(tenant);
      if (desk) await look(tx, desk, task);
    },
    async unreached(tx, { tenant, value: { about, person } }) {
      const desk = desks(tenant);
      if (desk && about?.kind === "wheel-task" && person)
        await notReached(tx, desk, about.id, person);
    },
    png: wheelPictures.png,
  };
}
