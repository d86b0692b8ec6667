import type { Locale } from "../../shared/texts.ts";
import type { Asked } from "../../storage-advice/index.ts";
import type { Turn } from "../desk.ts";
import type { StorageParts } from "./parts.ts";

/** What a message asks; a CPR number that was hidden in it still tells what it is about. */
export function readAsked({ advice }: StorageParts, text: string, turn: Turn): Asked {
  const asked = advice.readQuestion(text);
  const { inText } = turn.hidden;
  if (inText === 0) return asked;
  return { ...asked, data: { ...asked.data, dataClass: "sensitive", cprCount: inText } };
}

/** A question is answered in its own language; a file without a word in the person's. */
export function localeFor(asked: Asked, text: string, turn: Turn): Locale {
  return text === "" ? turn.envelope.locale : asked.language;
}
