import type { Field, Filled } from "../../conversation/form.ts";
import { type Locale, type TextKey, t } from "../../shared/texts.ts";

const WORDS_LIMIT = 1_000;

/** Something people talk about at meetings, to choose from. */
export interface TopicOption {
  readonly id: string;
  readonly title: string;
}

/** Some text of several lines. */
export function textField(
  id: string,
  label: TextKey,
  locale: Locale,
  more: { readonly required?: false; readonly value?: string; readonly hint?: string } = {},
): Field {
  const { required = true, ...rest } = more;
  return {
    ...{ kind: "text", id, label: t(locale, label), lines: "many", max: WORDS_LIMIT },
    ...{ required, ...rest },
  };
}

/** A day. */
export function dayField(
  id: string,
  label: TextKey,
  locale: Locale,
  more: { readonly required?: false; readonly value?: string; readonly hint?: string } = {},
): Field {
  const { required = true, ...rest } = more;
  return { ...{ kind: "date", id, label: t(locale, label), required }, ...rest };
}

/** One of several, or some of them. */
export function optionsField(
  kind: "choice" | "choices",
  id: string,
  label: TextKey,
  options: readonly { readonly value: string; readonly title: string }[],
  locale: Locale,
  more: { readonly required?: false; readonly value?: string } = {},
): Field {
  const { required = true, ...rest } = more;
  return { kind, id, label: t(locale, label), options, required, ...rest };
}

/** What was talked about: the topics that were chosen, and what was written besides. */
const BETWEEN = "; ";

/** What was chosen and written, as it is kept. Pure. */
export function topicsIn({ topics, otherTopics }: Filled, known: readonly TopicOption[]): string {
  const chosen = topics?.split(",") ?? [];
  const titles = known.filter(({ id }) => chosen.includes(id)).map(({ title }) => title);
  return [...titles, otherTopics ?? ""].filter(Boolean).join(BETWEEN);
}

/** What is kept, as it was chosen and written. Pure. */
export function topicsOut(kept: string, known: readonly TopicOption[]): Filled {
  const parts = kept.split(BETWEEN);
  const chosen = known.filter(({ title }) => parts.includes(title));
  const others = parts.filter((one) => !chosen.some(({ title }) => title === one));
  return { topics: chosen.map(({ id }) => id).join(","), otherTopics: others.join(BETWEEN) };
}
