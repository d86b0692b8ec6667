import { t } from "../../shared/texts.ts";
import { isLate } from "../deadlines.ts";
import { momentInWords } from "../moment.ts";
import type { DraftSource, Section } from "./draft.ts";
import { authorityDeadline } from "./sayings.ts";

/** What whoever sends it has to know: the deadline, what is missing, and what speaks against sending it. Pure. */
export function remarksOf(source: DraftSource, sections: readonly Section[]): readonly string[] {
  const { desk, locale } = source;
  const { authority } = desk.rules.law;
  return [
    t(locale, "incident.draft.remark.check"),
    t(locale, "incident.draft.remark.where", {
      authority: authority[locale],
      form: authority.form,
    }),
    ...deadlineRemark(source),
    ...missingRemark(source, sections),
    ...doubts(source),
    ...policyRemarks(source),
  ];
}

function deadlineRemark(source: DraftSource): readonly string[] {
  const { locale, now } = source;
  const deadline = authorityDeadline(source);
  if (!deadline || deadline.met) return [];
  const due = momentInWords(locale, deadline.due);
  const law = deadline.clock.source[locale];
  const is = isLate(deadline, now) ? "overdue" : "due";
  return [t(locale, `incident.draft.remark.${is}`, { due, law })];
}

function missingRemark({ locale }: DraftSource, sections: readonly Section[]): readonly string[] {
  const open = sections.flatMap(({ heading, parts }) =>
    parts.flatMap((part) => {
      if (part.kind === "facts")
        return part.facts.filter(({ value }) => value.open).map(({ label }) => label);
      return part.kind === "text" && part.saying.open ? [heading] : [];
    }),
  );
  const what = open.join("; ");
  return open.length === 0 ? [] : [t(locale, "incident.draft.remark.missing", { what })];
}

function doubts({ incident, locale }: DraftSource): readonly string[] {
  const { authority, breach, personalData, isConfidential } = incident;
  return [
    ...(authority?.notify === false
      ? [t(locale, "incident.draft.remark.not-to-notify", { reason: authority.reason })]
      : []),
    ...(breach?.is === false
      ? [t(locale, "incident.draft.remark.no-breach", { reason: breach.reason })]
      : []),
    ...(personalData === "no" ? [t(locale, "incident.draft.remark.no-data")] : []),
    ...(isConfidential ? [t(locale, "incident.draft.remark.confidential")] : []),
  ];
}

/** Whose duty it is to follow up, in the policy's own words. */
function policyRemarks({ incident, desk, locale }: DraftSource): readonly string[] {
  const { profile } = desk.policyOf(incident.policy);
  const quotes = new Set(profile.incidents.followUps.map(({ quote }) => quote));
  return [...quotes].map((quote) => t(locale, "incident.draft.remark.policy", { quote }));
}
