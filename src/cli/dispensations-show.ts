import { cardToText } from "../channels/cards/card-to-text.ts";
import { numberIn } from "../conversation/dispensations/flow.ts";
import { endEvent, fullCard, see } from "../dispensations/index.ts";
import { type Common, openSetting, refused, requirePerson, usage } from "./dispensations-desk.ts";
import { printJson } from "./people-files.ts";
import { writing } from "./store/writing.ts";

interface Options extends Common {
  readonly as: string;
  readonly json?: true;
  readonly calendar?: true;
}

/** `vogter dispensations show NUMBER`: prints all of a dispensation as somebody may see it, or its last day. */
export async function show(text: string, options: Options): Promise<void> {
  const { as, json, calendar } = options;
  const setting = await openSetting(options);
  const { desk, locale, now } = setting;
  const number = numberIn(text);
  if (!number)
    throw usage("not-a-number", `"${text}" is no number.`, "Write it as DIS-2026-0007 or 2026-7.");
  const person = requirePerson(setting, as);
  const seen = await writing(({ store }) => store.transact((tx) => see(tx, desk, number, person)));
  if (!seen) throw refused(as, `open ${number}, or there is none`);
  if (json) return printJson(seen);
  if (!calendar)
    return console.log(cardToText({ ...fullCard(seen, person, setting), actions: [] }));
  const event = endEvent(seen, { tenant: desk.tenant.id, locale, now });
  if (!event)
    throw usage("no-end", `${number} has no last day.`, "Only what was granted to a day has.");
  console.log(event.text);
}
