import { t } from "../../shared/texts.ts";
import type { Tx } from "../../store/index.ts";
import type { PlainBlock } from "../card.ts";
import type { Envelope, Reply, Said } from "../envelope.ts";
import type { Filled, Form } from "../form.ts";
import { tell } from "../tell.ts";

/**
 * Says why a form came too late, and gives back to its writer alone what they wrote in their own words: it is kept
 * nowhere. What stood in a field already is not given back.
 */
export async function giveBack(
  tx: Tx,
  why: Reply,
  form: Form,
  filled: Filled,
  { tenant, person, locale, back }: Envelope,
): Promise<Said> {
  const written = writtenBlocks(form, filled);
  if (written.length === 0) return { replies: [why] };
  const blocks = [text(t(locale, "form.too-late")), ...written];
  const own: Reply = {
    card: { summary: t(locale, "form.too-late"), blocks, actions: [] },
    ...{ locale, onlyForAsker: true },
  };
  if (back !== "inside") return { replies: [why, own] };
  // What is answered inside may stand on a card that is replaced the next moment, by what another did.
  const isTold = await tell(tx, { tenant, person: person.id, locale }, own);
  const more = isTold ? [text(t(locale, "form.too-late.told"))] : blocks;
  return { replies: [withBlocks(why, more)] };
}

function writtenBlocks({ fields }: Form, filled: Filled): readonly PlainBlock[] {
  return fields.flatMap(({ id, kind, label, value = "" }): PlainBlock[] => {
    const written = Object.hasOwn(filled, id) ? (filled[id] ?? "").trim() : "";
    if (kind !== "text" || written === "" || written === value.trim()) return [];
    return [{ kind: "text", text: label, tone: "muted" }, text(written)];
  });
}

/** Under why, and over all that is shown besides. Without the name of what it shows, it stays as it is. */
function withBlocks({ card, about: _, ...reply }: Reply, more: readonly PlainBlock[]): Reply {
  const { blocks } = card;
  const next = blocks.findIndex(({ kind }, at) => at > 0 && kind === "heading");
  const at = next === -1 ? blocks.length : next;
  return {
    ...{ ...reply, onlyForAsker: true },
    card: { ...card, blocks: [...blocks.slice(0, at), ...more, ...blocks.slice(at)] },
  };
}

function text(words: string): PlainBlock {
  return { kind: "text", text: words };
}
