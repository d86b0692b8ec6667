import type { Block } from "./block.ts";
import type { Clause } from "./clause.ts";

/** A list up to this many characters is read as a whole; in a longer one each item stands alone. */
const WHOLE_LIST = 650;

/**
 * Makes clauses of blocks: a list keeps its introduction, a line that only announces what comes
 * ("… følgende:") joins the paragraph after it, and every clause gets its id.
 */
export function composeClauses(blocks: readonly Block[]): Clause[] {
  const groups: Block[][] = [];
  const leads = new Map<Block, string>();
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const items = itemsAfter(blocks, i);
    if (items.length > 0) {
      const [first, ...others] = items as [Block, ...Block[]];
      const length = items.reduce((sum, item) => sum + item.text.length, block.text.length);
      if (length <= WHOLE_LIST) {
        groups.push([block, ...items]);
      } else {
        groups.push([block, first], ...others.map((item) => [item]));
        for (const item of others) leads.set(item, block.text);
      }
      i += items.length;
    } else {
      const after = blocks[i + 1];
      if (
        block.kind === "paragraph" &&
        block.text.endsWith(":") &&
        after &&
        sameHeading(block, after)
      ) {
        groups.push([block, after]);
        i++;
      } else {
        groups.push([block]);
      }
    }
  }
  const name = clauseNames();
  return groups.map((group) => {
    const [first, last] = [group[0] as Block, group.at(-1) as Block];
    const lead = leads.get(first);
    const parts = group.map((block) => block.text);
    return {
      id: name(first.headings),
      headings: first.headings,
      ...(lead === undefined ? {} : { lead }),
      text: parts.join(" "),
      parts,
      lines: [first.lines[0], last.lines[1]],
    };
  });
}

function itemsAfter(blocks: readonly Block[], index: number): Block[] {
  const intro = blocks[index] as Block;
  if (intro.kind !== "paragraph" || /\.["”]?$/u.test(intro.text)) return [];
  const rest = blocks.slice(index + 1);
  const end = rest.findIndex((block) => block.kind !== "item" || !sameHeading(intro, block));
  return end === -1 ? rest : rest.slice(0, end);
}

function sameHeading(a: Block, b: Block): boolean {
  return a.headings.join("\n") === b.headings.join("\n");
}

/** `slug/1`, `slug/2`, … under each heading; a heading whose slug is taken is told apart by its parent's. */
function clauseNames(): (headings: readonly string[]) => string {
  const slugOfPath = new Map<string, string>();
  const used = new Map<string, number>();
  return (headings) => {
    const path = headings.join("\n");
    let slug = slugOfPath.get(path);
    if (slug === undefined) {
      slug = slugify(headings.at(-1) ?? "");
      if (used.has(slug)) slug = headings.slice(-2).map(slugify).join("-");
      slugOfPath.set(path, slug);
    }
    const place = (used.get(slug) ?? 0) + 1;
    used.set(slug, place);
    return `${slug}/${place}`;
  };
}

function slugify(heading: string): string {
  const slug = heading
    .toLowerCase()
    .replace(/^\d+\.\s*/u, "")
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
  return slug === "" ? "indledning" : slug;
}
