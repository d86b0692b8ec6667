import type { Action, Card } from "../../conversation/card.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { t } from "../../shared/texts.ts";
import type { Dispensation } from "../dispensation.ts";
import { figuresOf } from "../register/figures.ts";
import type { RegisterFilter } from "../register/filter.ts";
import type { Setting } from "./setting.ts";
import { lineOf } from "./small.ts";

/** So many stand on a card: the file has all. */
const IN_SIGHT = 10;

/** The register, or the part of it that a filter lets through, with the other parts one click away. */
export function registerCard(
  shown: readonly Dispensation[],
  filter: RegisterFilter,
  setting: Setting,
): Card {
  const { locale } = setting;
  const part = filter.standing ?? "all";
  const heading = t(locale, `dispensation.register.${part}`, { count: shown.length });
  const more = shown.length - IN_SIGHT;
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      ...(shown.length > 0
        ? [
            {
              kind: "facts" as const,
              facts: shown.slice(0, IN_SIGHT).map((one) => lineOf(one, setting)),
            },
          ]
        : []),
      ...(more > 0
        ? [
            {
              kind: "text" as const,
              text: t(locale, "dispensation.register.more", { count: more }),
            },
          ]
        : []),
    ],
    actions: (["open", "live", "expired"] as const)
      .filter((one) => one !== part)
      .map(
        (standing): Action => ({
          ...{ id: "dispensation.list", data: { standing } },
          title: t(locale, `dispensation.register.show-${standing}`),
        }),
      ),
  };
}

/** Which requirement is dispensed from most: the sign of a rule that does not work. */
export function figuresCard(all: readonly Dispensation[], { locale, now }: Setting): Card {
  const heading = t(locale, "dispensation.figures.heading");
  const facts = figuresOf(all, dayOf(now))
    .slice(0, IN_SIGHT)
    .map(({ name, granted, live, asked }) => ({
      label: name,
      value: t(locale, "dispensation.figures.line", { granted, live, asked }),
    }));
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      { kind: "text", text: t(locale, "dispensation.figures.why") },
      { kind: "facts", facts },
    ],
    actions: [],
  };
}
