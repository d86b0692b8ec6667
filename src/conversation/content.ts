import { z } from "zod";
import type { Json, Outgoing } from "../store/index.ts";
import type { Locale, Reply } from "./envelope.ts";

/** What stands in the outbox of a reply: how it looks is decided by the channel that carries it. */
export type Content = Omit<Reply, "about"> & { readonly locale: Locale };

const text = z.string();
const plain = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), text }),
  z.object({ kind: z.literal("text"), text, tone: z.literal("muted").optional() }),
  z.object({ kind: z.literal("quote"), text, source: text, emphasis: text.optional() }),
  z.object({ kind: z.literal("facts"), facts: z.array(z.object({ label: text, value: text })) }),
  z.object({ kind: z.literal("list"), items: z.array(text) }),
]);
const more = z.object({
  kind: z.literal("more"),
  parts: z.array(z.object({ title: text, blocks: z.array(plain) })),
});
const picture = z.object({ kind: z.literal("picture"), url: text, alt: text });
const file = z.object({ kind: z.literal("file"), about: text, name: text, url: text });
const shape = z.object({
  card: z.object({
    summary: text,
    blocks: z.array(z.union([plain, more, picture, file])),
    actions: z.array(
      z.object({
        id: text,
        title: text,
        data: z.record(text, text),
        style: z.literal("primary").optional(),
      }),
    ),
    refresh: z
      .object({ action: text, data: z.record(text, text), viewers: z.array(text).optional() })
      .optional(),
  }),
  locale: z.enum(["da", "en"]),
  replaces: z.literal(true).optional(),
  onlyForAsker: z.literal(true).optional(),
});

export function contentOf({ about: _, ...reply }: Reply, asked: Locale): Json {
  const content: Content = { ...reply, locale: reply.locale ?? asked };
  return content as unknown as Json;
}

/** A reply as the outbox takes it, wherever it goes. */
export function outgoingOf(
  reply: Reply,
  asked: Locale,
): Pick<Outgoing, "content" | "locale" | "about"> {
  const { about, locale = asked } = reply;
  return { content: contentOf(reply, asked), locale, ...(about && { about }) };
}

/** The other way; nothing when it is no message for a chat, such as one that an older version left. */
export function readContent(content: Json): Content | undefined {
  return shape.safeParse(content).data as Content | undefined;
}
