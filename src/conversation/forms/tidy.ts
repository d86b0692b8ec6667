import type { Field } from "../form.ts";
import { plainText } from "../plain-text.ts";

/** What was written, in the one way its field has of writing it: nothing is empty, and no choice stands twice. */
export function tidy(field: Field, written: string): string {
  switch (field.kind) {
    case "text":
      return field.lines === "one" ? plainText(written) : plainLines(written);
    case "choices":
      return inOrder(
        field.options.map(({ value }) => value),
        written,
      );
    case "number":
      return /^[+-]?\d{1,15}$/.test(written.trim()) ? String(Number(written)) : written.trim();
    default:
      return written.trim();
  }
}

function plainLines(written: string): string {
  return written
    .split(/\r\n?|\n/)
    .map(plainText)
    .join("\n")
    .trim();
}

/** As the options stand, whatever order they were chosen in; what is no option stays, to be told of. */
function inOrder(known: readonly string[], written: string): string {
  const chosen = new Set(written.split(",").map((one) => one.trim()));
  chosen.delete("");
  const strange = [...chosen].filter((one) => !known.includes(one));
  return [...known.filter((one) => chosen.has(one)), ...strange].join(",");
}
