import { cardToText } from "../channels/cards/card-to-text.ts";
import { fullCard, see } from "../reviews/index.ts";
import { printJson } from "./people-files.ts";
import { type Common, openSetting, refused, requirePerson } from "./reviews-desk.ts";
import { writing } from "./store/writing.ts";

interface Options extends Common {
  readonly as: string;
  readonly json?: true;
}

/** `vogter reviews show PERIOD UNIT`: prints all of a unit's review as somebody may see it. */
export async function show(period: string, unit: string, options: Options): Promise<void> {
  const { as, json } = options;
  const setting = await openSetting(options);
  const { desk } = setting;
  const person = requirePerson(setting, as);
  const id = `${period} ${unit}`;
  const seen = await writing(({ store }) => store.transact((tx) => see(tx, desk, id, person)));
  if (!seen) throw refused(as, `open the review of ${unit} in ${period}, or there is none`);
  if (json) return printJson(seen);
  console.log(cardToText({ ...fullCard(seen, person, setting), actions: [] }));
}
