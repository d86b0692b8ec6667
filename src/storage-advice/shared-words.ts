import type { LexiconData } from "./lexicon.ts";

/** A word that two entries claim, and the later of them. */
export interface SharedWord {
  readonly folder: "kinds" | "places";
  readonly term: string;
  readonly message: string;
  readonly mend: string;
}

/** Words that two entries of the lexicon claim and say different things of: the reader would not know which is meant. */
export function sharedWords({
  kinds,
  places,
}: Pick<LexiconData, "kinds" | "places">): SharedWord[] {
  return [
    ...shared("kinds", kinds, (kind) => `${kind.effect} ${kind.class}`),
    ...shared("places", places, ({ place }) => place),
  ];
}

function shared<T extends { readonly term: string; readonly forms: readonly string[] }>(
  folder: SharedWord["folder"],
  entries: readonly T[],
  meaning: (entry: T) => string,
): SharedWord[] {
  const first = new Map<string, T>();
  return entries.flatMap((entry) =>
    [entry.term, ...entry.forms].flatMap((form) => {
      const other = first.get(form);
      if (!other) {
        first.set(form, entry);
        return [];
      }
      if (meaning(other) === meaning(entry)) return [];
      return [
        {
          folder,
          term: entry.term,
          message: `"${form}" stands under "${other.term}" (${meaning(other)}) and "${entry.term}" (${meaning(entry)})`,
          mend: "Leave it where it belongs, and take it out of the other.",
        },
      ];
    }),
  );
}
