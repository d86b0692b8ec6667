import { type RegisterFilter, registerForOperator, registerLine } from "../incidents/index.ts";
import { type Common, openSetting } from "./incidents-desk.ts";
import { printJson } from "./people-files.ts";
import { counted } from "./store/print.ts";
import { orNothing, reading } from "./store/reading.ts";

interface Options extends Common, RegisterFilter {
  readonly json?: true;
}

/** `vogter incidents list`: prints the register, one incident a line. */
export async function list(options: Options): Promise<void> {
  const setting = await openSetting(options);
  const { json, tenant: _, language: __, ...filter } = options;
  const print = reading(async (opened) => {
    const store = await opened.store();
    const register = await store.transact((tx) => registerForOperator(tx, setting.desk, filter));
    const { incidents, withheld } = register;
    if (json) {
      printJson(
        incidents.map(({ number, state, sort, personalData, times, authority }) => ({
          ...{ number, state, sort, personalData, times },
          notified: authority?.sent ?? [],
        })),
      );
      return;
    }
    const { name } = setting.desk.tenant;
    console.log(`# ${name}: ${counted(incidents.length, "incident")}`);
    for (const one of incidents) console.log(registerLine(one, setting));
    if (withheld > 0) console.log(`${counted(withheld, "confidential incident")} left out`);
  });
  await orNothing(print, json);
}
