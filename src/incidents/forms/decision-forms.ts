import { type Locale, t } from "../../shared/texts.ts";
import type { Incident } from "../incident.ts";
import type { ActForm, ActFormSpec } from "./act-form.ts";
import { choiceField, instantFields, instantIn, reasonField, textField } from "./fields.ts";

type Concerned = NonNullable<Incident["concerned"]>;
type Nis2Report = keyof Incident["nis2Sent"];
type Decision = Extract<ActForm, "authority" | "sent" | "concerned" | "told">;

/** Whether the authority and the people concerned are told, and that they were: articles 33 and 34 GDPR, and NIS 2. */
export const DECISION_FORMS: Readonly<Record<Decision, ActFormSpec>> = {
  authority: {
    fields: (locale) => [
      yesNo("notify", "incident.ask.authority", "incident.authority", locale),
      reasonField(locale),
    ],
    known: ({ authority }) =>
      authority ? { notify: authority.notify ? "yes" : "no", reason: authority.reason } : {},
    acts: ({ notify, reason = "" }) => [
      { do: "decide-authority", notify: notify === "yes", reason },
    ],
  },
  sent: {
    fields: (locale) => [
      choiceField(
        "report",
        { label: "incident.ask.sent" },
        (["authority", "warning", "notification", "final"] as const).map((one) => [
          one,
          t(locale, `incident.sent.${one}`),
        ]),
        locale,
      ),
      ...instantFields({ day: "incident.ask.sent-day", time: "incident.ask.sent-time" }, locale),
      textField("late", { label: "incident.ask.late", hint: "incident.ask.late.hint" }, locale),
    ],
    acts: ({ report, late, ...at }) => {
      const sent = instantIn(at) ?? new Date(Number.NaN);
      return report === "authority"
        ? [{ do: "notified-authority", sent, ...(late && { lateBecause: late }) }]
        : [{ do: "sent-nis2", report: report as Nis2Report, sent }];
    },
  },
  concerned: {
    fields: (locale) => [
      yesNo("tell", "incident.ask.concerned", "incident.concerned", locale),
      choiceField(
        "exemption",
        { label: "incident.ask.exemption" },
        (["unreadable", "removed", "disproportionate"] as const).map((one) => [
          one,
          t(locale, `incident.exemption.${one}`),
        ]),
        locale,
        false,
      ),
      reasonField(locale),
    ],
    known: ({ concerned }) =>
      concerned
        ? {
            ...{ tell: concerned.tell ? "yes" : "no", reason: concerned.reason },
            ...(concerned.exemption && { exemption: concerned.exemption }),
          }
        : {},
    acts: ({ tell, exemption, reason = "" }) => [
      {
        ...{ do: "decide-concerned", tell: tell === "yes", reason },
        ...(exemption && { exemption: exemption as NonNullable<Concerned["exemption"]> }),
      },
    ],
  },
  told: {
    fields: (locale) =>
      instantFields({ day: "incident.ask.told-day", time: "incident.ask.told-time" }, locale),
    acts: (at) => [{ do: "told-concerned", told: instantIn(at) ?? new Date(Number.NaN) }],
  },
};

function yesNo(
  id: string,
  label: "incident.ask.authority" | "incident.ask.concerned",
  titles: "incident.authority" | "incident.concerned",
  locale: Locale,
) {
  const options = (["yes", "no"] as const).map(
    (one) => [one, t(locale, `${titles}.${one}`)] as const,
  );
  return choiceField(id, { label }, options, locale);
}
