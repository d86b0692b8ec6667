import { z } from "zod";
import type { Flow, Turn } from "../../src/conversation/desk.ts";
import { said } from "../../src/conversation/desk.ts";
import type { Locale, Reply } from "../../src/conversation/envelope.ts";
import { showAnew } from "../../src/conversation/show-anew.ts";
import { tell } from "../../src/conversation/tell.ts";
import { defineKind, type Store } from "../../src/store/index.ts";

/** An invented thing: several are asked, one takes it, and all are to see that. */
export const cakes = defineKind({
  name: "cake",
  schema: z.strictObject({ asked: z.array(z.string()), takenBy: z.array(z.string()) }),
});

const T = "faxe";
const NOBODY = { asked: [] as string[], takenBy: [] as string[] };

/** The cake with that id, as a person sees it. */
function cakeReply(id: string, { asked, takenBy }: typeof NOBODY, viewer?: string): Reply {
  const [taker] = takenBy;
  const whose = taker === viewer ? "Du" : taker;
  const heading = taker ? `${whose} tager kagen med` : "Hvem tager kagen med?";
  return {
    card: {
      summary: heading,
      blocks: [{ kind: "heading", text: heading }],
      actions: taker ? [] : [{ id: "cake.take", title: "Jeg gør", data: { id } }],
      refresh: { action: "cake.look", data: { id }, viewers: asked },
    },
    about: { kind: "cake", id, part: "question" },
  };
}

async function cakeOf({ tx, envelope }: Turn, id: string) {
  const doc = await tx.get(cakes, envelope.tenant, id);
  if (!doc) throw new Error("there is no such cake");
  return doc;
}

const cakeFlow: Flow = {
  clicks: new Map([
    [
      "cake.take",
      async (turn, { id = "" }) => {
        const { tx, envelope } = turn;
        const person = envelope.person.id;
        let doc = await cakeOf(turn, id);
        if (doc.value.takenBy.length === 0) {
          doc = await tx.replace(cakes, doc, { ...doc.value, takenBy: [person] });
          const { value } = doc;
          await showAnew(
            tx,
            { tenant: T, about: { kind: "cake", id, part: "question" } },
            (viewer) => cakeReply(id, value as typeof NOBODY, viewer.person),
          );
        }
        return said({ ...cakeReply(id, doc.value as typeof NOBODY, person), replaces: true });
      },
    ],
  ]),
  views: new Map([
    [
      "cake.look",
      async (turn, { id = "" }) => {
        const { value } = await cakeOf(turn, id);
        return cakeReply(id, value as typeof NOBODY, turn.envelope.person.id);
      },
    ],
  ]),
  async openItems({ tx, envelope }) {
    const doc = await tx.get(cakes, envelope.tenant, "1");
    if (!doc?.value.asked.includes(envelope.person.id) || doc.value.takenBy.length > 0) return [];
    return [
      {
        title: "Kage til fredag",
        due: { at: new Date("2026-05-08"), text: "senest fredag" },
        action: { id: "cake.take", title: "Tag kagen", data: { id: "1" } },
      },
    ];
  },
};

/** Asks those people who takes the cake. */
export async function askForCake(
  store: Store,
  asked: readonly string[],
  locale: Locale = "da",
): Promise<void> {
  await store.transact(async (tx) => {
    const value = { asked: [...asked], takenBy: [] };
    await tx.insert(cakes, T, "1", value);
    for (const person of asked)
      await tell(tx, { tenant: T, person, locale }, cakeReply("1", value));
  });
}

export const WITH_CAKE = { flows: [cakeFlow], kinds: [cakes] };
