import { join } from "node:path";
import { loadLaw, loadSorts, look, notReached } from "../../incidents/index.ts";
import { loadHolidays } from "../../shared/calendar/load-holidays.ts";
import type { Doc, Message, Tx } from "../../store/index.ts";
import type { Flow } from "../desk.ts";
import { type DeskParts, type Desks, openDesks } from "./desks.ts";
import { incidentFlow } from "./flow.ts";
import { planFigures, tellFigures } from "./monthly-figures.ts";
import { recordsFlow, recordWords } from "./records.ts";

/** Incidents, ready to be reported and looked after. */
export interface Incidents {
  readonly desks: Desks;
  readonly flow: Flow;
  /** The register, the figures and the drafts. */
  readonly records: Flow;
  /** Does what is due about an incident, such as a reminder. */
  look(tx: Tx, tenant: string, number: string): Promise<void>;
  /** A message did not arrive: when it was a notice, somebody else has to have it. */
  unreached(tx: Tx, message: Doc<Message>): Promise<void>;
  /** Plans the figures that are told in the month that `begun` is in. */
  planFigures(tx: Tx, begun: Date): Promise<void>;
  /** Tells a municipality's figures to those whom its policy wants told on a running basis. */
  tellFigures(tx: Tx, tenant: string): Promise<void>;
}

/**
 * Opens incidents for all municipalities, with the law's clocks, the sorts of incidents and the holidays from
 * `dataFolder` (`law.yaml`, `incidents.yaml`, `holidays.yaml`).
 * @throws VogterError that names the file that does not hold, and the mend
 */
export async function openIncidents(
  dataFolder: string,
  parts: Omit<DeskParts, "law" | "sorts" | "holidays">,
): Promise<Incidents> {
  const [law, sorts, holidays] = await Promise.all([
    loadLaw(join(dataFolder, "law.yaml")),
    loadSorts(join(dataFolder, "incidents.yaml")),
    loadHolidays(join(dataFolder, "holidays.yaml")),
  ]);
  const desks = openDesks({ ...parts, law, sorts, holidays });
  return {
    desks,
    flow: incidentFlow(desks, recordWords(desks)),
    records: recordsFlow(desks),
    planFigures: (tx, begun) => planFigures(tx, desks, parts.tenants, begun),
    async tellFigures(tx, tenant) {
      const desk = desks(tenant);
      if (desk) await tellFigures(tx, desk, parts.whereto);
    },
    async look(tx, tenant, number) {
      const desk = desks(tenant);
      if (desk) await look(tx, desk, number);
    },
    async unreached(tx, { tenant, value: { about, person } }) {
      const desk = desks(tenant);
      if (desk && about?.kind === "incident" && about.part === "handling" && person)
        await notReached(tx, desk, about.id, person);
    },
  };
}
