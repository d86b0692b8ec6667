import { cardToText } from "../channels/cards/card-to-text.ts";
import { nearestName } from "../policy/index.ts";
import { dutyCard, lineOf, wheelCard } from "../wheel/index.ts";
import { printJson } from "./people-files.ts";
import { type Common, openSetting, readYear, usage } from "./wheel-desk.ts";

/** `vogter wheel list`: prints a year. */
export async function list(options: Common & { readonly json?: true }): Promise<void> {
  const setting = await openSetting(options);
  const view = await readYear(setting, options);
  if (!options.json) {
    const card = wheelCard(view, setting, { viewer: "" });
    console.log(cardToText({ ...card, actions: [] }));
    return;
  }
  printJson({
    year: view.year,
    tasks: [...view.earlier, ...view.rows].map((row) => ({
      ...{ duty: row.duty.id, month: row.month, standing: row.standing },
      ...{ name: row.duty.name[setting.locale], monthBy: row.duty.monthBy },
      ...{ policy: row.duty.policy, clause: row.duty.clause },
    })),
    later: view.later.map(({ duty, next }) => ({ duty: duty.id, next })),
    undated: view.undated.map(({ id, every }) => ({ id, every })),
  });
}

/** `vogter wheel show DUTY`: prints one duty of a year. */
export async function show(id: string, options: Common): Promise<void> {
  const setting = await openSetting(options);
  const view = await readYear(setting, options);
  const duties = [...view.rows, ...view.later].map(({ duty }) => duty);
  const duty = duties.find((one) => one.id === id);
  if (!duty) {
    const known = duties.map((one) => one.id);
    const near = known.length > 0 ? `Did you mean ${nearestName(id, known)}? ` : "";
    throw usage(
      "no-such-duty",
      `There is no duty ${id}.`,
      `${near}\`vogter wheel list\` shows them.`,
    );
  }
  for (const row of view.rows.filter((one) => one.duty.id === id)) {
    const { label, value } = lineOf(row, setting);
    console.log(`${label} · ${value}\n`);
  }
  console.log(cardToText(dutyCard(duty, setting)));
}
