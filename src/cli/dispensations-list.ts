import { filtered, lineOf } from "../dispensations/index.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import { type Common, openSetting, readAll } from "./dispensations-desk.ts";
import { printJson } from "./people-files.ts";
import { counted } from "./store/print.ts";
import { orNothing } from "./store/reading.ts";

interface Options extends Common {
  readonly json?: true;
}

/** `vogter dispensations list`: prints the register, one dispensation a line. */
export async function list(options: Options): Promise<void> {
  const setting = await openSetting(options);
  const { standing, json } = options;
  const print = readAll(setting).then((all) => {
    const found = filtered(all, { standing }, dayOf(setting.now));
    if (json) {
      printJson(
        found.map(({ number, policy, state, text: { requirement, units } }) => ({
          ...{ number, policy, requirement, units, state: state.is },
          ...("from" in state && { from: state.from, to: state.to }),
        })),
      );
      return;
    }
    console.log(`# ${setting.desk.tenant.name}: ${counted(found.length, "dispensation")}`);
    for (const one of found) {
      const { label, value } = lineOf(one, setting);
      console.log(`${label} · ${value}`);
    }
  });
  await orNothing(print, json);
}
