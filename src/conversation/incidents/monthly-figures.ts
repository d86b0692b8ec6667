import {
  type Basis,
  basisBlocks,
  figuresCard,
  type IncidentDesk,
  readFigures,
  runningRoles,
} from "../../incidents/index.ts";
import { currentPolicy, holdersOf, type Person, type Tenant } from "../../people/index.ts";
import { businessDayOnOrAfter } from "../../shared/calendar/business-days.ts";
import { dayOf, instantAt } from "../../shared/calendar/instant.ts";
import type { Tx } from "../../store/index.ts";
import { tell } from "../tell.ts";
import type { Desks } from "./desks.ts";
import { settingOf } from "./speech.ts";
import type { VoiceParts } from "./voice.ts";

/** The kinds of jobs: to plan a month's message in each municipality, and to send it in one. */
export const FIGURES_PLAN = "incident.figures-plan";
export const FIGURES = "incident.figures";

const AT = "09:00";

/** Plans each municipality's message for the month that `begun` is in: on its first business day there. */
export async function planFigures(
  tx: Tx,
  desks: Desks,
  tenants: readonly Tenant[],
  begun: Date,
): Promise<void> {
  const month = dayOf(begun).slice(0, "2026-01".length);
  for (const { id: tenant } of tenants) {
    const desk = desks(tenant);
    if (!desk || listenersOf(desk).size === 0) continue;
    const day = businessDayOnOrAfter(desk.rules.calendar, `${month}-01`);
    await tx.schedule({
      key: `${FIGURES} ${tenant} ${month}`,
      ...{ kind: FIGURES, tenant, dueAt: instantAt(day, AT), payload: null },
    });
  }
}

/**
 * Tells the figures to those whom the policy wants told on a running basis, with the clause that says so: the clause
 * gives them the right to it.
 */
export async function tellFigures(
  tx: Tx,
  desk: IncidentDesk,
  whereto: VoiceParts["whereto"],
): Promise<void> {
  const { tenant } = desk;
  const figures = await readFigures(tx, desk);
  const told: string[] = [];
  const unreached: string[] = [];
  for (const [person, clause] of listenersOf(desk)) {
    const { id, language: locale = "da" } = person;
    const setting = settingOf(desk, locale, tx.now);
    const basis = basisBlocks(clause, setting);
    const isReached = await tell(
      tx,
      { tenant: tenant.id, person: id, locale },
      { card: figuresCard(figures, setting, basis), locale },
      { otherwise: whereto?.(tenant, person) },
    );
    (isReached ? told : unreached).push(id);
  }
  tx.audit({
    ...{ tenant: tenant.id, action: "incident.figures-told", people: told },
    subject: { kind: "register", id: dayOf(tx.now).slice(0, "2026-01".length) },
    facts: { told: told.length, unreached: unreached.length },
  });
}

/** Each once, with the first clause by which they are told. */
function listenersOf(desk: IncidentDesk): ReadonlyMap<Person, Basis> {
  const { tenant } = desk;
  const listeners = new Map<Person, Basis>();
  for (const { role, basis } of runningRoles(desk.policyOf(currentPolicy(tenant))))
    for (const person of holdersOf(tenant, role))
      if (!listeners.has(person)) listeners.set(person, basis);
  return listeners;
}
