import type { Card } from "../../../src/conversation/card.ts";
import type { Form } from "../../../src/conversation/form.ts";
import {
  ACT_FORMS,
  actForm,
  deadlinesOf,
  dueCard,
  handlingCard,
  informCard,
  moreCard,
  offerCard,
  ownCard,
  receiptCard,
  refusedCard,
  reporterCard,
  reportForm,
  unknownCard,
  unreachedCard,
} from "../../../src/incidents/index.ts";
import type { Locale } from "../../../src/shared/texts.ts";
import { CLOSED, FRESH, FULL, MERGED, settingIn } from "../../incidents/sample-incidents.ts";

const ALL = [FRESH, FULL, CLOSED, MERGED];
const UNTOLD = { ...FRESH, notices: [] };

/** Every card that is shown of incidents. */
export function incidentCards(locale: Locale): Card[] {
  const setting = settingIn(locale);
  const reminders = deadlinesOf(FULL, setting.desk.rules.law).flatMap((deadline) =>
    [true, false].map((isOverdue) => ({
      ...{ do: "remind", at: deadline.due, deadline, id: "1", isOverdue },
    })),
  );
  return [
    ...ALL.flatMap((one) => [
      handlingCard(one, "nadia", setting),
      handlingCard(one, "peter", setting, "Ingen har taget den endnu."),
      receiptCard(one, setting),
      informCard(one, "bodil", setting),
      moreCard(one, locale),
      moreCard(one, locale, true),
      ...(["taken-on", "closed", "reopened"] as const).map((why) =>
        reporterCard(one, why, setting),
      ),
    ]),
    ...reminders.map((due) => dueCard(FULL, due as Parameters<typeof dueCard>[1], setting)),
    receiptCard(UNTOLD, setting),
    unreachedCard(UNTOLD, setting),
    ...[offerCard(locale, "væk"), ownCard([], setting), ownCard(ALL, setting), unknownCard(locale)],
    refusedCard(FRESH.number, "late-without-reason", locale),
  ];
}

/** Every form that is filled in about incidents. */
export function incidentForms(locale: Locale): Form[] {
  const { desk } = settingIn(locale);
  return [
    reportForm(locale, { draft: "1" }),
    ...ACT_FORMS.map((name) => actForm(name, locale, desk.sorts, { number: FRESH.number })),
  ];
}
