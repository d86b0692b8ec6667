import type { Field, FieldErrors, Filled, Form } from "../../conversation/form.ts";
import { dayOf, instantAt } from "../../shared/calendar/instant.ts";
import { type Locale, t } from "../../shared/texts.ts";
import { choiceField, textField } from "./fields.ts";

/** What the router knows the form by. */
export const REPORT_FORM = "incident.report";

/** What was filled in. */
export type ReportValues = {
  readonly what: string;
  readonly found: "now" | "today" | "earlier";
  readonly day?: string;
  readonly personalData: "yes" | "no" | "unknown";
  readonly whose?: string;
};

/** The form that reports an incident: three questions, and two that follow from the answers. */
export function reportForm(locale: Locale, data: Form["data"]): Form {
  const options = (prefix: "found" | "personal-data", values: readonly string[]) =>
    values.map((value) => [value, t(locale, `incident.${prefix}.${value}` as never)] as const);
  const fields: Field[] = [
    textField("what", { label: "incident.ask.what", hint: "incident.ask.what.hint" }, locale, {
      required: true,
    }),
    choiceField(
      "found",
      { label: "incident.ask.found" },
      options("found", ["now", "today", "earlier"]),
      locale,
    ),
    {
      ...{ kind: "date", id: "day", label: t(locale, "incident.ask.day"), required: false },
      hint: t(locale, "incident.ask.day.hint"),
      onlyIf: { field: "found", among: ["earlier"] },
    },
    choiceField(
      "personalData",
      { label: "incident.ask.personal-data", hint: "incident.ask.personal-data.hint" },
      options("personal-data", ["yes", "no", "unknown"]),
      locale,
    ),
    {
      ...textField(
        "whose",
        { label: "incident.ask.whose", hint: "incident.ask.whose.hint" },
        locale,
      ),
      onlyIf: { field: "personalData", among: ["yes", "unknown"] },
    },
  ];
  return {
    ...{ id: REPORT_FORM, title: t(locale, "incident.ask.title"), intro: [], fields, data },
    submit: t(locale, "incident.ask.submit"),
  };
}

/** What no answer tells alone: when it was found has to be before it is reported. Pure. */
export function checkReport(filled: Filled, now: Date, locale: Locale): FieldErrors {
  const { found, day } = filled as ReportValues;
  if (found !== "earlier") return {};
  if (day === undefined) return { day: t(locale, "form.missing.date") };
  return day > dayOf(now) ? { day: t(locale, "incident.refusal.in-future") } : {};
}

/** When it was found: now, as far as is known of today; of an earlier day its noon. Pure. */
export function foundAt({ found, day }: ReportValues, now: Date): Date {
  if (found !== "earlier" || day === undefined || day === dayOf(now)) return now;
  return instantAt(day, "12:00");
}
