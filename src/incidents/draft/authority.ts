import { type TextKey, t } from "../../shared/texts.ts";
import { sortName } from "../cards/words.ts";
import { isLate } from "../deadlines.ts";
import { momentInWords } from "../moment.ts";
import { remarksOf } from "./authority-remarks.ts";
import type { Draft, DraftSource, Part, Saying, Section } from "./draft.ts";
import { authorityDeadline, contactPart, knownOrLater, saying, toWrite } from "./sayings.ts";

/**
 * The notification to the authority, in the order of art. 33(3)(a) to (d) GDPR. It says what was registered and
 * nothing else: what is not known is told later, art. 33(4). Pure.
 */
export function authorityDraft(source: DraftSource): Draft {
  const { incident, desk, locale } = source;
  const authority = desk.rules.law.authority[locale];
  const sections = [
    whoAndWhen(source),
    ...whyLate(source),
    nature(source),
    section(source, "incident.draft.b", [contactPart(source)]),
    consequences(source),
    section(source, "incident.draft.d", [measures(source), concerned(source)]),
  ];
  return {
    ...{ kind: "authority", locale, number: incident.number, from: desk.tenant.name },
    title: t(locale, "incident.draft.authority.title", { authority }),
    remarks: remarksOf(source, sections),
    sections,
  };
}

function whoAndWhen(source: DraftSource): Section {
  const { incident, desk, locale } = source;
  const { happened, found, aware } = incident.times;
  const at = (instant: string | undefined) =>
    knownOrLater(source, instant && momentInWords(locale, new Date(instant)));
  return section(source, "incident.draft.who", [
    facts(source, [
      ["incident.draft.controller", { text: desk.tenant.name }],
      ["incident.draft.number", { text: incident.number }],
      ["incident.draft.phase", { text: phase(source) }],
      ["incident.draft.happened", at(happened)],
      ["incident.draft.found", at(found)],
      ["incident.draft.aware", at(aware)],
    ]),
  ]);
}

/** Which phase of art. 33(4) it is. */
function phase({ incident, locale }: DraftSource): string {
  const sent = incident.authority?.sent ?? [];
  if (sent.length === 0) return t(locale, "incident.draft.phase.first");
  const when = sent.map((one) => momentInWords(locale, new Date(one))).join("; ");
  return t(locale, "incident.draft.phase.further", { when });
}

/** Art. 33(1): a notification that is late says why. */
function whyLate(source: DraftSource): readonly Section[] {
  const { incident, locale, now } = source;
  const deadline = authorityDeadline(source);
  if (!deadline || !isLate(deadline, now)) return [];
  const reason = incident.authority?.lateBecause;
  const why: Saying = reason ? { text: reason } : toWrite(source, "incident.draft.late.missing");
  const due = momentInWords(locale, deadline.due);
  return [
    section(source, "incident.draft.late", [
      saying(t(locale, "incident.draft.late.due", { due })),
      { kind: "text", saying: why },
    ]),
  ];
}

function nature(source: DraftSource): Section {
  const { incident, locale } = source;
  const { extent = {} } = incident;
  const about = (count: number | undefined) =>
    knownOrLater(
      source,
      count === undefined ? undefined : t(locale, "incident.draft.about", { count }),
    );
  return section(source, "incident.draft.a", [
    facts(source, [
      ["incident.draft.sort", { text: sortName(incident.sort, source) }],
      ["incident.draft.what", { text: incident.what }],
      ["incident.draft.whose", knownOrLater(source, incident.whose)],
      ["incident.draft.people", about(extent.people)],
      ["incident.draft.categories", knownOrLater(source, extent.categories)],
      ["incident.draft.records", about(extent.records)],
    ]),
  ]);
}

function consequences(source: DraftSource): Section {
  const { incident, locale } = source;
  const { risk } = incident;
  const level =
    risk &&
    t(locale, "incident.draft.risk.because", {
      level: t(locale, `incident.draft.risk.${risk.level}`),
      reason: risk.reason,
    });
  return section(source, "incident.draft.c", [
    { kind: "text", saying: knownOrLater(source, incident.consequences) },
    facts(source, [["incident.draft.risk", knownOrLater(source, level)]]),
  ]);
}

function measures(source: DraftSource): Part {
  const { measures } = source.incident;
  if (measures.length > 0) return { kind: "list", items: measures };
  return { kind: "text", saying: knownOrLater(source, undefined) };
}

function concerned(source: DraftSource): Part {
  return facts(source, [["incident.draft.concerned", knownOrLater(source, concernedIn(source))]]);
}

function concernedIn({ incident, locale }: DraftSource): string | undefined {
  const { concerned } = incident;
  if (!concerned) return undefined;
  if (concerned.told) {
    const when = momentInWords(locale, new Date(concerned.told));
    return t(locale, "incident.draft.concerned.told", { when });
  }
  if (concerned.tell) return t(locale, "incident.draft.concerned.will");
  const { exemption, reason } = concerned;
  const why = exemption ? t(locale, `incident.draft.exempt.${exemption}`) : "";
  return [t(locale, "incident.draft.concerned.not"), why, reason].filter(Boolean).join(" ");
}

function section({ locale }: DraftSource, key: TextKey, parts: readonly Part[]): Section {
  return { heading: t(locale, key), parts };
}

function facts({ locale }: DraftSource, all: readonly (readonly [TextKey, Saying])[]): Part {
  return { kind: "facts", facts: all.map(([key, value]) => ({ label: t(locale, key), value })) };
}
