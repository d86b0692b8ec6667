import { type Person, personOf, personOrUnlisted, type Tenant } from "../../people/index.ts";
import { remindingDays, speakingHours } from "../../shared/calendar/quiet-times.ts";
import { t } from "../../shared/texts.ts";
import { messagesAbout } from "../../store/index.ts";
import {
  monthIn,
  readWheel,
  sees,
  taskCard,
  taskId,
  tellingCard,
  unknownCard,
  type Voice,
  type WheelDesk,
} from "../../wheel/index.ts";
import type { Reply } from "../envelope.ts";
import { chosenLanguage } from "../settings.ts";
import { makeRoom, showAnew } from "../show-anew.ts";
import { plainCard } from "../small-cards.ts";
import { tell, type Whereto } from "../tell.ts";
import { type ShowParts, wheelReply } from "./wheel-reply.ts";

/** What the voice needs besides the desk it speaks for. */
export interface VoiceParts extends ShowParts {
  /** Where somebody can be reached who never wrote to Vogter; nothing when there is no such place. */
  readonly whereto?: (tenant: Tenant, person: Person) => Whereto | undefined;
}

/** The name by which a task's messages are known. */
export function aboutTask(id: string) {
  return { kind: "wheel-task", id };
}

/** The name by which a year's messages are known. */
export function aboutYear(year: number) {
  return { kind: "wheel", id: String(year) };
}

/** As many as could show one year. */
const MOST = 1_000;

/** Tells people of a municipality's annual wheel in chat, and keeps the cards they were shown up to date. */
export function createVoice(deskOf: () => WheelDesk, parts: VoiceParts): Voice {
  return {
    async tell(tx, person, task, telling) {
      const desk = deskOf();
      const { tenant } = desk;
      const listed = personOf(tenant, person);
      const chosen = await chosenLanguage(tx, { tenant: tenant.id, person: { id: person } });
      const locale = chosen ?? listed?.language ?? "da";
      const setting = { desk, locale, now: tx.now };
      const about = aboutTask(taskId(task));
      const hasRoom = await makeRoom(tx, { tenant: tenant.id, about, person }, (before) => ({
        card: plainCard(t(before, "wheel.newer-below")),
        locale: before,
      }));
      if (!hasRoom) return true;
      const card = tellingCard(task, personOrUnlisted(tenant, person), telling, setting);
      const reply: Reply = { card, about, locale };
      const otherwise = listed && parts.whereto?.(tenant, listed);
      const hours = speakingHours(tx.now, remindingDays(desk.calendar));
      return tell(tx, { tenant: tenant.id, person, locale }, reply, {
        otherwise,
        ...(hours && { hours }),
      });
    },
    async showAnew(tx, task) {
      const desk = deskOf();
      const { tenant } = desk;
      const about = aboutTask(taskId(task));
      await showAnew(tx, { tenant: tenant.id, about }, ({ person = "", locale }) => {
        const viewer = personOrUnlisted(tenant, person);
        const setting = { desk, locale, now: tx.now };
        const card = sees(viewer, task, desk)
          ? taskCard(task, viewer, setting)
          : unknownCard(setting);
        return { card, about, locale };
      });
      await showYearsAnew(tx, desk, yearsOf(task));
    },
  };

  /** Each viewer has their own, and it has a picture: both are made before what was shown is replaced. */
  async function showYearsAnew(
    tx: Parameters<Voice["showAnew"]>[0],
    desk: WheelDesk,
    years: readonly number[],
  ) {
    for (const year of years) {
      const about = aboutYear(year);
      const shown = await messagesAbout(tx, desk.tenant.id, about, MOST);
      if (shown.length === 0) continue;
      const data = await readWheel(tx, desk, year);
      const replies = new Map<string, Reply>();
      for (const { value } of shown) {
        const { person = "", locale = "da" } = value;
        const key = `${locale} ${person}`;
        if (replies.has(key)) continue;
        const viewer = personOrUnlisted(desk.tenant, person);
        const setting = { desk, locale, now: tx.now };
        replies.set(key, {
          ...(await wheelReply(tx, parts, data, viewer, setting)),
          about,
          locale,
        });
      }
      await showAnew(tx, { tenant: desk.tenant.id, about }, ({ person = "", locale }) => {
        const reply = replies.get(`${locale} ${person}`);
        return reply ?? { card: unknownCard({ locale }), about, locale };
      });
    }
  }
}

/** A task is on the wheel of its own year, and on that of the year it is put off to. */
function yearsOf(task: Parameters<Voice["showAnew"]>[1]): readonly number[] {
  const months = [...task.deferrals.map(({ to }) => to), monthIn(`${task.year}-01-01`)];
  return [...new Set(months.map((month) => Number(month.slice(0, 4))))];
}
