import type { DispensationDesk, Setting } from "../../dispensations/index.ts";
import { type Person, personOf, type UnlistedPerson } from "../../people/index.ts";
import { VogterError } from "../../shared/errors.ts";
import type { Turn } from "../desk.ts";
import type { Desks } from "./desks.ts";

/** Who does something about dispensations in a turn, at which desk, and in which words they are answered. */
export interface AtDesk {
  readonly desk: DispensationDesk;
  readonly person: Person | UnlistedPerson;
  readonly setting: Setting;
}

/** The desk that a turn is about. */
export function atDesk(desks: Desks, { tenant, envelope, tx }: Turn): AtDesk {
  const desk = desks(tenant.id);
  if (!desk) {
    throw new VogterError({
      code: "dispensation.no-desk",
      message: `The municipality "${tenant.id}" has no desk for dispensations.`,
      mend: "Give the flow and the conversation the same municipalities.",
    });
  }
  const { id } = envelope.person;
  const person = personOf(tenant, id) ?? { kind: "unlisted", id, tenant: tenant.id };
  return { desk, person, setting: { desk, locale: envelope.locale, now: tx.now } };
}
