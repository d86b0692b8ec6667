import { t } from "../../shared/texts.ts";
import type { Block } from "../card.ts";
import type { Shown } from "./shown.ts";

/** More than these nobody reads; the table has them all. */
const OFFERED = 3;

/** Where it is better off: a place of its own line, with the condition it has there. */
export function betterBlocks({ advice, rules, locale }: Shown): Block[] {
  const items = advice.better.slice(0, OFFERED).map(({ place, condition }) => {
    const name = rules.places[place][locale];
    const only = condition && rules.conditions[condition]?.[locale];
    return only ? t(locale, "storage.better.if", { place: name, condition: only }) : name;
  });
  if (items.length === 0) return [];
  const key = advice.verdict === "conditional" ? "storage.better.also" : "storage.better";
  return [
    { kind: "text", text: t(locale, key) },
    { kind: "list", items },
  ];
}
