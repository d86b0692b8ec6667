import type { Block, Card, Fold, PlainBlock } from "../../conversation/card.ts";

/**
 * `card` in as few cards as `fits` allows, in order, with the buttons on the last. A block that is too large for a
 * card of its own is divided, at a paragraph or a sentence where there is one; put together again, the texts of
 * the parts are the text of the whole.
 */
export function splitCard(card: Card, fits: (card: Card) => boolean): readonly Card[] {
  if (fits(card)) return [card];
  // Measured with the buttons on: any part may turn out to be the last.
  const roomFor = (blocks: readonly Block[]) => fits({ ...card, blocks });
  const pages: Block[][] = [];
  let page: Block[] = [];
  for (const block of card.blocks.flatMap((block) => divide(block, (part) => roomFor([part])))) {
    if (page.length > 0 && !roomFor([...page, block])) {
      pages.push(page);
      page = [];
    }
    page.push(block);
  }
  pages.push(page);
  return pages.map((blocks, index) => ({
    ...card,
    blocks,
    actions: index === pages.length - 1 ? card.actions : [],
  }));
}

function divide(block: Block, fits: (block: Block) => boolean): Block[] {
  if (fits(block)) return [block];
  const halves = halve(block);
  return halves ? halves.flatMap((half) => divide(half, fits)) : [block];
}

function halve(block: Block): Block[] | undefined {
  if (block.kind === "picture" || block.kind === "file") return undefined;
  if (block.kind !== "more") return halvePlain(block);
  return halveList(block.parts, halveFold)?.map((parts) => ({ ...block, parts }));
}

function halveFold(fold: Fold): Fold[] | undefined {
  return halveList(fold.blocks, halvePlain)?.map((blocks) => ({ ...fold, blocks }));
}

function halvePlain(block: PlainBlock): PlainBlock[] | undefined {
  switch (block.kind) {
    case "heading":
    case "text":
      return halveText(block.text)?.map((text) => ({ ...block, text }));
    case "quote":
      return halveText(block.text)?.map((text) => halfQuote(block, text));
    case "list":
      return halveList(block.items, (item) => halveText(item))?.map((items) => ({
        ...block,
        items,
      }));
    case "facts":
      return halveList(block.facts, (fact) =>
        halveText(fact.value)?.map((value) => ({ ...fact, value })),
      )?.map((facts) => ({ ...block, facts }));
    default:
      return block satisfies never;
  }
}

/** Each half says where it stands; the emphasis stays with the half that has the whole of it. */
function halfQuote(
  { emphasis, ...quote }: PlainBlock & { kind: "quote" },
  text: string,
): PlainBlock {
  return emphasis && text.includes(emphasis) ? { ...quote, text, emphasis } : { ...quote, text };
}

function halveList<Item>(
  items: readonly Item[],
  halveItem: (item: Item) => Item[] | undefined,
): Item[][] | undefined {
  const [only] = items;
  if (only === undefined) return undefined;
  if (items.length === 1) return halveItem(only)?.map((item) => [item]);
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}

/** Two texts that make up `text`, divided as near its middle as its paragraphs, sentences or words allow. */
function halveText(text: string): [string, string] | undefined {
  if (text.length < 2) return undefined;
  const middle = text.length / 2;
  for (const boundary of [/\n+/g, /[.!?:;]\s+/g, /\s+/g, /[^\uD800-\uDBFF](?=[^\uDC00-\uDFFF])/g]) {
    const at = [...text.matchAll(boundary)]
      .map((match) => match.index + match[0].length)
      .filter((end) => end < text.length && Math.abs(end - middle) <= middle / 2)
      .sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0];
    if (at !== undefined) return [text.slice(0, at), text.slice(at)];
  }
  return undefined;
}
