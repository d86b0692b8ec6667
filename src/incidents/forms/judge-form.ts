import { t } from "../../shared/texts.ts";
import type { Act } from "../act.ts";
import type { Incident } from "../incident.ts";
import type { ActFormSpec } from "./act-form.ts";
import { choiceField, textField } from "./fields.ts";

type Describe = Extract<Act, { do: "describe" }>;
type Risk = NonNullable<Incident["risk"]>;

/** How grave it is: severity, sort, risk to people and why, how many, and what may come of it. */
export const judgeForm: ActFormSpec = {
  fields: (locale, sorts) => [
    choiceField(
      "severity",
      { label: "incident.ask.severity" },
      (["low", "medium", "high"] as const).map((one) => [
        one,
        t(locale, `incident.severity.${one}`),
      ]),
      locale,
    ),
    choiceField(
      "personalData",
      { label: "incident.ask.personal-data" },
      (["yes", "no", "unknown"] as const).map((one) => [
        one,
        t(locale, `incident.personal-data.${one}`),
      ]),
      locale,
    ),
    choiceField(
      "risk",
      { label: "incident.ask.risk" },
      (["none", "risk", "high"] as const).map((one) => [one, t(locale, `incident.risk.${one}`)]),
      locale,
      false,
    ),
    textField("reason", { label: "incident.ask.risk-reason" }, locale),
    choiceField(
      "sort",
      { label: "incident.ask.sort" },
      sorts.map((one) => [one.id, one[locale]]),
      locale,
    ),
    ...(["people", "records"] as const).map((id) => ({
      ...{ kind: "number" as const, id, label: t(locale, `incident.ask.${id}`) },
      ...{ required: false, min: 0, max: 10_000_000 },
    })),
    textField("categories", { label: "incident.ask.categories" }, locale, { lines: "one" }),
    textField("consequences", { label: "incident.ask.consequences" }, locale),
  ],
  known: ({ severity, personalData, risk, sort, extent, consequences }) => ({
    ...{ personalData, sort },
    ...(severity && { severity }),
    ...(risk && { risk: risk.level, reason: risk.reason }),
    ...(extent?.people !== undefined && { people: String(extent.people) }),
    ...(extent?.records !== undefined && { records: String(extent.records) }),
    ...(extent?.categories && { categories: extent.categories }),
    ...(consequences && { consequences }),
  }),
  check: ({ risk, reason }, locale) =>
    risk && !reason ? { reason: t(locale, "incident.ask.reason-missing") } : {},
  acts: (filled) => {
    const { severity, sort, personalData, people, records, categories, consequences } = filled;
    const extent = {
      ...(people && { people: Number(people) }),
      ...(records && { records: Number(records) }),
      ...(categories && { categories }),
    };
    const described: Describe = {
      do: "describe",
      // Each is one of its field's options.
      sort: sort as Describe["sort"],
      severity: severity as Describe["severity"],
      personalData: personalData as Describe["personalData"],
      ...(consequences && { consequences }),
      ...(Object.keys(extent).length > 0 && { extent }),
    };
    const { risk, reason } = filled;
    return risk && reason
      ? [described, { do: "judge-risk", level: risk as Risk["level"], reason }]
      : [described];
  },
};
