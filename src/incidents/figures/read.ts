import { may } from "../../people/index.ts";
import { instantAt } from "../../shared/calendar/instant.ts";
import type { Docs, Tx } from "../../store/index.ts";
import type { Doing } from "../act-on.ts";
import { allIncidents } from "../all-incidents.ts";
import type { IncidentDesk } from "../desk.ts";
import { type Figures, figuresOf, yearOfFigures } from "./figures.ts";

type FiguresDesk = Pick<IncidentDesk, "tenant" | "rules">;

/** A municipality's figures of a year; without one, of the year of the last whole month. */
export async function readFigures(
  docs: Docs,
  { tenant, rules: { law } }: FiguresDesk,
  year = yearOfFigures(docs.now),
): Promise<Figures> {
  const found = await allIncidents(docs, tenant.id, {
    from: instantAt(`${year}-01-01`, "00:00"),
    to: instantAt(`${year + 1}-01-01`, "00:00"),
  });
  return figuresOf(found, { law, year, now: docs.now });
}

/** As {@link readFigures}, for somebody; nothing when they may not, and that they tried is written down. */
export async function openFigures(
  tx: Tx,
  desk: FiguresDesk,
  person: Doing,
  year?: number,
): Promise<Figures | undefined> {
  const tenant = desk.tenant.id;
  if (may(person, "incident.figures", { kind: "municipality", tenant }))
    return readFigures(tx, desk, year);
  tx.audit({
    ...{ tenant, actor: person.id, action: "incident.refused" },
    subject: { kind: "incident", id: "figures" },
  });
  return undefined;
}
