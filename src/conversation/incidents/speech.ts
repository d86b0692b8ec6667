import {
  dueCard,
  handlingCard,
  type Incident,
  type IncidentDesk,
  informCard,
  receiptCard,
  reporterCard,
  type Setting,
  sightOf,
  type Telling,
  unknownCard,
} from "../../incidents/index.ts";
import { personOf } from "../../people/index.ts";
import { type Locale, t } from "../../shared/texts.ts";
import type { Reply } from "../envelope.ts";

/** Which of an incident's cards a message shows: those of one part are replaced together. */
export type Part = "handling" | "receipt";

/** The name by which an incident's messages are known. */
export function aboutOf(number: string, part: Part) {
  return { kind: "incident", id: number, part };
}

/** An incident as somebody may see it, in the part of it that they see; what is not theirs is not shown. */
export function replyOf(
  incident: Incident,
  person: string,
  part: Part,
  setting: Setting,
  note?: string,
): Reply {
  const about = aboutOf(incident.number, part);
  const { locale } = setting;
  if (part === "receipt") return { card: receiptCard(incident, setting), about, locale };
  const { tenant } = setting.desk;
  // Whoever has left was shown it while it was theirs to see.
  const who = personOf(tenant, person);
  return who && sightOf(incident, who, tenant.id) === "handles"
    ? { card: handlingCard(incident, person, setting, note), about, locale }
    : { card: unknownCard(locale), about, locale };
}

/** What somebody is told of an incident that they did not ask about just now. */
export function tellingReply(
  incident: Incident,
  person: string,
  telling: Telling,
  setting: Setting,
): Reply {
  const { locale } = setting;
  switch (telling.why) {
    case "taken-on":
    case "closed":
    case "reopened":
      return { card: reporterCard(incident, telling.why, setting), locale };
    case "due":
      return { card: dueCard(incident, telling.due, setting), locale };
    case "escalated":
    case "yours-again": {
      const note = t(locale, `incident.why.${telling.why}`);
      return replyOf(incident, person, "handling", setting, note);
    }
    case "new":
    case "larger": {
      const informs = incident.notices.find((one) => one.person === person)?.onlyInforms === true;
      return informs
        ? { card: informCard(incident, person, setting), locale }
        : replyOf(incident, person, "handling", setting);
    }
  }
}

/** What a card is made of, at `now`. */
export function settingOf(desk: IncidentDesk, locale: Locale, now: Date): Setting {
  return { desk, locale, now };
}
