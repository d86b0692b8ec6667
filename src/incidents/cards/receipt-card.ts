import type { Action, Block, Card, PlainBlock } from "../../conversation/card.ts";
import { t } from "../../shared/texts.ts";
import type { Incident } from "../incident.ts";
import { basesOf, basisBlocks } from "./basis-blocks.ts";
import type { Setting } from "./setting.ts";
import { listed, nameOf, phonesText, roleName, sortInSentence, whenText } from "./words.ts";

/** What the reporter sees of their own report: its number, who knows of it by which clause, and what to do now. */
export function receiptCard(incident: Incident, setting: Setting): Card {
  const { locale } = setting;
  const heading = t(locale, `incident.receipt.${incident.state}`, { number: incident.number });
  const blocks = incident.state === "open" ? openBlocks(incident, setting) : [];
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      { kind: "text", text: statusText(incident, setting) },
      ...blocks,
    ],
    actions: incident.state === "open" ? [addAction(incident, setting)] : [],
  };
}

/** Where it stands, for whoever reported it. What those who handle it wrote stays with them if it is confidential. */
export function statusText(incident: Incident, setting: Setting): string {
  const { locale } = setting;
  const { state, mergedInto, responsible, closed, isConfidential } = incident;
  if (state === "merged") return t(locale, "incident.status.merged", { number: mergedInto ?? "" });
  if (closed)
    return isConfidential
      ? t(locale, "incident.status.closed", { when: whenText(closed.at, setting) })
      : t(locale, "incident.status.closed-lesson", {
          ...{ when: whenText(closed.at, setting), lesson: closed.lesson },
        });
  if (responsible)
    return t(locale, "incident.status.taken", {
      ...{ name: nameOf(responsible, setting), when: whenText(takenAt(incident), setting) },
    });
  return toldText(incident, setting);
}

/** When somebody first took it. */
export function takenAt({ log, times }: Incident): string {
  return log.find(({ did }) => did === "acknowledged")?.at ?? times.reported;
}

function toldText(incident: Incident, setting: Setting): string {
  const { locale } = setting;
  const told = incident.notices.filter(({ unreached }) => !unreached);
  const [first] = told;
  if (!first) {
    const phones = phonesText(setting);
    return phones === ""
      ? t(locale, "incident.status.nobody")
      : t(locale, "incident.status.nobody-phone", { phones });
  }
  // Whom a clause or the law names is called so; whom the municipality chose, or who stands in, has a name only.
  const people = told.map(({ person, role, basis }) =>
    basis.kind === "clause" || basis.kind === "law"
      ? roleName(role, incident, setting)
      : nameOf(person, setting),
  );
  const sentence = t(locale, "incident.status.told", {
    ...{ people: listed([...new Set(people)], locale), when: whenText(first.at, setting) },
  });
  return sentence.charAt(0).toLocaleUpperCase(locale) + sentence.slice(1);
}

function openBlocks(incident: Incident, setting: Setting): Block[] {
  const { desk, locale } = setting;
  const sort = desk.sorts.find(({ id }) => id === incident.sort);
  const phones = phonesText(setting);
  const [basis, ...others] = basesOf(incident);
  const more = others.flatMap((one) => basisBlocks(one, setting));
  const urgent: PlainBlock[] =
    phones === "" ? [] : [{ kind: "text", text: t(locale, "incident.receipt.phone", { phones }) }];
  return [
    {
      kind: "text",
      text: t(locale, "incident.receipt.now", { sort: sortInSentence(incident.sort, setting) }),
    },
    { kind: "list", items: (sort?.now ?? []).map((one) => one[locale]) },
    { kind: "text", text: t(locale, "incident.receipt.advice"), tone: "muted" },
    ...(basis ? basisBlocks(basis, setting) : []),
    ...(more.length > 0
      ? [
          {
            kind: "more" as const,
            parts: [{ title: t(locale, "incident.receipt.why"), blocks: more }],
          },
        ]
      : []),
    ...urgent,
  ];
}

function addAction({ number }: Incident, { locale }: Setting): Action {
  return {
    ...{ id: "incident.form", title: t(locale, "incident.do.add") },
    data: { number, form: "add" },
  };
}
