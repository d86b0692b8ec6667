import { z } from "zod";
import type { Content } from "../../conversation/content.ts";
import type { Json } from "../../store/index.ts";

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
const content = z.object({
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

/** What stands in the outbox; nothing when it is no message for a chat, such as one of an older version. */
export function readSlackContent(json: Json): Content | undefined {
  return content.safeParse(json).data as Content | undefined;
}
