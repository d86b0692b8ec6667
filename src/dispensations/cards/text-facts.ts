import { t } from "../../shared/texts.ts";
import type { Dispensation } from "../dispensation.ts";
import { requirementName } from "../register/filter.ts";
import type { Setting } from "./setting.ts";
import { nameOf, termText } from "./words.ts";

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** The whole text of a request: what was asked for, in writing. */
export function textFacts(dispensation: Dispensation, setting: Setting): readonly Fact[] {
  const { desk, locale } = setting;
  const { text, requester, renews } = dispensation;
  const units = text.units.map((id) => desk.tenant.units.find((one) => one.id === id)?.name ?? id);
  const fact = (key: FactKey, value: string | undefined): Fact[] =>
    value ? [{ label: t(locale, `dispensation.fact.${key}`), value }] : [];
  return [
    ...fact("requirement", requirementName(text.requirement)),
    ...fact("what", text.what),
    ...fact("covers", text.covers),
    ...fact("units", units.join(", ")),
    ...fact("why", text.why),
    ...fact("risk", text.risk),
    ...fact("measures", text.measures),
    ...fact("documentation", text.documentation),
    ...fact("asked-term", termText(text, locale)),
    ...fact("requester", nameOf(requester.person, setting)),
    ...fact("renews", renews && t(locale, "dispensation.renews", { number: renews })),
  ];
}

type FactKey =
  | "requirement"
  | "what"
  | "covers"
  | "units"
  | "why"
  | "risk"
  | "measures"
  | "documentation"
  | "asked-term"
  | "requester"
  | "renews";
