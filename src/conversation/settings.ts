import { z } from "zod";
import { personOf, type Tenant } from "../people/index.ts";
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

/** The language to tell somebody in what nobody asked for just now: `author`, if any, began it, and wrote in a language. */
export async function languageOfTelling(
  tx: Tx,
  tenant: Tenant,
  id: string,
  author?: { readonly person: string; readonly locale: Locale },
): Promise<Locale> {
  const chosen = await chosenLanguage(tx, { tenant: tenant.id, person: { id } });
  const wrote = id === author?.person ? author.locale : undefined;
  return chosen ?? wrote ?? personOf(tenant, id)?.language ?? "da";
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
