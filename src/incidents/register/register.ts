import { may } from "../../people/index.ts";
import type { Docs, Tx } from "../../store/index.ts";
import type { Doing } from "../act-on.ts";
import { allIncidents } from "../all-incidents.ts";
import type { IncidentDesk } from "../desk.ts";
import type { Incident } from "../incident.ts";
import { thingOf } from "../thing.ts";
import { isWanted, type RegisterFilter } from "./filter.ts";

/** The register (art. 33(5) GDPR), as far as it is for somebody. */
export interface Register {
  readonly filter: RegisterFilter;
  /** The newest first. */
  readonly incidents: readonly Incident[];
  /** How many more are confidential, and not for this person. */
  readonly withheld: number;
}

type RegisterDesk = Pick<IncidentDesk, "tenant" | "rules">;

/** The register for the one who looks after Vogter, who opens no confidential incident. */
export function registerForOperator(
  docs: Docs,
  desk: RegisterDesk,
  filter: RegisterFilter,
): Promise<Register> {
  return registerOf(docs, desk, filter, ({ isConfidential }) => !isConfidential);
}

/**
 * Opens the register for somebody; nothing when they may not, and that they tried is written down. So is that they
 * saw a confidential incident.
 */
export async function openRegister(
  tx: Tx,
  desk: RegisterDesk,
  person: Doing,
  filter: RegisterFilter,
): Promise<Register | undefined> {
  if (!isAllowed(tx, desk, person, "incident.list")) return undefined;
  const register = await registerFor(tx, desk, person, filter);
  for (const { number, isConfidential } of register.incidents)
    if (isConfidential) audit(tx, desk, person, "incident.seen", number);
  return register;
}

/** As {@link openRegister}, to be taken away as a file: that is written down as well. */
export async function exportRegister(
  tx: Tx,
  desk: RegisterDesk,
  person: Doing,
  filter: RegisterFilter,
): Promise<Register | undefined> {
  if (!isAllowed(tx, desk, person, "incident.export")) return undefined;
  const register = await registerFor(tx, desk, person, filter);
  tx.audit({
    ...{ tenant: desk.tenant.id, actor: person.id, action: "incident.exported" },
    subject: { kind: "register", id: "incidents" },
    facts: {
      ...Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)),
      ...{ count: register.incidents.length, withheld: register.withheld },
    },
  });
  return register;
}

function registerFor(docs: Docs, desk: RegisterDesk, person: Doing, filter: RegisterFilter) {
  return registerOf(docs, desk, filter, (incident) =>
    may(person, "incident.see", thingOf(incident, desk.tenant.id)),
  );
}

async function registerOf(
  docs: Docs,
  { tenant, rules: { law } }: RegisterDesk,
  filter: RegisterFilter,
  isFor: (incident: Incident) => boolean,
): Promise<Register> {
  const all = await allIncidents(docs, tenant.id);
  const wanted = all.filter((one) => isWanted(one, filter, { law, now: docs.now }));
  const incidents = wanted.filter(isFor);
  return { filter, incidents, withheld: wanted.length - incidents.length };
}

function isAllowed(
  tx: Tx,
  desk: RegisterDesk,
  person: Doing,
  action: "incident.list" | "incident.export",
): boolean {
  const isIt = may(person, action, { kind: "municipality", tenant: desk.tenant.id });
  if (!isIt) audit(tx, desk, person, "incident.refused", "register");
  return isIt;
}

function audit(tx: Tx, { tenant }: RegisterDesk, person: Doing, action: string, id: string): void {
  tx.audit({
    ...{ tenant: tenant.id, actor: person.id, action },
    subject: { kind: "incident", id },
  });
}
