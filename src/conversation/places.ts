import type { Change, Citation, Owner } from "../answers/index.ts";
import { type Locale, t } from "../shared/texts.ts";
import type { Block, Fold, PlainBlock } from "./card.ts";
import { quoteBlock } from "./quote-block.ts";

/** The places an answer rests on: some to see at once, the others to open. */
interface Places {
  readonly shown: readonly PlainBlock[];
  readonly folds: readonly Fold[];
}

/** About what a phone has room for between the answer and the buttons, in characters. */
const ROOM = 300;

/** The first place always, and as many of the others as there is room for. No clause is ever cut. */
export function placesOf(citations: readonly Citation[], language: Locale): Places {
  if (citations.some(({ change }) => change)) return changesOf(citations, language);
  const shown: Citation[] = [];
  let length = 0;
  for (const citation of citations) {
    length += citation.text.length;
    if (shown.length > 0 && length > ROOM) break;
    shown.push(citation);
  }
  const more = citations.slice(shown.length);
  const title = t(language, "answers.more", { count: more.length });
  return {
    shown: shown.map(quoteBlock),
    folds: more.length > 0 ? [{ title, blocks: more.map(quoteBlock) }] : [],
  };
}

const CHANGES = {
  added: "answers.change.added",
  removed: "answers.change.removed",
  changed: "answers.change.changed",
} as const satisfies Record<Change, string>;

/** Some of what is new, gone and changed, each to open by itself: they are too many to read in one go. */
function changesOf(citations: readonly Citation[], language: Locale): Places {
  const groups = Map.groupBy(citations, ({ change = "changed" }) => change);
  return {
    shown: [{ kind: "text", text: t(language, "answers.changes.some") }],
    folds: Array.from(groups, ([change, group]) => ({
      title: t(language, CHANGES[change]),
      blocks: group.map(quoteBlock),
    })),
  };
}

/** The clause that gives the owner the matter, unless it is the one on the card already. */
export function whyThem(
  owner: Owner | undefined,
  shown: Citation | undefined,
  language: Locale,
): Fold[] {
  const by = owner?.citation;
  if (!by || (by.policy === shown?.policy && by.clause === shown.clause)) return [];
  return [{ title: t(language, "answers.why-them"), blocks: [quoteBlock(by)] }];
}

/** The folds as one block, or no block when there are none. */
export function more(folds: readonly Fold[]): Block[] {
  return folds.length > 0 ? [{ kind: "more", parts: folds }] : [];
}
