import type { Citation } from "../answers/index.ts";
import type { PlainBlock } from "./card.ts";

/** Where nearly all of a clause carries the answer, bold would only make it harder to read. */
const MOST_OF_IT = 0.6;

/** A citation as a card shows it: the clause whole and word for word, and the headings it stands under. */
export function quoteBlock(citation: Citation): PlainBlock {
  const { text, quote } = citation;
  const lines = inLines(citation);
  const start = text.indexOf(quote);
  const singledOut = start >= 0 && quote.length < MOST_OF_IT * text.length;
  return {
    kind: "quote",
    text: lines,
    source: sourceOf(citation),
    // Cut from the lines, so that it is a part of them also where one of them ends in it.
    ...(singledOut && { emphasis: lines.slice(start, start + quote.length) }),
  };
}

/** The clause with each item of its list on a line of its own, and a table row's title on the first. */
function inLines({ text, parts, heading }: Citation): string {
  const ends = new Set<number>();
  let from = 0;
  for (const part of parts) {
    const start = text.indexOf(part, from);
    if (start < 0) continue;
    ends.add(start - 1);
    from = start + part.length;
  }
  // A row begins with its title, which is its heading as well; a sentence that begins so goes on in small letters.
  const title = heading.split(" › ").at(-1) ?? "";
  if (text.startsWith(`${title} `) && /^\p{Lu}/u.test(text.slice(title.length + 1))) {
    ends.add(title.length);
  }
  return text.replace(/ /g, (space, at) => (ends.has(at) ? "\n" : space));
}

/** Policy and headings. A first heading that only says the policy's name again is left out. */
function sourceOf({ policyTitle, heading }: Citation): string {
  const [first = "", ...rest] = heading.split(" › ");
  const headings = policyTitle.includes(first) ? rest : [first, ...rest];
  return [policyTitle, ...headings].join(" › ");
}
