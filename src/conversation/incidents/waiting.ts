import {
  deadlinesOf,
  type Incident,
  type Setting,
  sortName,
  waitingFor,
  whenText,
} from "../../incidents/index.ts";
import { t } from "../../shared/texts.ts";
import type { OpenItem, Turn } from "../desk.ts";
import type { AtDesk } from "./turn-desk.ts";

/** The incidents that wait for the person of the turn, with the deadline that comes first. */
export async function itemsFor({ tx }: Turn, at: AtDesk): Promise<readonly OpenItem[]> {
  const waiting = await waitingFor(tx, at.desk, at.person);
  return waiting.map((incident) => itemOf(incident, at.setting));
}

function itemOf(incident: Incident, setting: Setting): OpenItem {
  const { desk, locale } = setting;
  const { number, sort } = incident;
  const next = deadlinesOf(incident, desk.rules.law).find(({ met }) => met === undefined);
  return {
    title: t(locale, "incident.item", { number, sort: sortName(sort, setting) }),
    ...(next && {
      due: {
        at: next.due,
        text: t(locale, "incident.item.due", {
          ...{ what: next.clock[locale], when: whenText(next.due, setting) },
        }),
      },
    }),
    action: {
      ...{ id: "incident.open", title: t(locale, "incident.do.open-one", { number }) },
      data: { number },
    },
  };
}
