import { REPORT_FORM } from "../incidents/index.ts";
import { type Locale, t } from "../shared/texts.ts";
import type { Action } from "./card.ts";
import type { Desk } from "./desk.ts";

/** The button that reports an incident: one, or none while incidents cannot be reported here. */
export function reportAction(
  { flows }: Pick<Desk, "flows">,
  locale: Locale,
  title: "storage.button.report" | "storage.hidden.report",
): Action[] {
  const isTaken = flows.some(({ clicks }) => clicks?.has(REPORT_FORM));
  return isTaken ? [{ id: REPORT_FORM, title: t(locale, title), data: {} }] : [];
}
