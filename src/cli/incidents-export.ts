import { exportRegister, type RegisterFilter, registerFile } from "../incidents/index.ts";
import { type Common, openSetting, refused, requirePerson } from "./incidents-desk.ts";
import { keepFile } from "./keep-file.ts";
import { counted } from "./store/print.ts";
import { writing } from "./store/writing.ts";

interface Options extends Common, RegisterFilter {
  readonly as: string;
  readonly format: "csv" | "xlsx";
  readonly output?: string;
}

/** `vogter incidents export`: writes the register to a file, and that it was exported to the audit log. */
export async function exportAll(options: Options): Promise<void> {
  const setting = await openSetting(options);
  const { as, format, output, tenant: _, language: __, ...filter } = options;
  const person = requirePerson(setting, as);
  const register = await writing(({ store }) =>
    store.transact((tx) => exportRegister(tx, setting.desk, person, filter)),
  );
  if (!register) throw refused(as, "export the register");
  keepFile(await registerFile(register, setting, format), output);
  const { incidents, withheld } = register;
  const rest = withheld > 0 ? `; ${counted(withheld, "confidential incident")} left out` : "";
  console.log(`${counted(incidents.length, "incident")}${rest}`);
}
