import { figuresByPeriod } from "../reviews/index.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import { printJson } from "./people-files.ts";
import { type Common, openSetting, readAll } from "./reviews-desk.ts";
import { counted } from "./store/print.ts";
import { orNothing } from "./store/reading.ts";

interface Options extends Common {
  readonly json?: true;
}

/** `vogter reviews figures`: prints for each period how many units held theirs. */
export async function figures(options: Options): Promise<void> {
  const { json, period } = options;
  const setting = await openSetting(options);
  const print = readAll(setting, period).then((all) => {
    const found = figuresByPeriod(all, dayOf(setting.now));
    if (json) return printJson(found);
    console.log(`# ${setting.desk.tenant.name}`);
    for (const one of found) {
      const { units, held, late, open, overdue, share } = one;
      console.log(
        `${one.period}: ${counted(units, "unit")}, ${held} held in time (${share} %), ${late} late, ${open} open, ${overdue} overdue`,
      );
    }
  });
  await orNothing(print, json);
}
