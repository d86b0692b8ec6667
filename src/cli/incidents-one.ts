import { numberIn } from "../conversation/incidents/flow.ts";
import { type Incident, incidents, type Setting, see } from "../incidents/index.ts";
import { refused, requirePerson, usage } from "./incidents-desk.ts";
import { reading } from "./store/reading.ts";
import { writing } from "./store/writing.ts";

/**
 * An incident by its number. For a person it is opened as in chat, and written down as there; without one only what is
 * not confidential is opened, and nothing is written.
 * @throws VogterError `incidents.*`, `store.*`
 */
export async function openOne(setting: Setting, text: string, as?: string): Promise<Incident> {
  const { id: tenant } = setting.desk.tenant;
  const number = numberIn(text);
  if (!number)
    throw usage("not-a-number", `"${text}" is no number.`, "Write it as HÆN-2026-0042 or 2026-42.");
  if (as !== undefined) {
    const person = requirePerson(setting, as);
    const seen = await writing(({ store }) =>
      store.transact((tx) => see(tx, setting.desk, number, person)),
    );
    if (seen?.as === "handles") return seen.incident;
    throw refused(as, `open ${number}, or there is none`);
  }
  const doc = await reading(async (opened) => {
    const store = await opened.store();
    return store.transact((tx) => tx.get(incidents, tenant, number));
  });
  if (!doc)
    throw usage(
      "no-such-incident",
      `There is no incident ${number}.`,
      "`vogter incidents list` shows them.",
    );
  if (!doc.value.isConfidential) return doc.value as Incident;
  throw usage("confidential", `${number} is confidential.`, "Say with --as for whom you open it.");
}
