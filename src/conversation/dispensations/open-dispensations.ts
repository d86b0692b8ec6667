import { join } from "node:path";
import { look, notReached } from "../../dispensations/index.ts";
import { loadHolidays } from "../../shared/calendar/load-holidays.ts";
import type { Doc, Message, Tx } from "../../store/index.ts";
import type { Flow } from "../desk.ts";
import type { FileLinks } from "../files/index.ts";
import { type DeskParts, type Desks, openDesks } from "./desks.ts";
import { dispensationFlow } from "./flow.ts";
import { loadRequirements } from "./load-requirements.ts";

/** Dispensations, ready to be asked for and looked after. */
export interface Dispensations {
  readonly desks: Desks;
  readonly flow: Flow;
  /** Does what is due about a dispensation, such as a reminder. */
  look(tx: Tx, tenant: string, number: string): Promise<void>;
  /** A message did not arrive: when it told somebody that it is theirs, another has to know. */
  unreached(tx: Tx, message: Doc<Message>): Promise<void>;
}

/**
 * Opens dispensations for all municipalities, with the holidays and the topics that are requirements from `dataFolder`
 * (`holidays.yaml`, `requirements.yaml`).
 * @throws VogterError that names the file that does not hold, and the mend
 */
export async function openDispensations(
  dataFolder: string,
  parts: Omit<DeskParts, "holidays"> & { readonly links?: FileLinks },
): Promise<Dispensations> {
  const [holidays, requirements] = await Promise.all([
    loadHolidays(join(dataFolder, "holidays.yaml")),
    loadRequirements(join(dataFolder, "requirements.yaml")),
  ]);
  const desks = openDesks({ ...parts, holidays });
  return {
    desks,
    flow: dispensationFlow(desks, requirements, parts.links),
    async look(tx, tenant, number) {
      const desk = desks(tenant);
      if (desk) await look(tx, desk, number);
    },
    async unreached(tx, { tenant, value: { about, person } }) {
      const desk = desks(tenant);
      if (desk && about?.kind === "dispensation" && person)
        await notReached(tx, desk, about.id, person);
    },
  };
}
