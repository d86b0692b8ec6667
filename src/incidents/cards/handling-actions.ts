import type { Action, Card } from "../../conversation/card.ts";
import { type Locale, t } from "../../shared/texts.ts";
import type { ActForm } from "../forms/act-form.ts";
import type { Incident } from "../incident.ts";

/** What one can do next: at most three, and the rest under "more". */
export function handlingActions(incident: Incident, viewer: string, locale: Locale): Action[] {
  const { number, state, mergedInto, handlers, personalData, breach, authority } = incident;
  const form = (name: ActForm) => formAction(number, name, locale);
  const more = action("incident.more", t(locale, "incident.do.more"), { number });
  if (state === "merged")
    return [action("incident.open", t(locale, "incident.do.open"), { number: mergedInto ?? "" })];
  if (state === "closed") return [form("reopen"), more];
  if (!handlers.includes(viewer)) {
    const title = t(locale, handlers.length > 0 ? "incident.do.help" : "incident.do.take");
    const take = action("incident.take", title, { number });
    return [{ ...take, style: "primary" }, form("not-breach"), more];
  }
  const isDecided = personalData === "no" || breach?.is === false || authority !== undefined;
  return [form("judge"), isDecided ? form("close") : form("authority"), more];
}

/** What else one can do about it: what is done often, with the way to the rest, or the rest. */
export function moreCard(incident: Incident, locale: Locale, isRest = false): Card {
  const { number, state } = incident;
  const names = state === "open" ? (isRest ? seldom(incident) : often(incident)) : [];
  const heading = t(locale, "incident.more.heading", { number });
  const open = action("incident.open", t(locale, "incident.do.back"), { number });
  const rest = { number, rest: "yes" };
  return {
    summary: heading,
    blocks: [{ kind: "heading", text: heading }],
    actions: [
      ...names.map((one) => formAction(number, one, locale)),
      ...(isRest ? [] : [action("incident.draft", t(locale, "incident.do.draft"), { number })]),
      ...(isRest || state !== "open"
        ? []
        : [action("incident.more", t(locale, "incident.do.rest"), rest)]),
      open,
    ],
  };
}

function often({ authority, concerned, significant }: Incident): readonly ActForm[] {
  return [
    concerned?.tell ? "told" : "concerned",
    ...(authority?.notify || significant ? (["sent"] as const) : []),
    "measure",
  ];
}

function seldom({ concerned }: Incident): readonly ActForm[] {
  return [
    ...(["note", "mark", "aware", "merge", "not-breach", "authority"] as const),
    ...(concerned?.tell ? (["concerned"] as const) : []),
  ];
}

function formAction(number: string, form: ActForm, locale: Locale): Action {
  return action("incident.form", t(locale, `incident.do.${form}`), { number, form });
}

function action(id: string, title: string, data: Action["data"]): Action {
  return { id, title, data };
}
