import { register, registerFile } from "../reviews/index.ts";
import { keepFile } from "./keep-file.ts";
import { type Common, openSetting, refused, requirePerson } from "./reviews-desk.ts";
import { counted } from "./store/print.ts";
import { writing } from "./store/writing.ts";

interface Options extends Common {
  readonly as: string;
  readonly format: "csv" | "xlsx";
  readonly output?: string;
}

/** `vogter reviews export`: writes the register to a file, and that it was exported to the audit log. */
export async function exportAll(options: Options): Promise<void> {
  const { as, format, output, period, state, unit } = options;
  const setting = await openSetting(options);
  const person = requirePerson(setting, as);
  const found = await writing(({ store }) =>
    store.transact((tx) => register(tx, setting.desk, person, "export", { period, state, unit })),
  );
  if (!found) throw refused(as, "export the register");
  keepFile(await registerFile(found, setting, format), output);
  console.log(counted(found.length, "review"));
}
