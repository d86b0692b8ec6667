import { holdersOf } from "../../people/index.ts";
import { instantAt } from "../../shared/calendar/instant.ts";
import { type TextKey, t } from "../../shared/texts.ts";
import { type Deadline, deadlinesOf, isLate } from "../deadlines.ts";
import { dayInWords, momentInWords } from "../moment.ts";
import type { DraftSource, Part, Saying } from "./draft.ts";

/** What is known, or that it is told later and when: art. 33(4) GDPR. Pure. */
export function knownOrLater(source: DraftSource, text: string | undefined): Saying {
  return text === undefined ? { text: laterIn(source), open: true } : { text };
}

/**
 * By the day that was promised; else by the deadline, as long as that is ahead; else as soon as it is known, which is
 * the law's own word.
 */
function laterIn(source: DraftSource): string {
  const { locale, moreBy, now } = source;
  if (moreBy) {
    const when = dayInWords(locale, instantAt(moreBy, "12:00"));
    return t(locale, "incident.draft.later.by", { when });
  }
  const deadline = authorityDeadline(source);
  if (!deadline || deadline.met || isLate(deadline, now)) return t(locale, "incident.draft.later");
  const when = momentInWords(locale, deadline.due);
  return t(locale, "incident.draft.later.by", { when });
}

/** The clock for notifying the authority; nothing when it does not run. Pure. */
export function authorityDeadline({ incident, desk }: DraftSource): Deadline | undefined {
  return deadlinesOf(incident, desk.rules.law).find(({ clock }) => clock.id === "authority");
}

/** A part of only one sentence. */
export function saying(text: string): Part {
  return { kind: "text", saying: { text } };
}

/** What only whoever sends it can write; in square brackets, so that nobody sends it by mistake. */
export function toWrite({ locale }: DraftSource, key: TextKey): Saying {
  return { text: `[${t(locale, key)}]`, open: true };
}

/** Each data protection officer with what they can be reached by; without one, what is missing. */
export function contactPart(source: DraftSource): Part {
  const { tenant } = source.desk;
  const items = holdersOf(tenant, "dpo").map(({ name, title, email, phone }) =>
    [name, title, tenant.name, email, phone].filter(Boolean).join(", "),
  );
  if (items.length === 0)
    return { kind: "text", saying: toWrite(source, "incident.draft.no-contact") };
  return { kind: "list", items };
}
