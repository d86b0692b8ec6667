import type { OutsideKind, Topic } from "./catalogue-schemas.ts";
import type { Language } from "./outcome.ts";

export type TopicId = string;
export type { OutsideKind };

/** One way of asking for a topic. */
export interface Phrasing {
  readonly text: string;
  readonly by: string;
  readonly topics: readonly [TopicId, ...TopicId[]];
  readonly at: readonly string[];
}

/** What people ask about, and in which words. */
export interface Catalogue {
  readonly topics: Readonly<Record<TopicId, Topic>>;
  readonly phrasings: readonly Phrasing[];
  readonly lexicon: Readonly<Record<string, readonly string[]>>;
  /** Every Danish municipality, as people write it. */
  readonly municipalities: readonly string[];
}

/** The topics that every policy profile must have a cell for, and those it may have one for. */
export function profileTopics(topics: Catalogue["topics"]): {
  required: TopicId[];
  optional: TopicId[];
} {
  const mayLack = (id: TopicId) =>
    topics[id]?.outside !== undefined || topics[id]?.detailOf !== undefined;
  const ids = Object.keys(topics);
  return { required: ids.filter((id) => !mayLack(id)), optional: ids.filter(mayLack) };
}

export function titleOf(topics: Catalogue["topics"], id: TopicId, language: Language): string {
  return topics[id]?.[language] ?? id;
}
