import type { Cell, Column } from "../../shared/sheets/table.ts";
import { wallClock } from "../../shared/sheets/wall-clock.ts";
import { type TextKey, t } from "../../shared/texts.ts";
import type { Setting } from "../cards/setting.ts";
import { roleName, sortName, unitName } from "../cards/words.ts";
import { deadlinesOf, isLate } from "../deadlines.ts";
import type { Incident } from "../incident.ts";

type Columns = readonly Column<Incident>[];

/**
 * The columns of the register: all that art. 33(5) GDPR wants documented, and why something was not notified. Whoever
 * reported or handled it is not named: that is no part of the facts, and the audit log knows it.
 */
export function registerColumns(setting: Setting): Columns {
  return [
    ...whatColumns(setting),
    ...whenColumns(setting),
    ...decisionColumns(setting),
    ...endColumns(setting),
  ];
}

function whatColumns(setting: Setting): Columns {
  const { locale } = setting;
  const column = columnIn(setting);
  return [
    column("number", ({ number }) => number),
    column("state", ({ state }) => t(locale, `incident.register.state.${state}`)),
    column("sort", ({ sort }) => sortName(sort, setting)),
    column("what", ({ what }) => what),
    column("unit", ({ reporter }) => unitName(reporter.unit, setting)),
    column("personal-data", (one) => t(locale, `incident.personal-data.${one.personalData}`)),
    column("whose", ({ whose }) => whose),
    column("categories", ({ extent }) => extent?.categories),
    column("people", ({ extent }) => extent?.people),
    column("records", ({ extent }) => extent?.records),
    column("consequences", ({ consequences }) => consequences),
    column("severity", ({ severity }) => severity && t(locale, `incident.severity.${severity}`)),
    column("larger", ({ isLarger }) => yesNo(isLarger, setting)),
    column("confidential", ({ isConfidential }) => yesNo(isConfidential, setting)),
  ];
}

/** Each time twice: as the clocks in Copenhagen showed it, and in UTC. */
function whenColumns(setting: Setting): Columns {
  const at = timesIn(setting);
  return [
    ...at("happened", ({ times }) => times.happened),
    ...at("found", ({ times }) => times.found),
    ...at("reported", ({ times }) => times.reported),
    ...at("aware", ({ times }) => times.aware),
    ...at("acknowledged", ({ log }) => log.find(({ did }) => did === "acknowledged")?.at),
  ];
}

function decisionColumns(setting: Setting): Columns {
  const { desk, locale } = setting;
  const column = columnIn(setting);
  const at = timesIn(setting);
  const deadline = (one: Incident) =>
    deadlinesOf(one, desk.rules.law).find(({ clock }) => clock.id === "authority");
  return [
    column("breach", ({ breach }) => breach && yesNo(breach.is, setting)),
    column("breach-why", ({ breach }) => breach?.reason),
    column("risk", ({ risk }) => risk && t(locale, `incident.risk.${risk.level}`)),
    column("risk-why", ({ risk }) => risk?.reason),
    column("notify", ({ authority }) => authority && yesNo(authority.notify, setting)),
    column("notify-why", ({ authority }) => authority?.reason),
    ...at("deadline", (one) => deadline(one)?.due.toISOString()),
    column("late", (one) => {
      const found = deadline(one);
      return found && yesNo(isLate(found, setting.now), setting);
    }),
    column("late-why", ({ authority }) => authority?.lateBecause),
    ...at("sent", ({ authority }) => authority?.sent[0]),
    column("sent-more", ({ authority }) =>
      authority?.sent
        .slice(1)
        .map((one) => wallClock(new Date(one)))
        .join("; "),
    ),
    column("tell", ({ concerned }) => concerned && yesNo(concerned.tell, setting)),
    column("tell-why", ({ concerned }) => concerned?.reason),
    column(
      "exemption",
      ({ concerned }) =>
        concerned?.exemption && t(locale, `incident.draft.exempt.${concerned.exemption}`),
    ),
    ...at("told", ({ concerned }) => concerned?.told),
    column("significant-why", ({ significant }) => significant?.reason),
    ...at("nis2-warning", ({ nis2Sent }) => nis2Sent.warning),
    ...at("nis2-notification", ({ nis2Sent }) => nis2Sent.notification),
    ...at("nis2-final", ({ nis2Sent }) => nis2Sent.final),
  ];
}

function endColumns(setting: Setting): Columns {
  const column = columnIn(setting);
  return [
    column("measures", ({ measures }) => measures.join("\n")),
    column("cause", ({ closed }) => closed?.cause),
    column("lesson", ({ closed }) => closed?.lesson),
    ...timesIn(setting)("closed", ({ closed }) => closed?.at),
    column("merged-into", ({ mergedInto }) => mergedInto),
    column("merged", ({ merged }) => merged.join(", ")),
    column("policy", ({ policy }) => policy),
    column("told-roles", (one) => toldRoles(one, setting)),
  ];
}

/** In which roles people were told, and by which clause. */
function toldRoles(incident: Incident, setting: Setting): string {
  const each = incident.notices.map(({ role, basis }) => {
    const name = roleName(role, incident, setting);
    return basis.kind === "clause" ? `${name} (${basis.clause})` : name;
  });
  return [...new Set(each)].join("; ");
}

type ColumnId = TextKey extends infer Key
  ? Key extends `incident.register.column.${infer Id}`
    ? Id
    : never
  : never;

function columnIn({ locale }: Setting) {
  return (id: ColumnId, cell: (incident: Incident) => Cell): Column<Incident> => ({
    title: t(locale, `incident.register.column.${id}`),
    cell,
  });
}

function timesIn(setting: Setting) {
  return (id: ColumnId, instant: (incident: Incident) => string | undefined): Columns => {
    const { title } = columnIn(setting)(id, instant);
    return [
      {
        title: t(setting.locale, "incident.register.copenhagen", { title }),
        cell: (one) => {
          const at = instant(one);
          return at === undefined ? undefined : new Date(at);
        },
      },
      { title: t(setting.locale, "incident.register.utc", { title }), cell: instant },
    ];
  };
}

function yesNo(is: boolean, { locale }: Setting): string {
  return t(locale, is ? "incident.yes" : "incident.no");
}
