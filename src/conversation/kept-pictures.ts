import { addDays } from "date-fns/addDays";
import { z } from "zod";
import { digestOf } from "../shared/digest.ts";
import type { ThemeName } from "../shared/drawing/paper.ts";
import { type Doc, defineKind, type Store, type Tx } from "../store/index.ts";
import { drawPicture } from "./draw-picture.ts";
import type { FileLinks } from "./files/index.ts";

/** So long a picture can be fetched, and so long at least once it is shown anew. */
const [DAYS, DAYS_LEFT] = [42, 28] as const;
const NAME = /^([\w-]{22})\.(light|dark)\.png$/u;

/** Pictures that can be fetched, by a name that nobody can guess; with what each shows. No person may be in it. */
export interface KeptPictures<Shows> {
  readonly kind: ReturnType<typeof kindOf<Shows>>;
  /** Where a picture can be fetched from; nothing where nobody could fetch it. What shows the same has the same address. */
  addressOf(tx: Tx, links: FileLinks, tenant: string, shows: Shows): Promise<string | undefined>;
  /** The picture called so, as PNG; nothing when there is none, or not any more: which of them is not said. */
  png(store: Pick<Store, "transact">, name: string): Promise<Uint8Array | undefined>;
}

/** The pictures that `draw` draws of what has this shape, kept as documents of the kind `name`. */
export function keptPictures<Shows>(
  name: string,
  shape: z.ZodType<Shows>,
  draw: (shows: Shows, theme: ThemeName) => string,
): KeptPictures<Shows> {
  const kind = kindOf(name, shape);
  return {
    kind,
    async addressOf(tx, { publicUrl, newSecret }, tenant, shows) {
      if (publicUrl === undefined) return undefined;
      const equals = digestOf(JSON.stringify(shows));
      const known = await tx.find(kind, "shows", { tenant, equals });
      const least = addDays(tx.now, DAYS_LEFT).toISOString();
      const until = addDays(tx.now, DAYS).toISOString();
      const kept =
        known.find(({ value }) => value.until > least) ??
        (await tx.insert(kind, tenant, newSecret(), { shows, until } as Doc<Kept<Shows>>["value"]));
      return `${publicUrl}/pictures/${kept.id}.light.png`;
    },
    async png(store, called) {
      const [, secret, theme] = NAME.exec(called) ?? [];
      if (secret === undefined) return undefined;
      const shows = await store.transact(async (tx) => {
        const [doc] = await tx.find(kind, "name", { equals: secret, limit: 1 });
        return doc && doc.value.until > tx.now.toISOString() ? doc.value.shows : undefined;
      });
      return shows && drawPicture(draw(shows as Shows, theme as ThemeName));
    },
  };
}

interface Kept<Shows> {
  readonly shows: Shows;
  readonly until: string;
}

function kindOf<Shows>(name: string, shape: z.ZodType<Shows>) {
  return defineKind({
    name,
    schema: z.strictObject({ shows: shape, until: z.iso.datetime() }) as unknown as z.ZodType<
      Kept<Shows>
    >,
    indexes: {
      name: { across: (_, id) => id },
      shows: ({ shows }) => digestOf(JSON.stringify(shows)),
    },
    keep: { days: 0, from: ({ until }) => until },
  });
}
