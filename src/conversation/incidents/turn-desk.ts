import type { Doing, IncidentDesk, Setting } from "../../incidents/index.ts";
import { personOf } from "../../people/index.ts";
import { VogterError } from "../../shared/errors.ts";
import type { Turn } from "../desk.ts";
import type { Desks } from "./desks.ts";
import { settingOf } from "./speech.ts";

/** Who does something about incidents in a turn, at which desk, and in which words they are answered. */
export interface AtDesk {
  readonly desk: IncidentDesk;
  readonly person: Doing;
  readonly setting: Setting;
}

/** The desk that a turn is about. */
export function atDesk(desks: Desks, { tenant, envelope, tx }: Turn): AtDesk {
  const desk = desks(tenant.id);
  if (!desk) {
    throw new VogterError({
      code: "incident.no-desk",
      message: `The municipality "${tenant.id}" has no desk for incidents.`,
      mend: "Give the flow and the conversation the same municipalities.",
    });
  }
  const { id } = envelope.person;
  const person = personOf(tenant, id) ?? { kind: "unlisted", id, tenant: tenant.id };
  return { desk, person, setting: settingOf(desk, envelope.locale, tx.now) };
}
