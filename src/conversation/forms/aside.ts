import type { Form } from "../form.ts";
import { smallTalk } from "../small-talk.ts";
import { checkField } from "./check.ts";
import { type Draft, fieldAsked } from "./draft.ts";
import { readAnswer } from "./read-answer.ts";

const ASKS =
  /^(?:hv(?:ad|em|or|is|ilken|ilket|ilke|orfor|ordan|ornår)|m[åa]|skal|kan|er|what|who|where|when|why|how|which|may|must|should|can|is|are|do|does)\s.*\?$/is;

/**
 * Whether a message in the middle of a form asks something itself, such as "hvad er en hændelse?". What the question
 * at hand takes for an answer is one; in free text, which takes anything, it is what begins and ends as a question.
 */
export function isAside(form: Form, draft: Draft, text: string, now: Date): boolean {
  const said = text.trim();
  if (smallTalk(said)?.kind === "help") return true;
  const field = fieldAsked(form, draft);
  if (field?.kind === "text") return ASKS.test(said);
  if (!said.endsWith("?")) return false;
  return !field || !checkField(field, readAnswer(field, said, now), "da").ok;
}
