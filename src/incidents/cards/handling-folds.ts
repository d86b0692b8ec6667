import type { Fold, PlainBlock } from "../../conversation/card.ts";
import { t } from "../../shared/texts.ts";
import type { Entry, Incident, Notice } from "../incident.ts";
import { basisBlocks } from "./basis-blocks.ts";
import type { Setting } from "./setting.ts";
import { nameOf, roleName, whenText } from "./words.ts";

/** Who was told, in which role, and what became of it. */
export function toldFold(incident: Incident, setting: Setting): Fold[] {
  const items = incident.notices.map((notice) => toldLine(notice, incident, setting));
  if (items.length === 0) return [];
  const title = t(setting.locale, "incident.fold.told", { count: items.length });
  return [{ title, blocks: [{ kind: "list", items }] }];
}

function toldLine(notice: Notice, incident: Incident, setting: Setting): string {
  const { person, role, at, onlyInforms, unreached, acknowledgedAt } = notice;
  const state = unreached
    ? "unreached"
    : acknowledgedAt
      ? "acknowledged"
      : onlyInforms
        ? "informed"
        : "told";
  return t(setting.locale, `incident.told.${state}`, {
    ...{ name: nameOf(person, setting), role: roleName(role, incident, setting) },
    when: whenText(acknowledgedAt ?? at, setting),
  });
}

/** What the policy wants done afterwards, and by whom. */
export function followUpFold(incident: Incident, setting: Setting): Fold[] {
  const { desk, locale } = setting;
  const { id, profile } = desk.policyOf(incident.policy);
  const blocks = profile.incidents.followUps.flatMap((one): PlainBlock[] => [
    { kind: "text", text: `${roleName(one.role, incident, setting)}: ${one[locale]}` },
    ...basisBlocks({ kind: "clause", policy: id, clause: one.clause, quote: one.quote }, setting),
  ]);
  if (blocks.length === 0) return [];
  return [{ title: t(locale, "incident.fold.follow-up"), blocks }];
}

/** So many lines of a log are read in a chat. All of it is in the register's file. */
const LINES = 30;

/** What was done, the latest first. */
export function logFold({ log }: Incident, setting: Setting): Fold[] {
  const { locale } = setting;
  const items = log
    .slice(-LINES)
    .toReversed()
    .map((entry) => logLine(entry, setting));
  const earlier = log.length - items.length;
  const text = t(locale, "incident.fold.log-earlier", { count: earlier });
  const rest: PlainBlock[] = earlier > 0 ? [{ kind: "text", text, tone: "muted" }] : [];
  const title = t(locale, "incident.fold.log", { count: log.length });
  return [{ title, blocks: [{ kind: "list", items }, ...rest] }];
}

function logLine({ at, by, did, words }: Entry, setting: Setting): string {
  const who = by === undefined ? "Vogter" : nameOf(by, setting);
  const line = `${whenText(at, setting)} · ${who}: ${t(setting.locale, `incident.did.${did}`)}`;
  return words === undefined ? line : `${line} (${words})`;
}
