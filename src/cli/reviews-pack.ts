import { join } from "node:path";
import { cardToText } from "../channels/cards/card-to-text.ts";
import { nearestName } from "../policy/index.ts";
import { loadPackLibrary, packCard, packFile, packOf } from "../reviews/index.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import { keepFile } from "./keep-file.ts";
import { type Common, openSetting, usage } from "./reviews-desk.ts";
import { reading } from "./store/reading.ts";

const DATA = join(import.meta.dirname, "../../data");

interface Options extends Common {
  readonly unit: string;
  readonly output?: string;
}

/** `vogter reviews pack`: prints a unit's meeting pack, or writes it as a Word document. It holds nothing about people. */
export async function pack({ unit, output, ...common }: Options): Promise<void> {
  const { desk, locale, now } = await openSetting(common);
  const ids = desk.tenant.units.map(({ id }) => id);
  if (!ids.includes(unit)) {
    throw usage(
      "no-such-unit",
      `${desk.tenant.name} has no unit ${unit}.`,
      `Did you mean ${nearestName(unit, ids)}? There are ${ids.join(", ")}.`,
    );
  }
  const library = await loadPackLibrary(DATA);
  const made = await reading(async (opened) => {
    const store = await opened.store();
    return store.transact((tx) => packOf(tx, { ...desk, library }, unit, dayOf(now)));
  });
  if (output === undefined) console.log(cardToText(packCard(made, { locale })));
  else keepFile(await packFile(made, { locale }), output);
}
