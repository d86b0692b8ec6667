import {
  askedBelowCard,
  type Incident,
  type IncidentDesk,
  unreachedCard,
  type Voice,
} from "../../incidents/index.ts";
import { holdersOf, type Person, personOf, type Tenant } from "../../people/index.ts";
import type { Logger } from "../../shared/log.ts";
import type { Tx } from "../../store/index.ts";
import { languageOfTelling } from "../settings.ts";
import { makeRoom, showAnew } from "../show-anew.ts";
import { tell, type Whereto } from "../tell.ts";
import { aboutOf, replyOf, settingOf, tellingReply } from "./speech.ts";

/** What the voice needs besides the desk it speaks for. */
export interface VoiceParts {
  readonly log: Logger;
  /** Counts the incidents that nobody could be told of. */
  readonly onUnreached: () => void;
  /** Where somebody can be reached who never wrote to Vogter; nothing when there is no such place. */
  readonly whereto?: (tenant: Tenant, person: Person) => Whereto | undefined;
}

/** Whoever was asked before is asked in one place: the last. False when that has not left yet. */
function askAgainBelow(
  tx: Tx,
  { tenant }: IncidentDesk,
  person: string,
  { number }: Incident,
): Promise<boolean> {
  const shown = { tenant: tenant.id, about: aboutOf(number, "handling"), person };
  return makeRoom(tx, shown, (locale) => ({ card: askedBelowCard(number, locale), locale }));
}

/** Tells people of a municipality's incidents in chat, and keeps the cards they were shown up to date. */
export function createVoice(
  deskOf: () => IncidentDesk,
  { log, onUnreached, whereto }: VoiceParts,
): Voice {
  const urgently = (id: string) => {
    const { tenant } = deskOf();
    const person = personOf(tenant, id);
    return { urgent: true as const, otherwise: person && whereto?.(tenant, person) };
  };
  return {
    async tell(tx, person, incident, telling) {
      const desk = deskOf();
      const { tenant } = desk;
      const { reporter } = incident;
      const hasLeft = person !== reporter.person && !personOf(tenant, person);
      if (hasLeft) return false;
      const locale = await languageOfTelling(tx, tenant, person, reporter);
      if (telling.why === "escalated" && !(await askAgainBelow(tx, desk, person, incident)))
        return true;
      const reply = tellingReply(incident, person, telling, settingOf(desk, locale, tx.now));
      return tell(tx, { tenant: tenant.id, person, locale }, reply, urgently(person));
    },
    async showAnew(tx, incident) {
      const desk = deskOf();
      for (const part of ["handling", "receipt"] as const) {
        const about = aboutOf(incident.number, part);
        await showAnew(tx, { tenant: desk.tenant.id, about }, ({ person = "", locale }) =>
          replyOf(incident, person, part, settingOf(desk, locale, tx.now)),
        );
      }
    },
    async alarm(tx, incident) {
      const desk = deskOf();
      const { tenant } = desk;
      log.error(
        { tenant: tenant.id, code: "incident.nobody-reached" },
        "nobody could be told of an incident",
      );
      onUnreached();
      tx.audit({
        ...{ tenant: tenant.id, action: "incident.nobody-reached" },
        subject: { kind: "incident", id: incident.number },
      });
      for (const { id, language: locale = "da" } of holdersOf(tenant, "administrator")) {
        const card = unreachedCard(incident, settingOf(desk, locale, tx.now));
        await tell(tx, { tenant: tenant.id, person: id, locale }, { card }, urgently(id));
      }
    },
  };
}
