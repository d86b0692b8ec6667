import type { Locale } from "../../shared/texts.ts";
import type { Pack } from "./pack.ts";

/** A form is not to be long. */
const MOST = 8;

/** What units talk about when they go by their packs: each topic once, by what it is called. Pure. */
export function packTopics(
  packs: readonly Pack[],
  locale: Locale,
): readonly { readonly id: string; readonly title: string }[] {
  const ids = packs.flatMap(({ cases, asked }) => [
    ...cases.map(({ topic }) => topic),
    ...(asked?.items ?? []),
  ]);
  const titles = packs[0]?.library.topics;
  return [...new Set(ids)]
    .map((id) => ({ id, title: titles?.get(id)?.[locale] ?? id }))
    .slice(0, MOST);
}
