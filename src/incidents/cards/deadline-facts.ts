import { t } from "../../shared/texts.ts";
import { type Deadline, deadlinesOf, isLate } from "../deadlines.ts";
import type { Incident } from "../incident.ts";
import type { Setting } from "./setting.ts";
import { spanText, whenText } from "./words.ts";

type Fact = { readonly label: string; readonly value: string };

/** The law's clocks that run, each labelled as law, and how soon the policy's own "at once" was. */
export function deadlineFacts(incident: Incident, setting: Setting): readonly Fact[] {
  const { desk } = setting;
  return [
    ...deadlinesOf(incident, desk.rules.law).map((one) => deadlineFact(one, incident, setting)),
    ...atOnceFacts(incident, setting),
  ];
}

function deadlineFact(deadline: Deadline, incident: Incident, setting: Setting): Fact {
  const { locale, now } = setting;
  const { clock, due, met } = deadline;
  const undecided = clock.id === "authority" && incident.authority === undefined;
  return {
    label: t(locale, undecided ? "incident.deadline.if" : "incident.deadline", {
      what: clock[locale],
    }),
    value: met
      ? t(locale, isLate(deadline, now) ? "incident.deadline.met-late" : "incident.deadline.met", {
          when: whenText(met, setting),
        })
      : t(locale, isLate(deadline, now) ? "incident.deadline.late" : "incident.deadline.due", {
          when: whenText(due, setting),
          after: afterText(deadline, setting),
        }),
  };
}

/** How long the law gives, such as `72 timer`. */
export function afterText({ clock: { after } }: Deadline, { locale }: Setting): string {
  return "hours" in after
    ? t(locale, "incident.span.hours", { count: after.hours })
    : t(locale, "incident.span.months", { count: after.months });
}

/** A policy that says "at once" gives no hours: shown is how long it took. */
function atOnceFacts(incident: Incident, setting: Setting): readonly Fact[] {
  const { desk, locale } = setting;
  const { told, larger } = desk.policyOf(incident.policy).profile.incidents;
  const wanted = [...told, ...(incident.isLarger ? larger : [])];
  if (!wanted.some(({ when }) => when === "at-once")) return [];
  const { reported } = incident.times;
  const taken = incident.notices
    .flatMap(({ acknowledgedAt }) => acknowledgedAt ?? [])
    .sort()
    .at(0);
  const value = taken
    ? t(locale, "incident.at-once.taken", { span: spanText(reported, taken, locale) })
    : t(locale, "incident.at-once.told", {
        span: spanText(reported, incident.notices[0]?.at ?? reported, locale),
      });
  return [{ label: t(locale, "incident.at-once"), value }];
}
