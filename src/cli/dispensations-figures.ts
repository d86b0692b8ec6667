import { cardToText } from "../channels/cards/card-to-text.ts";
import { figuresCard, figuresOf } from "../dispensations/index.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import { type Common, openSetting, readAll } from "./dispensations-desk.ts";
import { printJson } from "./people-files.ts";
import { orNothing } from "./store/reading.ts";

interface Options extends Common {
  readonly json?: true;
}

/** `vogter dispensations figures`: prints how often each requirement was asked to be let off. */
export async function figures(options: Options): Promise<void> {
  const { json } = options;
  const setting = await openSetting(options);
  const print = readAll(setting).then((all) =>
    json
      ? printJson(figuresOf(all, dayOf(setting.now)))
      : console.log(cardToText(figuresCard(all, setting))),
  );
  await orNothing(print, json);
}
