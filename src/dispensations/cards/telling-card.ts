import type { Card } from "../../conversation/card.ts";
import type { Person, UnlistedPerson } from "../../people/index.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { t } from "../../shared/texts.ts";
import type { Telling } from "../desk.ts";
import type { Dispensation } from "../dispensation.ts";
import { revokersOf, seatsOf } from "../seats.ts";
import { standingOn } from "../standing.ts";
import { fullCard } from "./full-card.ts";
import type { Setting } from "./setting.ts";
import { dayText, namesOf } from "./words.ts";

/** What somebody hears who did not ask just now: why first, then all of it as they may see it. */
export function tellingCard(
  dispensation: Dispensation,
  viewer: Person | UnlistedPerson,
  telling: Telling,
  setting: Setting,
): Card {
  return fullCard(dispensation, viewer, setting, noteFor(dispensation, viewer, telling, setting));
}

function noteFor(
  dispensation: Dispensation,
  viewer: Person | UnlistedPerson,
  telling: Telling,
  setting: Setting,
): string {
  const { desk, locale, now } = setting;
  const { number, state } = dispensation;
  switch (telling.why) {
    case "end": {
      const to = state.is === "granted" && state.to ? dayText(state.to, locale) : "";
      const isOver = standingOn(dispensation, dayOf(now)) === "expired";
      return isOver
        ? t(locale, "dispensation.told.over", { number, to })
        : t(locale, `dispensation.told.end-${telling.daysLeft}`, { number, to });
    }
    case "decided":
      return t(locale, `dispensation.told.${state.is === "granted" ? "granted" : "rejected"}`, {
        number,
      });
    case "received": {
      const names = sitterNames(dispensation, setting);
      return t(locale, "dispensation.told.received", { number, names });
    }
    case "look-again": {
      const names = namesOf(
        revokersOf(dispensation, desk).map(({ id }) => id),
        setting,
      );
      const still = t(locale, "dispensation.told.look-again", { number });
      return names ? `${still} ${t(locale, "dispensation.told.else-revoke", { names })}` : still;
    }
    case "yours":
    case "escalated": {
      const own = seatsOf(dispensation, desk)
        .flatMap(({ sitters }) => sitters)
        .find(({ person }) => person.id === viewer.id);
      return own?.insteadOf
        ? t(locale, `dispensation.told.${telling.why}-instead`, {
            ...{ number, holder: own.insteadOf.name },
          })
        : t(locale, "dispensation.told.yours", { number });
    }
    default:
      return t(locale, `dispensation.told.${telling.why}`, { number });
  }
}

function sitterNames(dispensation: Dispensation, setting: Setting): string {
  const sitters = seatsOf(dispensation, setting.desk).flatMap((one) => one.sitters);
  return namesOf(
    sitters.map(({ person }) => person.id),
    setting,
  );
}
