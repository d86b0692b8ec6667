import { cardToText } from "../channels/cards/card-to-text.ts";
import { handlingCard } from "../incidents/index.ts";
import { type Common, openSetting } from "./incidents-desk.ts";
import { openOne } from "./incidents-one.ts";
import { printJson } from "./people-files.ts";

interface Options extends Common {
  readonly as?: string;
  readonly json?: true;
}

/** `vogter incidents show NUMBER`: prints all of an incident. */
export async function show(number: string, options: Options): Promise<void> {
  const setting = await openSetting(options);
  const incident = await openOne(setting, number, options.as);
  if (options.json) return printJson(incident);
  const card = handlingCard(incident, options.as ?? "", setting);
  console.log(cardToText({ ...card, actions: [] }));
}
