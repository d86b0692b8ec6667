import { addDays } from "date-fns/addDays";
import { z } from "zod";
import { digestOf } from "../../shared/digest.ts";
import { defineKind, type Store, type Tx } from "../../store/index.ts";
import { type Picture, pictureShape, type ThemeName, wheelSvg } from "../../wheel/index.ts";
import { drawPicture } from "../draw-picture.ts";
import type { FileLinks } from "../files/index.ts";

/** So long a picture can be fetched, and so long at least once it is shown anew. */
const [DAYS, DAYS_LEFT] = [42, 28] as const;

/** The pictures that can be fetched, by a name that nobody can guess; with what each shows. No person is in it. */
export const wheelPictures = defineKind({
  name: "wheel-picture",
  schema: z.strictObject({ shows: pictureShape, until: z.iso.datetime() }),
  indexes: {
    name: { across: (_, id) => id },
    shows: ({ shows }) => digestOf(JSON.stringify(shows)),
  },
  keep: { days: 0, from: ({ until }) => until },
});

/** Where a picture can be fetched from; nothing where nobody could fetch it. What shows the same has the same address. */
export async function addressOf(
  tx: Tx,
  { publicUrl, newSecret }: FileLinks,
  tenant: string,
  shows: Picture,
): Promise<string | undefined> {
  if (publicUrl === undefined) return undefined;
  const equals = digestOf(JSON.stringify(shows));
  const known = await tx.find(wheelPictures, "shows", { tenant, equals });
  const least = addDays(tx.now, DAYS_LEFT).toISOString();
  const until = addDays(tx.now, DAYS).toISOString();
  const kept =
    known.find(({ value }) => value.until > least) ??
    (await tx.insert(wheelPictures, tenant, newSecret(), { shows, until }));
  return `${publicUrl}/pictures/${kept.id}.light.png`;
}

const NAME = /^([\w-]{22})\.(light|dark)\.png$/u;

/** The picture called so, as PNG; nothing when there is none, or not any more: which of them is not said. */
export async function pictureCalled(
  store: Pick<Store, "transact">,
  name: string,
): Promise<Uint8Array | undefined> {
  const [, secret, theme] = NAME.exec(name) ?? [];
  if (secret === undefined) return undefined;
  const shows = await store.transact(async (tx) => {
    const [doc] = await tx.find(wheelPictures, "name", { equals: secret, limit: 1 });
    return doc && doc.value.until > tx.now.toISOString() ? (doc.value.shows as Picture) : undefined;
  });
  return shows && drawPicture(wheelSvg(shows, theme as ThemeName));
}
