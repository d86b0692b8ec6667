import { z } from "zod";
import type { Json } from "../store/index.ts";
import type { Locale, Reply } from "./envelope.ts";

/** What stands in the outbox of a reply: how it looks is decided by the channel that carries it. */
export type Content = Reply & { readonly locale: Locale };

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
const shape = z.object({
  card: z.object({
    summary: text,
    blocks: z.array(z.union([plain, more])),
    actions: z.array(
      z.object({
        id: text,
        title: text,
        data: z.record(text, text),
        style: z.literal("primary").optional(),
      }),
    ),
  }),
  locale: z.enum(["da", "en"]),
  replaces: z.literal(true).optional(),
  onlyForAsker: z.literal(true).optional(),
});

export function contentOf(reply: Reply, asked: Locale): Json {
  const content: Content = { ...reply, locale: reply.locale ?? asked };
  return content as unknown as Json;
}

/** The other way; nothing when it is no message for a chat, such as one that an older version left. */
export function readContent(content: Json): Content | undefined {
  return shape.safeParse(content).data as Content | undefined;
}
