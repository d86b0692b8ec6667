import { filteredReviews, idOf, lineOf } from "../reviews/index.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import { printJson } from "./people-files.ts";
import { type Common, openSetting, readAll } from "./reviews-desk.ts";
import { counted } from "./store/print.ts";
import { orNothing } from "./store/reading.ts";

interface Options extends Common {
  readonly json?: true;
}

/** `vogter reviews list`: prints who held theirs and who did not, a unit a line, without what people wrote. */
export async function list(options: Options): Promise<void> {
  const setting = await openSetting(options);
  const { period, state, unit, json } = options;
  const print = readAll(setting, period).then((all) => {
    const found = filteredReviews(all, { period, state, unit }, dayOf(setting.now));
    if (json) {
      printJson(
        found.map((one) => ({
          ...{ id: idOf(one), period: one.period, unit: one.unit, leader: one.leader },
          ...{ state: one.state.is, reminders: one.reminders },
          ...(one.state.is === "held" && { on: one.state.on, late: one.state.late }),
        })),
      );
      return;
    }
    console.log(`# ${setting.desk.tenant.name}: ${counted(found.length, "review")}`);
    for (const one of found) {
      const { label, value } = lineOf(one, setting);
      console.log(`${one.period.id} · ${label} · ${value}`);
    }
  });
  await orNothing(print, json);
}
