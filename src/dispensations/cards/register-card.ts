import type { Action, Card, PlainBlock } from "../../conversation/card.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { t } from "../../shared/texts.ts";
import type { Dispensation } from "../dispensation.ts";
import { figuresOf, type RequirementFigures } from "../register/figures.ts";
import type { RegisterFilter } from "../register/filter.ts";
import { muted } from "./cited.ts";
import type { Setting } from "./setting.ts";
import { lineOf } from "./small.ts";

/** So many stand on a card. */
const IN_SIGHT = 10;
/** As on every card: the last part is one click further away. */
const MOST_BUTTONS = 3;
/** So many requirements have a button that shows theirs. */
const SHOWN = 3;
const LONGEST_NAME = 40;

const LIST = "dispensation.list";

/**
 * The register, or the part of it that a filter lets through, from the one after the first `after`; with the rest and
 * the other parts one click away.
 */
export function registerCard(
  found: readonly Dispensation[],
  filter: RegisterFilter,
  setting: Setting,
  after = 0,
): Card {
  const { locale } = setting;
  const { requirement } = filter;
  const part = filter.standing ?? "all";
  const count = found.length;
  const heading =
    count > 0
      ? t(locale, `dispensation.register.${part}`, { count })
      : t(locale, `dispensation.register.no-${part}`);
  const shown = found.slice(after, after + IN_SIGHT);
  const last = after + shown.length;
  const range = t(locale, "dispensation.register.range", { from: after + 1, to: last, count });
  const show = (title: string, data: Action["data"]): Action => ({
    ...{ id: LIST, title },
    data: { ...data, ...(requirement !== undefined && { requirement }) },
  });
  const standing = filter.standing && { standing: filter.standing };
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      ...(shown.length < count ? [muted(range)] : []),
      ...(shown.length > 0 ? [listed(shown, setting)] : []),
      ...(count > 0 ? [muted(t(locale, "dispensation.register.hint"))] : []),
    ],
    actions: [
      ...(last < count
        ? [show(t(locale, "dispensation.register.more"), { ...standing, after: String(last) })]
        : []),
      ...(["open", "live", "expired"] as const)
        .filter((one) => one !== part)
        .map((one) => show(t(locale, `dispensation.register.show-${one}`), { standing: one })),
    ].slice(0, MOST_BUTTONS),
  };
}

/** Which requirement is dispensed from most, the sign of a rule that does not work; with theirs one click away. */
export function figuresCard(all: readonly Dispensation[], setting: Setting): Card {
  const { locale, now } = setting;
  const figures = figuresOf(all, dayOf(now)).slice(0, IN_SIGHT);
  if (figures.length === 0) return registerCard([], {}, setting);
  const heading = t(locale, "dispensation.figures.heading");
  const nameOf = ({ name, isHandbook }: RequirementFigures) =>
    isHandbook ? t(locale, "dispensation.figures.under", { name }) : name;
  const facts = figures.map((one) => {
    const { granted, live, asked } = one;
    const value = t(locale, "dispensation.figures.line", { granted, live, asked });
    return { label: nameOf(one), value };
  });
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      { kind: "text", text: t(locale, "dispensation.figures.why") },
      { kind: "facts", facts },
    ],
    actions: figures.slice(0, SHOWN).map(
      ({ name, id }): Action => ({
        ...{ id: LIST, data: { requirement: id } },
        title: t(locale, "dispensation.figures.show", { name: shortened(name) }),
      }),
    ),
  };
}

function listed(shown: readonly Dispensation[], setting: Setting): PlainBlock {
  return { kind: "facts", facts: shown.map((one) => lineOf(one, setting)) };
}

function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}
