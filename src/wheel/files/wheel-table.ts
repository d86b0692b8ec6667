import { citeById } from "../../answers/index.ts";
import { fileName, type MadeFile } from "../../shared/sheets/made-file.ts";
import { type Column, type Table, tableOf } from "../../shared/sheets/table.ts";
import { toXlsx, XLSX } from "../../shared/sheets/xlsx.ts";
import { t } from "../../shared/texts.ts";
import type { Setting } from "../cards/setting.ts";
import {
  monthText,
  nameOf,
  ownersText,
  rhythmText,
  roleName,
  standingText,
} from "../cards/words.ts";
import { slotsIn } from "../slots.ts";
import type { Row, WheelView } from "../view.ts";

/** A year of the wheel as a table, a task in each row: what is still open from before, then the year. Pure. */
export function wheelTable(view: WheelView, setting: Setting): Table {
  const { locale, desk } = setting;
  const column = (
    id:
      | "name"
      | "month"
      | "standing"
      | "owners"
      | "to"
      | "rhythm"
      | "limit"
      | "done"
      | "by"
      | "note"
      | "evidence"
      | "deferred"
      | "clause"
      | "quote"
      | "id",
    cell: (row: Row) => string | undefined,
  ): Column<Row> => ({ title: t(locale, `wheel.column.${id}`), cell });
  const done = ({ task }: Row) => (task?.state.is === "done" ? task.state : undefined);
  const columns: readonly Column<Row>[] = [
    column("name", ({ task, duty }) => task?.name[locale] ?? duty.name[locale]),
    column("month", ({ month }) => monthText(month, locale)),
    column("standing", ({ standing }) => standingText(standing, locale)),
    column("owners", ({ duty }) => ownersText(duty, setting)),
    column("to", ({ duty }) => duty.to && roleName(duty.to, duty, setting)),
    column("rhythm", ({ duty }) => rhythmText(duty, locale)),
    column(
      "limit",
      ({ task, duty, month }) =>
        task?.limit ?? slotsIn(duty, view.year).find((slot) => slot.month === month)?.limit,
    ),
    column("done", (row) => done(row)?.on),
    column("by", (row) => {
      const by = done(row)?.by;
      return by && nameOf(by, setting);
    }),
    column("note", (row) => done(row)?.note),
    column("evidence", (row) => done(row)?.evidence),
    column("deferred", ({ task }) =>
      task?.deferrals.map(({ from, to, reason }) => `${from} → ${to}: ${reason}`).join("\n"),
    ),
    column(
      "clause",
      ({ duty }) => citeById(desk.policyOf(duty.policy), duty.clause, locale)?.heading,
    ),
    column("quote", ({ duty }) => duty.quote),
    column("id", ({ duty }) => duty.id),
  ];
  const name = t(locale, "wheel.file.sheet", { year: view.year });
  return tableOf(name, columns, [...view.earlier, ...view.rows]);
}

/** The same as a workbook. */
export async function wheelWorkbook(view: WheelView, setting: Setting): Promise<MadeFile> {
  const table = wheelTable(view, setting);
  const name = fileName(`${table.name} ${setting.desk.tenant.name}`, "xlsx");
  return { name, bytes: await toXlsx([table]), mime: XLSX };
}
