import { z } from "zod";
import type { InboundActivity } from "./activity.ts";

const mention = z.object({
  type: z.literal("mention"),
  text: z.string().min(1),
  mentioned: z.object({ id: z.string() }),
});

const ENTITIES: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&amp;": "&",
};

/**
 * What the person wrote. To be heard in a channel one has to mention the bot, and that mention is no part of the
 * question; another person's is, and stays as their name.
 */
export function wordsSaid({ text, entities, recipient }: InboundActivity): string {
  const mentions = (entities ?? []).flatMap((entity) => mention.safeParse(entity).data ?? []);
  const withoutBot = mentions
    .filter(({ mentioned }) => mentioned.id === recipient?.id)
    .reduce((rest, own) => rest.replaceAll(own.text, " "), text ?? "");
  return plain(withoutBot.replace(/<at[^<>]*>([^<>]*)<\/at>/gi, "$1"));
}

/** The words of a message that Teams hands over as HTML, a line for each of its paragraphs. */
export function wordsInHtml(html: string): string {
  return plain(html.replace(/<\/(?:p|div|li)>|<br[^<>]*>/gi, "\n").replace(/<[^<>]*>/g, ""));
}

function plain(text: string): string {
  return text.replace(/&(?:nbsp|lt|gt|quot|amp|#\d{1,6}|#x[\da-f]{1,5});/gi, characterOf).trim();
}

function characterOf(entity: string): string {
  if (!entity.startsWith("&#")) return ENTITIES[entity] ?? entity;
  return String.fromCodePoint(Number(entity.slice(2, -1).replace(/^x/i, "0x")));
}
