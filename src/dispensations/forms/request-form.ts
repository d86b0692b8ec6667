import type { Field, FieldErrors, Filled, Form } from "../../conversation/form.ts";
import { addMonths } from "../../shared/calendar/day.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import { type Locale, t } from "../../shared/texts.ts";
import { clauseBlock, muted } from "../cards/cited.ts";
import type { Setting } from "../cards/setting.ts";
import type { RequestText } from "../dispensation.ts";
import { termFault } from "../period.ts";
import { fieldRules } from "../required.ts";
import { choicesField, chosenIn, dayField, textField } from "./fields.ts";
import {
  clauseIn,
  handbookBlocks,
  type RequestContext,
  requirementFields,
  requirementIn,
} from "./requirement.ts";

/** The form that asks for a dispensation: what, for whom, why, the risk, what is done instead, and for how long. */
export function requestForm(
  { id, data }: Pick<Form, "id" | "data">,
  context: RequestContext,
  setting: Setting,
): Form {
  const { locale, desk } = setting;
  const { policy, before, renews } = context;
  const clause = clauseIn(context);
  const written = (key: "what" | "covers" | "why" | "risk") =>
    textField(key, { label: `dispensation.ask.${key}` }, locale, { value: before?.[key] });
  const units = before?.units ?? (context.unit === undefined ? [] : [context.unit]);
  return {
    ...{ id, data, title: t(locale, "dispensation.ask.title") },
    intro: [
      ...(renews === undefined
        ? []
        : [
            {
              kind: "text" as const,
              text: t(locale, "dispensation.ask.renews", { number: renews }),
            },
          ]),
      ...(clause === undefined ? [] : [clauseBlock({ policy: policy.id, clause }, setting)]),
      ...handbookBlocks(context, locale),
      muted(t(locale, "dispensation.ask.intro")),
    ],
    fields: [
      ...requirementFields(context, locale),
      ...[written("what"), written("covers"), written("why"), written("risk")],
      ...dayFields(context, setting),
      ...besides(context, locale),
      choicesField(
        "units",
        { label: "dispensation.ask.units", hint: "dispensation.ask.units.hint" },
        desk.tenant.units,
        locale,
        units.join(","),
      ),
    ],
    submit: t(locale, "dispensation.ask.submit"),
  };
}

/** What no field tells alone: that it ends after it begins, and is not over already. Pure. */
export function checkRequest(filled: Filled, { locale, now }: Setting): FieldErrors {
  const { from = dayOf(now), to } = filled;
  const fault = termFault({ from, ...(to !== undefined && { to }) }, dayOf(now));
  return fault ? { to: t(locale, `dispensation.refusal.${fault}`, { number: "" }) } : {};
}

/** The request as it was filled in. Pure. */
export function textIn(filled: Filled, context: RequestContext, now: Date): RequestText {
  const { what = "", covers = "", why = "", risk = "", measures, documentation, to } = filled;
  return {
    ...{ requirement: requirementIn(filled, context), what, covers, why, risk },
    ...(measures && { measures }),
    ...(documentation && { documentation }),
    from: filled.from ?? dayOf(now),
    ...(to && { to }),
    units: [...chosenIn(filled.units)],
  };
}

/** A year is proposed, so that somebody looks at it again; where the policy wants no end, it may be left out. */
function dayFields(context: RequestContext, { locale, now }: Setting): Field[] {
  const { before } = context;
  const today = dayOf(now);
  const from = before && before.from > today ? before.from : today;
  const to = before?.to && before.to > today ? before.to : addMonths(today, 12);
  const rule = fieldRules(context.policy).find(({ field }) => field === "to");
  const hint = rule?.requiredBy
    ? requiredHint(rule.requiredBy.quote, locale)
    : t(locale, "dispensation.ask.to.hint");
  return [
    dayField("from", "dispensation.ask.from", locale, { required: true, value: from }),
    dayField("to", "dispensation.ask.to", locale, {
      ...{ required: rule?.requiredBy !== undefined, value: to, hint },
    }),
  ];
}

/** What the policy requires besides, with its words; what it does not is asked for as good practice. */
function besides({ policy, before }: RequestContext, locale: Locale): Field[] {
  return fieldRules(policy).flatMap(({ field, requiredBy }): Field[] => {
    if (field === "to") return [];
    const hint = requiredBy
      ? requiredHint(requiredBy.quote, locale)
      : t(locale, "dispensation.ask.good-practice");
    const value = before?.[field];
    const more = {
      ...(value !== undefined && { value }),
      ...(!requiredBy && { required: false as const }),
    };
    return [{ ...textField(field, { label: `dispensation.ask.${field}` }, locale, more), hint }];
  });
}

function requiredHint(quote: string, locale: Locale): string {
  return t(locale, "dispensation.ask.required", { quote });
}
