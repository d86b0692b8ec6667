import { randomBytes } from "node:crypto";
import type { MadeFile } from "../../shared/sheets/made-file.ts";
import type { Docs, Store } from "../../store/index.ts";
import { fileOffers, type Offer } from "./kind.ts";
import type { FileLinks } from "./offer-file.ts";

/** What a file is made for: the offer, and the municipality whose it is. */
type Asked = Pick<Offer, "args" | "person" | "locale"> & { readonly tenant: string };

/**
 * Reads what a file is made of as it is now, and gives what makes it, which is done once the store is read. Nothing:
 * there is none any more, or it is no longer theirs. That is not written down: who follows a link may be anybody.
 */
export type FileMaker = (
  docs: Docs,
  asked: Asked,
) => Promise<(() => Omit<MadeFile, "name"> | Promise<Omit<MadeFile, "name">>) | undefined>;

/** The makers there are, by the name that an offer calls them by. */
export type FileMakers = ReadonlyMap<string, FileMaker>;

/** Links whose secrets come from the system's own source of chance: who has one of them can fetch the file. */
export function openLinks(publicUrl: string | undefined): FileLinks {
  return { publicUrl, newSecret: () => randomBytes(16).toString("base64url") };
}

const SECRET = /^[\w-]{22}$/u;

/**
 * Fetches the file behind a link, made anew; nothing when there is no such link, or it is over: which of them is not
 * said. It may be fetched again, since chat platforms open links by themselves to preview them.
 */
export function createFetch(
  store: Pick<Store, "transact">,
  makers: FileMakers,
): (secret: string, name: string) => Promise<MadeFile | undefined> {
  return async (secret, name) => {
    if (!SECRET.test(secret)) return undefined;
    const make = await store.transact(async (tx) => {
      const [doc] = await tx.find(fileOffers, "secret", { equals: secret, limit: 1 });
      if (!doc || doc.value.name !== name || doc.value.until <= tx.now.toISOString())
        return undefined;
      const { maker, args, person, locale } = doc.value;
      return makers.get(maker)?.(tx, { args, person, locale, tenant: doc.tenant });
    });
    const made = await make?.();
    return made && { name, bytes: made.bytes, mime: made.mime };
  };
}
