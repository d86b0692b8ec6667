import type { Json } from "../store/index.ts";
import type { Locale, Reply } from "./envelope.ts";

/** What stands in the outbox of a reply: how it looks is decided by the channel that carries it. */
export type Content = Reply & { readonly locale: Locale };

export function contentOf(reply: Reply, asked: Locale): Json {
  const content: Content = { ...reply, locale: reply.locale ?? asked };
  return content as unknown as Json;
}

/** The other way. Only what {@link contentOf} made is put into the outbox. */
export function readContent(content: Json): Content {
  return content as unknown as Content;
}
