import type { PlainBlock } from "../card.ts";
import type { Field } from "../form.ts";

/** More buttons than this fill a phone: then the options are listed, and one answers with a number. */
const MOST = 5;

/** A button for an option: it answers, or is added where one may choose several. */
interface OptionButton {
  readonly title: string;
  readonly what: "answer" | "add";
  readonly value: string;
}

/** What can be chosen with a click. Of several, what stands already is not offered again, so that a click adds once. */
export function optionButtons(field: Field, stands = ""): readonly OptionButton[] {
  if (field.kind === "choice" && field.options.length <= MOST)
    return field.options.map((option) => ({ ...option, what: "answer" }));
  if (field.kind === "choices" && field.options.length <= MOST)
    return field.options
      .filter(({ value }) => !stands.split(",").includes(value))
      .map((option) => ({ ...option, what: "add" }));
  return [];
}

/** What can be chosen with a number, where buttons would be too many. */
export function optionList(field: Field): readonly PlainBlock[] {
  if (!("options" in field) || field.options.length <= MOST) return [];
  const lines = field.options.map(({ title }, index) => `${index + 1}. ${title}`);
  return [{ kind: "text", text: lines.join("\n") }];
}
