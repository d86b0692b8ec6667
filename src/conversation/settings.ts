import { z } from "zod";
import { defineKind, type Tx } from "../store/index.ts";
import type { Envelope, Locale } from "./envelope.ts";

/** What a person chose. */
export const settings = defineKind({
  name: "settings",
  schema: z.strictObject({ locale: z.enum(["da", "en"]) }),
  people: { in: (_, id) => [id], forget: () => undefined },
});

/** The language that a person chose; nothing when they left it to what their client says. */
export async function chosenLanguage(
  tx: Tx,
  { tenant, person }: { readonly tenant: string; readonly person: { readonly id: string } },
): Promise<Locale | undefined> {
  return (await tx.get(settings, tenant, person.id))?.value.locale;
}

export async function chooseLanguage(
  tx: Tx,
  { tenant, person }: Envelope,
  locale: Locale,
): Promise<void> {
  const known = await tx.get(settings, tenant, person.id);
  if (known) await tx.replace(settings, known, { locale });
  else await tx.insert(settings, tenant, person.id, { locale });
}
