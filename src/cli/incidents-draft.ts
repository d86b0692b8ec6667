import { type DraftKind, draftFile, draftOf, draftText } from "../incidents/index.ts";
import { type Common, openSetting } from "./incidents-desk.ts";
import { openOne } from "./incidents-one.ts";
import { keepFile } from "./keep-file.ts";
import { requireDay } from "./one-question.ts";

interface Options extends Common {
  readonly to: DraftKind;
  readonly format: "txt" | "docx";
  readonly moreBy?: string;
  readonly as?: string;
  readonly output?: string;
}

/** `vogter incidents draft NUMBER`: prints a draft, with the remarks beside it on stderr, or writes it to a file. */
export async function draft(number: string, options: Options): Promise<void> {
  const { to, format, moreBy, as, output } = options;
  if (moreBy !== undefined) requireDay(moreBy);
  const setting = await openSetting(options);
  const made = draftOf(to, { ...setting, incident: await openOne(setting, number, as), moreBy });
  for (const remark of made.remarks) console.error(`* ${remark}`);
  if (format === "txt" && output === undefined) return console.log(draftText(made));
  keepFile(await draftFile(made, format), output);
}
