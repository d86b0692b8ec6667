import type { Tx } from "../store/index.ts";
import type { Act } from "./act.ts";
import type { IncidentDesk } from "./desk.ts";
import type { Incident } from "./incident.ts";
import { incidents } from "./kind.ts";
import { noticesFor, tellThem } from "./notices.ts";
import { routesOf } from "./routing.ts";

/** Tells of an act whom it concerns, besides those who see their card change. Nobody is told what they did. */
export async function tellOf(
  tx: Tx,
  desk: IncidentDesk,
  incident: Incident,
  act: Act,
  doer: string,
): Promise<Incident> {
  switch (act.do) {
    case "acknowledge":
      // Whoever comes second helps: the reporter knows that somebody has it.
      if (incident.handlers.length === 1) await tellReporters(tx, desk, incident, "taken-on", doer);
      return incident;
    case "close":
      await tellReporters(tx, desk, incident, "closed", doer);
      return incident;
    case "reopen":
      await tellReporters(tx, desk, incident, "reopened", doer);
      for (const one of incident.handlers)
        if (one !== doer) await desk.voice.tell(tx, one, incident, { why: "yours-again" });
      return incident;
    case "mark-larger": {
      const routes = routesOf(desk.policyOf(incident.policy), desk.tenant, incident);
      const notices = noticesFor(incident, routes, tx.now);
      return tellThem(tx, desk, incident, notices, { why: "larger" });
    }
    default:
      return incident;
  }
}

/** Whoever reported it, and whoever reported what was merged into it: each under their own number. */
async function tellReporters(
  tx: Tx,
  desk: IncidentDesk,
  incident: Incident,
  why: "taken-on" | "closed" | "reopened",
  doer: string,
): Promise<void> {
  for (const number of [incident.number, ...incident.merged]) {
    const own =
      number === incident.number
        ? incident
        : (await tx.get(incidents, desk.tenant.id, number))?.value;
    if (!own || own.reporter.person === doer) continue;
    const { reporter, isConfidential } = own;
    const theirs = { ...incident, number, reporter, isConfidential };
    await desk.voice.tell(tx, reporter.person, theirs, { why });
  }
}
