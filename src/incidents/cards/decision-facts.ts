import { t } from "../../shared/texts.ts";
import type { Incident } from "../incident.ts";
import type { Setting } from "./setting.ts";
import { whenText } from "./words.ts";

type Fact = { readonly label: string; readonly value: string };

/** What was judged and decided so far, each with its reason. */
export function decisionFacts(incident: Incident, setting: Setting): readonly Fact[] {
  const { locale } = setting;
  const { breach, severity, risk, authority, concerned, consequences, significant } = incident;
  const fact = (key: Key, value: string | undefined, reason?: string): Fact[] =>
    value === undefined
      ? []
      : [
          {
            label: t(locale, `incident.fact.${key}`),
            value: reason ? `${value}: ${reason}` : value,
          },
        ];
  return [
    ...fact(
      "breach",
      breach && t(locale, breach.is ? "incident.yes" : "incident.no"),
      breach?.reason,
    ),
    ...fact("severity", severity && t(locale, `incident.severity.${severity}`)),
    ...fact("risk", risk && t(locale, `incident.risk.${risk.level}`), risk?.reason),
    ...fact("extent", extentText(incident, setting)),
    ...fact("consequences", consequences),
    ...fact("authority", authority && authorityText(authority, setting), authority?.reason),
    ...fact("late", authority?.lateBecause),
    ...fact("concerned", concerned && concernedText(concerned, setting), concerned?.reason),
    ...fact("marks", marksText(incident, setting), significant?.reason),
    ...fact("measures", incident.measures.join("; ") || undefined),
    ...fact("cause", incident.closed?.cause),
    ...fact("lesson", incident.closed?.lesson),
  ];
}

type Key =
  | ("breach" | "severity" | "risk" | "extent" | "consequences" | "authority" | "late")
  | ("concerned" | "marks" | "measures" | "cause" | "lesson");

function extentText({ extent }: Incident, { locale }: Setting): string | undefined {
  const { people, records, categories } = extent ?? {};
  const parts = [
    ...(people === undefined ? [] : [t(locale, "incident.extent.people", { count: people })]),
    ...(records === undefined ? [] : [t(locale, "incident.extent.records", { count: records })]),
    ...(categories === undefined ? [] : [categories]),
  ];
  return parts.length > 0 ? parts.join(", ") : undefined;
}

function authorityText(
  { notify, sent }: NonNullable<Incident["authority"]>,
  setting: Setting,
): string {
  const { locale } = setting;
  if (!notify) return t(locale, "incident.authority.no");
  if (sent.length === 0) return t(locale, "incident.authority.yes");
  const when = sent.map((one) => whenText(one, setting)).join(", ");
  return t(locale, "incident.authority.sent", { when });
}

function concernedText(
  { tell, told, exemption }: NonNullable<Incident["concerned"]>,
  setting: Setting,
): string {
  const { locale } = setting;
  if (told) return t(locale, "incident.concerned.told", { when: whenText(told, setting) });
  if (tell) return t(locale, "incident.concerned.yes");
  return exemption
    ? t(locale, `incident.exemption.${exemption}`)
    : t(locale, "incident.concerned.no");
}

function marksText(incident: Incident, { locale }: Setting): string | undefined {
  const { isLarger, isConfidential, significant } = incident;
  const marks = [
    ...(isLarger ? [t(locale, "incident.mark.larger")] : []),
    ...(isConfidential ? [t(locale, "incident.mark.confidential")] : []),
    ...(significant ? [t(locale, "incident.mark.significant")] : []),
  ];
  return marks.length > 0 ? marks.join(", ") : undefined;
}
