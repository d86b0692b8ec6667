import {
  type DispensationDesk,
  fullCard,
  sees,
  type Telling,
  tellingCard,
  unknownCard,
  type Voice,
} from "../../dispensations/index.ts";
import { type Person, personOf, personOrUnlisted, type Tenant } from "../../people/index.ts";
import { hoursFrom } from "../../shared/calendar/quiet-times.ts";
import { languageOfTelling } from "../settings.ts";
import { showAnew } from "../show-anew.ts";
import { tell, type Whereto } from "../tell.ts";

/** What the voice needs besides the desk it speaks for. */
export interface VoiceParts {
  /** Where somebody can be reached who never wrote to Vogter; nothing when there is no such place. */
  readonly whereto?: (tenant: Tenant, person: Person) => Whereto | undefined;
}

/** The name by which a dispensation's messages are known. */
export function aboutOf(number: string) {
  return { kind: "dispensation", id: number };
}

/** What nobody did just now: it is said by day, also where Vogter or a platform only comes to it at night. */
const BY_ITSELF: ReadonlySet<Telling["why"]> = new Set<Telling["why"]>([
  "escalated",
  "reminder",
  "end",
  "look-again",
]);

/** Tells people of a municipality's dispensations in chat, and keeps the cards they were shown up to date. */
export function createVoice(deskOf: () => DispensationDesk, { whereto }: VoiceParts): Voice {
  const someone = (id: string) => personOrUnlisted(deskOf().tenant, id);
  return {
    async tell(tx, person, dispensation, telling) {
      const desk = deskOf();
      const { tenant } = desk;
      const { requester, number } = dispensation;
      const listed = personOf(tenant, person);
      const locale = await languageOfTelling(tx, tenant, person, requester);
      const setting = { desk, locale, now: tx.now };
      const card = tellingCard(dispensation, someone(person), telling, setting);
      const reply = { card, about: aboutOf(number), locale };
      const otherwise = listed && whereto?.(tenant, listed);
      const hours = BY_ITSELF.has(telling.why) && hoursFrom(tx.now, desk.calendar);
      return tell(tx, { tenant: tenant.id, person, locale }, reply, {
        otherwise,
        ...(hours && { hours }),
      });
    },
    async showAnew(tx, dispensation) {
      const desk = deskOf();
      const about = aboutOf(dispensation.number);
      await showAnew(tx, { tenant: desk.tenant.id, about }, ({ person = "", locale }) => {
        const viewer = someone(person);
        const setting = { desk, locale, now: tx.now };
        const card = sees(viewer, dispensation, desk)
          ? fullCard(dispensation, viewer, setting)
          : unknownCard(locale);
        return { card, about, locale };
      });
    },
  };
}
