import { type TextKey, t } from "../../shared/texts.ts";
import { sortName } from "../cards/words.ts";
import { momentInWords } from "../moment.ts";
import type { Draft, DraftSource, Part, Section } from "./draft.ts";
import { contactPart, saying, toWrite } from "./sayings.ts";

/**
 * The message to the people whose data it was: in plain language, what happened, what it may lead to, what is done
 * about it, and whom to turn to (art. 34(2) GDPR). How it was reported is for the sender to read only: it is a
 * colleague's own words and may name others. Pure.
 */
export function concernedDraft(source: DraftSource): Draft {
  const { incident, desk, locale } = source;
  return {
    ...{ kind: "concerned", locale, number: incident.number, from: desk.tenant.name },
    title: t(locale, "incident.draft.concerned.title"),
    remarks: remarksOf(source),
    sections: [
      section(source, "incident.draft.concerned.what", whatHappened(source)),
      section(source, "incident.draft.concerned.means", [consequences(source)]),
      section(source, "incident.draft.concerned.done", [measures(source)]),
      section(source, "incident.draft.concerned.contact", [
        saying(t(locale, "incident.draft.concerned.contact.dpo")),
        contactPart(source),
        saying(complaint(source)),
      ]),
    ],
  };
}

function whatHappened(source: DraftSource): readonly Part[] {
  const { incident, desk, locale } = source;
  const when = momentInWords(locale, new Date(incident.times.aware));
  const categories = incident.extent?.categories;
  return [
    saying(t(locale, "incident.draft.concerned.aware", { municipality: desk.tenant.name, when })),
    ...(incident.sort === "other"
      ? []
      : [
          saying(
            t(locale, "incident.draft.concerned.sort", { sort: sortName(incident.sort, source) }),
          ),
        ]),
    { kind: "text", saying: toWrite(source, "incident.draft.write.what") },
    categories
      ? saying(t(locale, "incident.draft.concerned.data", { categories }))
      : { kind: "text", saying: toWrite(source, "incident.draft.write.data") },
  ];
}

function consequences(source: DraftSource): Part {
  const { consequences } = source.incident;
  if (consequences) return saying(consequences);
  return { kind: "text", saying: toWrite(source, "incident.draft.write.consequences") };
}

function measures(source: DraftSource): Part {
  const { measures } = source.incident;
  if (measures.length > 0) return { kind: "list", items: measures };
  return { kind: "text", saying: toWrite(source, "incident.draft.write.measures") };
}

function complaint({ desk, locale }: DraftSource): string {
  const { authority } = desk.rules.law;
  const { site } = authority;
  return t(locale, "incident.draft.concerned.complain", { authority: authority[locale], site });
}

function remarksOf({ incident, locale }: DraftSource): readonly string[] {
  const { concerned, risk, whose, what } = incident;
  const exempt = concerned?.exemption && t(locale, `incident.draft.exempt.${concerned.exemption}`);
  return [
    t(locale, "incident.draft.remark.check"),
    t(locale, "incident.draft.remark.reported-as", { what }),
    ...(whose ? [t(locale, "incident.draft.remark.whose", { whose })] : []),
    t(locale, "incident.draft.remark.themselves"),
    ...(concerned?.tell === false
      ? [
          t(locale, "incident.draft.remark.not-to-tell", {
            reason: [exempt, concerned.reason].filter(Boolean).join(" "),
          }),
        ]
      : []),
    ...(risk && risk.level !== "high" ? [t(locale, "incident.draft.remark.not-high")] : []),
  ];
}

function section({ locale }: DraftSource, key: TextKey, parts: readonly Part[]): Section {
  return { heading: t(locale, key), parts };
}
