import { cardToText } from "../channels/cards/card-to-text.ts";
import { figuresCard, figuresFile, readFigures } from "../incidents/index.ts";
import { type Common, openSetting, usage } from "./incidents-desk.ts";
import { keepFile } from "./keep-file.ts";
import { printJson } from "./people-files.ts";
import { reading } from "./store/reading.ts";

interface Options extends Common {
  readonly year?: string;
  readonly format: "text" | "json" | "csv" | "xlsx";
  readonly output?: string;
}

/** `vogter incidents figures`: prints a year in numbers, or writes them to a file. */
export async function figures(options: Options): Promise<void> {
  const { year, format, output } = options;
  if (year !== undefined && !/^20\d\d$/.test(year))
    throw usage("not-a-year", `"${year}" is not a year.`, "Write it as 2026.");
  const setting = await openSetting(options);
  const found = await reading(async (opened) => {
    const store = await opened.store();
    return store.transact((tx) =>
      readFigures(tx, setting.desk, year === undefined ? undefined : Number(year)),
    );
  });
  if (format === "json") return printJson(found);
  if (format === "text") return console.log(cardToText(figuresCard(found, setting)));
  keepFile(await figuresFile(found, setting, format), output);
}
